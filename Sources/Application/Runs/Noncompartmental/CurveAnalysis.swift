// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Noncompartmental

/// How one curve after the other is analysed, in the units of the curves.
package struct CurveAnalysis: Sendable {
  /// The first and the last time of the points of the half-life.
  package typealias TimeRange = (from: Double, to: Double)

  package let rule: AreaRule
  /// The lower limit of quantification; nil where none is known.
  package let limit: Double?
  /// Nil for the points that fit best.
  package let terminalRange: TimeRange?
  /// Whether only what needs no half-life is wanted.
  package let isWithoutHalfLife: Bool
  /// Areas that are wanted by themselves.
  package let areas: [TimeRange]

  /// Analyses one curve: what can be told of it, and why the rest cannot.
  ///
  /// - Parameter dose: in its own unit; nil where clearance means nothing.
  /// - Throws: ``NoncompartmentalError`` for a curve that says nothing at all.
  func analyzed(
    _ curve: ConcentrationCurve, named name: String, after mode: AdministrationMode, dose: Double?
  ) throws(NoncompartmentalError) -> AnalyzedCurve {
    let exposure = try ObservedExposure(of: curve, after: mode, by: rule)
    var found = AnalyzedCurve(name: name, exposure: exposure)
    addAreas(to: &found)
    guard !isWithoutHalfLife else { return found }
    do throws(NoncompartmentalError) {
      let analysis = try NoncompartmentalAnalysis(
        of: curve, after: mode, by: rule, terminal: chosenPhase(of: curve))
      found.analysis = analysis
      if let dose { found.disposition = try analysis.disposition(dose: dose) }
    } catch {
      found.gaps.append(error)
    }
    return found
  }

  /// Adds the areas that are wanted by themselves, as far as the curve was sampled.
  func addAreas(to found: inout AnalyzedCurve) {
    guard let exposure = found.exposure else { return }
    for range in areas {
      do throws(NoncompartmentalError) {
        found.areas.append(try exposure.area(from: range.from, to: range.to))
      } catch {
        found.areas.append(nil)
        found.gaps.append(error)
      }
    }
  }

  /// The terminal phase of a curve, where one is wanted.
  func terminalPhase(
    of curve: ConcentrationCurve, after mode: AdministrationMode
  ) throws(NoncompartmentalError) -> TerminalPhase? {
    guard !isWithoutHalfLife else { return nil }
    if let chosen = try chosenPhase(of: curve) { return chosen }
    return try TerminalPhase(of: curve, after: mode)
  }

  private func chosenPhase(
    of curve: ConcentrationCurve
  ) throws(NoncompartmentalError) -> TerminalPhase? {
    guard let terminalRange else { return nil }
    return try TerminalPhase(of: curve, from: terminalRange.from, to: terminalRange.to)
  }
}

/// One curve and what was found in it. What could not be found is nil, and never zero.
package struct AnalyzedCurve: Sendable {
  package let name: String
  /// Nil where nothing was above 0, or the samples make no curve.
  package var exposure: ObservedExposure?
  /// Whether all samples are 0 or below the limit: then the peak and the areas are 0.
  package var isNothingAboveZero = false
  package var analysis: NoncompartmentalAnalysis? = nil
  package var disposition: NoncompartmentalDisposition? = nil
  /// The areas that were wanted by themselves; nil for what was not sampled.
  package var areas: [Double?] = []
  package var bioavailability: Double? = nil
  package var accumulation: Accumulation? = nil
  package var repeated: RepeatedExposure? = nil
  /// Whether the curve after the last dose is told in place of that after the first.
  package var isAfterLastOfMany = false
  /// Why something that was wanted is not told.
  package var gaps: [NoncompartmentalError] = []
  /// What else should be known of the curve, in sentences.
  package var remarks: [String] = []

  /// Whether anything at all was found.
  var isTold: Bool { exposure != nil || isNothingAboveZero }

  var terminal: TerminalPhase? { analysis?.terminal ?? repeated?.terminal }

  /// What a reader should know of it, in sentences that name it.
  var warnings: [String] {
    (gaps.map { $0.description } + remarks).map { "curve \(name.quoted): " + $0 }
  }
}

/// The last of several equal doses.
package struct RepeatedExposure: Equatable, Sendable {
  package let interval: DosingInterval
  /// Of the samples after the last dose; nil where it is not wanted, or told elsewhere.
  package var terminal: TerminalPhase?
  /// Dose over AUCtau, in their own units: clearance, once as much leaves as comes in.
  package var clearance: Double?

  /// Clearance over λz.
  package var volume: Double? {
    guard let clearance, let terminal else { return nil }
    return clearance / terminal.rate
  }
}
