// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Several arms side by side: treatments, patients, or the model described in other ways.
package struct ComparisonRequest: Sendable {
  /// One of them.
  package struct Arm: Sendable {
    /// Where it was asked for.
    package var place: RunError.Place
    /// What differs from the first, the treatment apart.
    package var differences: [String]
    /// Whether the treatment differs from the first.
    package var differsInTreatment: Bool
    package var treatment: TreatmentRequest
    package var patient: Patient
    package var model: ModelRequest
    package var solver: SolverRequest

    package init(
      at place: RunError.Place = .request, differences: [String] = [],
      differsInTreatment: Bool = true, _ treatment: TreatmentRequest, _ patient: Patient,
      _ model: ModelRequest, _ solver: SolverRequest
    ) {
      self.place = place
      self.differences = differences
      self.differsInTreatment = differsInTreatment
      self.treatment = treatment
      self.patient = patient
      self.model = model
      self.solver = solver
    }
  }

  /// The one that the others are compared with.
  package var first: Arm
  package var others: [Arm]
  /// Whether the doses of the others are scaled until areas under plasma ketamine are equal.
  package var isAtEqualExposure: Bool

  package init(_ first: Arm, with others: [Arm], isAtEqualExposure: Bool = false) {
    self.first = first
    self.others = others
    self.isAtEqualExposure = isAtEqualExposure
  }
}
