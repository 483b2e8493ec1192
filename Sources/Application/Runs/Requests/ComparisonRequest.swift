// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Several treatments of one patient side by side.
package struct ComparisonRequest: Sendable {
  /// One of those that stand beside the first.
  package struct Other: Equatable, Sendable {
    /// Where it was asked for.
    package let place: RunError.Place
    package let treatment: TreatmentRequest

    package init(at place: RunError.Place, _ treatment: TreatmentRequest) {
      self.place = place
      self.treatment = treatment
    }
  }

  /// The treatment that the others are compared with.
  package var treatment: TreatmentRequest
  package var others: [Other]
  /// Whether the doses of the others are scaled until areas under plasma ketamine are equal.
  package var isAtEqualExposure: Bool
  package var patient: Patient
  package var model: ModelRequest
  package var solver: SolverRequest

  package init(
    _ treatment: TreatmentRequest, with others: [Other], isAtEqualExposure: Bool = false,
    patient: Patient, model: ModelRequest, solver: SolverRequest
  ) {
    self.treatment = treatment
    self.others = others
    self.isAtEqualExposure = isAtEqualExposure
    self.patient = patient
    self.model = model
    self.solver = solver
  }
}
