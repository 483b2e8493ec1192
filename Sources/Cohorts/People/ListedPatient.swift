// SPDX-License-Identifier: Apache-2.0

/// A real person of a table: what it says of her, and what it does not say.
public struct ListedPatient: Equatable, Sendable {
  /// Her name in results.
  public let id: String
  public let patient: Patient
  public let failedTreatments: Int?
  public let hasHypertension: Bool?
  /// Blood pressure before treatment, mm[Hg].
  public let systolic: Double?
  public let diastolic: Double?
  public let genotype: MedicalHistory.Genotype?
  /// Benzodiazepines taken daily, mg/d in diazepam equivalents.
  public let benzodiazepine: Double?
  public let hasModerateLiverImpairment: Bool?

  public init(
    id: String, patient: Patient, failedTreatments: Int? = nil, hasHypertension: Bool? = nil,
    systolic: Double? = nil, diastolic: Double? = nil, genotype: MedicalHistory.Genotype? = nil,
    benzodiazepine: Double? = nil, hasModerateLiverImpairment: Bool? = nil
  ) {
    self.id = id
    self.patient = patient
    self.failedTreatments = failedTreatments
    self.hasHypertension = hasHypertension
    self.systolic = systolic
    self.diastolic = diastolic
    self.genotype = genotype
    self.benzodiazepine = benzodiazepine
    self.hasModerateLiverImpairment = hasModerateLiverImpairment
  }

  /// The history, what is not told taken from a drawn one.
  func history(elseFrom drawn: MedicalHistory) -> MedicalHistory {
    MedicalHistory(
      failedTreatments: failedTreatments ?? drawn.failedTreatments,
      hasHypertension: hasHypertension ?? drawn.hasHypertension,
      systolic: systolic ?? drawn.systolic, diastolic: diastolic ?? drawn.diastolic,
      genotype: genotype ?? drawn.genotype,
      benzodiazepine: benzodiazepine ?? drawn.benzodiazepine,
      hasModerateLiverImpairment: hasModerateLiverImpairment ?? drawn.hasModerateLiverImpairment)
  }
}
