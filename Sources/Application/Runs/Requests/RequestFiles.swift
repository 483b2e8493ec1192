// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Therapy

/// How the files that a request names are read. A run opens none itself: whoever calls it does.
package struct RequestFiles: Sendable {
  /// A treatment protocol.
  package let treatment: @Sendable (String) throws(RunError) -> TreatmentProtocol
  /// A patient.
  package let patient: @Sendable (String) throws(RunError) -> Patient
  /// A table of patients.
  package let patients: @Sendable (String) throws(RunError) -> [ListedPatient]

  package init(
    treatment: @escaping @Sendable (String) throws(RunError) -> TreatmentProtocol,
    patient: @escaping @Sendable (String) throws(RunError) -> Patient,
    patients: @escaping @Sendable (String) throws(RunError) -> [ListedPatient]
  ) {
    self.treatment = treatment
    self.patient = patient
    self.patients = patients
  }
}
