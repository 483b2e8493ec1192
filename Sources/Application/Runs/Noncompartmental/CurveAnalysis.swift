// SPDX-License-Identifier: Apache-2.0

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

  /// Analyses one curve.
  ///
  /// - Parameter dose: in its own unit; nil where clearance means nothing.
  func analyzed(
    _ curve: ConcentrationCurve, named name: String, after mode: AdministrationMode, dose: Double?
  ) throws(NoncompartmentalError) -> AnalyzedCurve {
    let exposure = try ObservedExposure(of: curve, after: mode, by: rule)
    guard !isWithoutHalfLife else { return AnalyzedCurve(name: name, exposure: exposure) }
    let analysis = try NoncompartmentalAnalysis(
      of: curve, after: mode, by: rule, terminal: chosenPhase(of: curve))
    return AnalyzedCurve(
      name: name, exposure: exposure, analysis: analysis,
      disposition: try dose.map { (dose) throws(NoncompartmentalError) in
        try analysis.disposition(dose: dose)
      })
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
  package let exposure: ObservedExposure
  package var analysis: NoncompartmentalAnalysis? = nil
  package var disposition: NoncompartmentalDisposition? = nil
  package var bioavailability: Double? = nil
  package var accumulation: Accumulation? = nil
}
