// SPDX-License-Identifier: Apache-2.0

/// What an area says about the body once the dose is known.
///
/// After a dose that did not go into a vein, how much of it arrived is not known: clearance and
/// volume are then apparent, CL/F and Vz/F. Their units follow: a dose in mg and an area in mg/L·h
/// give a clearance in L/h.
package struct NoncompartmentalDisposition: Equatable, Sendable {
  /// CL, or CL/F: dose over area to infinity.
  package let clearance: Double
  /// Vz, or Vz/F: clearance over λz.
  package let terminalVolume: Double
  /// Vss: clearance times mean residence time. Nil unless the dose went into a vein: elsewhere the
  /// residence time holds the time of absorption.
  package let steadyStateVolume: Double?

  /// - Throws: ``NoncompartmentalError/doseNotPositive(_:)``.
  package init(
    _ exposure: ExtrapolatedExposure, of analysis: NoncompartmentalAnalysis, dose: Double
  ) throws(NoncompartmentalError) {
    guard dose > 0, dose.isFinite else { throw .doseNotPositive(dose) }
    let isIntravenous = analysis.exposure.administration.isIntravenous
    clearance = dose / exposure.area
    terminalVolume = clearance / analysis.terminal.rate
    steadyStateVolume = isIntravenous ? clearance * exposure.meanResidenceTime : nil
  }
}

extension NoncompartmentalAnalysis {
  /// Clearance and volumes, from the area with the last concentration as it was measured.
  ///
  /// - Throws: ``NoncompartmentalError/doseNotPositive(_:)``.
  package func disposition(
    dose: Double
  ) throws(NoncompartmentalError) -> NoncompartmentalDisposition {
    try NoncompartmentalDisposition(observed, of: self, dose: dose)
  }

  /// F: how much of a dose reaches the blood, as area per dose against that of another curve, both
  /// to infinity. Absolute if the other dose went into a vein, else relative. Both curves and both
  /// doses have the same units, and clearance is taken to be the same.
  ///
  /// - Throws: ``NoncompartmentalError/doseNotPositive(_:)``.
  package func bioavailability(
    dose: Double, against reference: NoncompartmentalAnalysis, dose referenceDose: Double
  ) throws(NoncompartmentalError) -> Double {
    let found = try disposition(dose: dose)
    let expected = try reference.disposition(dose: referenceDose)
    return expected.clearance / found.clearance
  }
}
