// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
public import Scalars

/// One of a cohort: who this is, and how the model behaves in this person.
public struct VirtualPatient: Sendable {
  /// The place in the cohort, 0 and up; of people who are drawn the key of their random numbers.
  public let index: Int
  /// What results call the patient: the index counted from 1, or the name in a file.
  public let id: String
  /// Whether this is a real person, whose name is the key of her random numbers.
  let isListed: Bool
  /// What is known of the person.
  public let patient: Patient
  /// What the person brings along.
  public let history: MedicalHistory
  /// This person's parameters: the typical ones, the covariates and the random effects together.
  public let parameters: Parameters<Double>
  /// The random effects, one for each passport on its scale, 0 where a parameter does not vary.
  public let randomEffects: [Double]

  package init(
    index: Int, id: String? = nil, isListed: Bool = false, patient: Patient,
    history: MedicalHistory = .plain,
    parameters: Parameters<Double>, randomEffects: [Double]
  ) {
    self.index = index
    self.id = id ?? String(index + 1)
    self.isListed = isListed
    self.patient = patient
    self.history = history
    self.parameters = parameters
    self.randomEffects = randomEffects
  }

  /// The key of her random numbers.
  func key(_ seed: UInt64) -> PatientKey {
    isListed ? PatientKey(seed: seed, id: id) : PatientKey(seed: seed, index: index)
  }

  /// The MADRS total before treatment, 0 to 60.
  public var baselineMADRS: Double { patient.baselineMADRS }
}
