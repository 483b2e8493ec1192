// SPDX-License-Identifier: Apache-2.0

import Encodings
import Instruments
import Runs

extension SimulationRecord.Endpoint {
  /// Whether it is read from the depression score at the time that was asked for.
  var isOfMood: Bool { ["response", "remission", "change"].contains(name) }

  /// What a page calls it.
  var label: String { Label.words(name) }

  /// The charts from which it can be read.
  var charts: [String] {
    switch name {
    case "cadss.peak": ["session-dissociation", "peaks-dissociation"]
    case "pressure.systolic.highest": ["session-pressure"]
    default: ["course-outcomes", "course-madrs"]
    }
  }

  /// `Yes`, `61 %`, `−8.9`.
  var valueWords: String {
    if unit == "h" { return NumberText.time(hours: value) }
    return isOutcome ? (value == 1 ? "Yes" : "No") : NumberText.typographic(value)
  }

  /// The unit, or the scale that it is a part of.
  var unitWords: String {
    switch name {
    case "cadss.peak": "of \(CADSS.instrument.range.upperBound)"
    case "lowest": "of \(MADRS.instrument.range.upperBound)"
    case "change": "points"
    case _ where unit == "h": ""
    default: UnitText.displayed(unit)
    }
  }

  /// The definition with the units of people.
  var meaningWords: String {
    let text = UnitText.spoken(definition)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `Remission: no (MADRS 10 or less)`, `Change of MADRS: −1.8 points, from 33 to 31.2`.
  ///
  /// - Parameter baseline: the MADRS total before treatment, where it is known.
  func sentence(from baseline: Double?) -> String {
    if name == "change", let baseline {
      let ends = [baseline, baseline + value].map { NumberText.typographic($0) }
      return "\(label): \(valueWords) points, from \(ends[0]) to \(ends[1])"
    }
    let unit = unitWords.isEmpty ? "" : " " + unitWords
    return "\(label): \(valueWords.lowercased())\(unit) (\(UnitText.spoken(definition)))"
  }
}
