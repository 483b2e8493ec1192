// SPDX-License-Identifier: Apache-2.0

/// What is asked of measured concentrations.
package struct NoncompartmentalRequest: Equatable, Sendable {
  package var columns: ConcentrationFields
  package var dose: GivenDoseFields
  package var analysis: CurveAnalysisFields
  /// The subject whose curve the others are compared with, for bioavailability; nil for none.
  package var reference: String?

  package init(
    _ columns: ConcentrationFields, _ dose: GivenDoseFields = GivenDoseFields(),
    _ analysis: CurveAnalysisFields = CurveAnalysisFields(), reference: String? = nil
  ) {
    self.columns = columns
    self.dose = dose
    self.analysis = analysis
    self.reference = reference
  }
}
