// SPDX-License-Identifier: Apache-2.0

package import Instruments

/// The scale by which a trial rates people.
package enum Measure: String, CaseIterable, Sendable {
  case madrs
  case phq9
  case hamd6
  case hamd17
  case hamd21
  case hamd28
  case qids
  case ssi
  case cssrs = "cssrs-ideation"
  case gad7
  case caps5
  case pcl5
  case ybocs

  /// The scale where it is rated by domains; nil for those that the model has itself.
  package var scale: DomainScale? {
    switch self {
    case .madrs, .phq9: nil
    case .hamd6: HAMD.six
    case .hamd17: HAMD.seventeen
    case .hamd21: HAMD.twentyOne
    case .hamd28: HAMD.twentyEight
    case .qids: QIDS.scale
    case .ssi: SSI.scale
    case .cssrs: CSSRS.ideation
    case .gad7: GAD7.scale
    case .caps5: CAPS5.scale
    case .pcl5: PCL5.scale
    case .ybocs: YBOCS.scale
    }
  }

  package var instrument: Instrument {
    switch self {
    case .madrs: MADRS.instrument
    case .phq9: PHQ9.instrument
    default: scale?.instrument ?? MADRS.instrument
    }
  }

  /// The highest total.
  package var highest: Double { Double(instrument.range.upperBound) }

  /// The odds of the largest total, over those of the MADRS of the same person: how their totals
  /// before treatment belong together, as those of the PHQ-9 do. Nil where there is no such link to be
  /// set here.
  ///
  /// From pairs of means that trials print, read at a MADRS of 33; all of them assumed.
  package var oddsRatio: Double? {
    switch self {
    case .madrs, .phq9: nil
    case .hamd6: 0.97
    case .hamd17, .hamd21, .hamd28: 0.62
    case .qids: 1.39
    case .ssi: 0.33
    case .cssrs: 0.55
    case .gad7: 1.33
    case .caps5: 0.9
    case .pcl5: 1.52
    case .ybocs: 1.91
    }
  }

  /// The total before treatment of somebody with a MADRS total.
  ///
  /// - Parameter oddsRatioOfPHQ9: of the person.
  package func baseline(madrs: Double, oddsRatioOfPHQ9: Double) -> Double {
    guard self != .madrs else { return madrs }
    let share = madrs / Double(MADRS.instrument.range.upperBound)
    let odds = (oddsRatio ?? oddsRatioOfPHQ9) * share
    return highest * odds / (1 - share + odds)
  }
}
