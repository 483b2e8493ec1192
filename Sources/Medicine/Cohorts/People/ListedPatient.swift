// SPDX-License-Identifier: Apache-2.0

/// A real person of a table: what it says of her. What it does not say is drawn.
public struct ListedPatient: Equatable, Sendable {
  /// Her name in results.
  public let id: String
  public let patient: Patient
  public let failedTreatments: Int?
  public let hasHypertension: Bool?
  /// Blood pressure before treatment, mm[Hg].
  public let systolic: Double?
  public let diastolic: Double?

  public init(
    id: String, patient: Patient, failedTreatments: Int? = nil, hasHypertension: Bool? = nil,
    systolic: Double? = nil, diastolic: Double? = nil
  ) {
    self.id = id
    self.patient = patient
    self.failedTreatments = failedTreatments
    self.hasHypertension = hasHypertension
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// What may be known of her: pressures (mm[Hg]) with which a session may begin, and failed treatments.
  public static let systolic = 70.0...200.0
  public static let diastolic = 40.0...120.0
  public static let failedTreatments = CovariateLimit.failedTreatments

  /// The history, what is unknown taken from a drawn one.
  func history(elseFrom drawn: MedicalHistory) -> MedicalHistory {
    MedicalHistory(
      failedTreatments: failedTreatments ?? drawn.failedTreatments,
      hasHypertension: hasHypertension ?? drawn.hasHypertension,
      systolic: systolic ?? drawn.systolic, diastolic: diastolic ?? drawn.diastolic)
  }
}
