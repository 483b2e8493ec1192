// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
public import Scalars

/// One of a cohort: who this is, and how the model behaves in this person.
public struct VirtualPatient: Sendable {
  /// The place in the cohort, 0 and up; the key of all random numbers of this patient.
  public let index: Int
  /// What results call the patient: the index counted from 1, or the name in a file.
  public let id: String
  /// What is known of the person.
  public let patient: Patient
  /// What the person brings along.
  public let history: MedicalHistory
  /// This person's parameters: the typical ones, the covariates and the random effects together.
  public let parameters: Parameters<Double>
  /// The random effects, one for each passport on its scale, 0 where a parameter does not vary.
  public let randomEffects: [Double]

  public init(
    index: Int, id: String? = nil, patient: Patient, history: MedicalHistory = .plain,
    parameters: Parameters<Double>, randomEffects: [Double]
  ) {
    self.index = index
    self.id = id ?? String(index + 1)
    self.patient = patient
    self.history = history
    self.parameters = parameters
    self.randomEffects = randomEffects
  }

  /// The MADRS total before treatment, 0 to 60.
  public var baselineMADRS: Double { patient.baselineMADRS }
}
