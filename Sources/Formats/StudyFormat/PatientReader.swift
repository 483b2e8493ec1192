// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import Quantities
import Scalars

/// Reads the fields of a patient file.
struct PatientReader {
  static let keys = [
    "weight", "height", "age", "sex", "baseline", "cyp2b6", "liver", "kidney", "with", "set",
    "switch", "block",
  ]

  private let fields: FieldMapping
  private let baseline: FieldMapping?

  init(_ root: Field) throws(StudyFormatError) {
    let fields = try FieldMapping(root, keys: PatientReader.keys)
    self.fields = fields
    self.baseline = try fields["baseline"].map { field throws(StudyFormatError) in
      try FieldMapping(field, keys: ["madrs", "phq9"])
    }
  }

  func quantity(
    _ name: String, _ dimension: Dimension, usual: String
  ) throws(StudyFormatError) -> Quantity? {
    try fields[name].map { field throws(StudyFormatError) in
      try field.quantity(of: dimension, usual: usual)
    }
  }

  func sex() throws(StudyFormatError) -> Sex? {
    try fields["sex"].map { field throws(StudyFormatError) in try field.choice(of: Sex.self) }
  }

  /// A total before treatment: of the scale `madrs`, or of `phq9`.
  func baseline(of scale: String) throws(StudyFormatError) -> Double? {
    try baseline?[scale].map { field throws(StudyFormatError) in try field.number() }
  }

  func genotype() throws(StudyFormatError) -> CYP2B6Genotype? {
    try word("cyp2b6") { text throws(PatientError) in try CYP2B6Genotype(reading: text) }
  }

  func liver() throws(StudyFormatError) -> LiverFunction? {
    try word("liver") { text throws(PatientError) in try LiverFunction(reading: text) }
  }

  func kidney() throws(StudyFormatError) -> KidneyFunction? {
    try word("kidney") { text throws(PatientError) in try KidneyFunction(reading: text) }
  }

  /// A word that the patient judges.
  private func word<Word>(
    _ name: String, _ read: (String) throws(PatientError) -> Word
  ) throws(StudyFormatError) -> Word? {
    guard let field = fields[name] else { return nil }
    let text = try field.text()
    do { return try read(text) } catch { throw field.failure(error.problem) }
  }

  /// What is taken besides: names, or mappings of a name and an amount.
  func comedication() throws(StudyFormatError) -> [TakenDrug] {
    guard let field = fields["with"] else { return [] }
    return try ComedicationReader(field: field).drugs()
  }

  /// Where it says so.
  var comedicationOrigin: ModelOverrides.Origin { fields["with"]?.origin ?? .request }

  /// What the file changes in the model.
  func overrides() throws(StudyFormatError) -> ModelOverrides {
    try OverridesReader(fields).overrides()
  }

  /// An error about the patient, at the field that it speaks of.
  func failure(_ error: PatientError) -> StudyFormatError {
    let field =
      switch error.field {
      case .baselineMADRS: baseline?["madrs"]
      case .baselinePHQ9: baseline?["phq9"]
      case .some(let known): fields[known.rawValue]
      case nil: fields["block"]
      }
    return (field ?? fields.owner).failure(error.problem)
  }
}
