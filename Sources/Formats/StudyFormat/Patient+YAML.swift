// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Pharmacokinetics
import Quantities
import Scalars

extension Patient {
  /// Reads a patient file:
  ///
  /// ```yaml
  /// weight: 70 kg
  /// height: 175 cm
  /// age: 45 a
  /// sex: female
  /// baseline: {madrs: 33}
  /// cyp2b6: "*1/*6"
  /// liver: normal
  /// kidney: mild
  /// with: [clarithromycin, lorazepam 2 mg/d, {name: diazepam, amount: 10 mg/d}]
  /// set: {ketamine.clearance: 70 L/h}
  /// switch: {hydroxynorketamine: inactive}
  /// block: [ampa]
  /// ```
  ///
  /// In place of a MADRS total `baseline: {phq9: 20}` gives one of the PHQ-9. One thing that is taken
  /// needs no list: `with: lorazepam 2 mg/d`. Every key may be left out; what is left out is assumed, and known to be assumed.
  ///
  /// - Throws: ``StudyFormatError``.
  package init(contentsOf file: String) throws(StudyFormatError) {
    try self.init(StudyText(contentsOf: file))
  }

  /// Reads the text of a patient file; `file` is its name in messages.
  ///
  /// - Throws: ``StudyFormatError``.
  package init(yaml text: String, file: String) throws(StudyFormatError) {
    try self.init(StudyText(text, file: file))
  }

  private init(_ source: StudyText) throws(StudyFormatError) {
    let root = try YAMLDocument(source: source).root()
    try self.init(PatientReader(root))
  }

  private init(_ reader: PatientReader) throws(StudyFormatError) {
    let weight = try reader.quantity("weight", Dimension(bodyWeight: 1), usual: "kg")
    let height = try reader.quantity("height", Dimension(length: 1), usual: "cm")
    let age = try reader.quantity("age", Dimension(time: 1), usual: "a")
    let sex = try reader.sex()
    let (madrs, phq9) = (try reader.baseline(of: "madrs"), try reader.baseline(of: "phq9"))
    let (genotype, liver, kidney) = (
      try reader.genotype(), try reader.liver(), try reader.kidney()
    )
    let comedication = try reader.comedication()
    let overrides = try reader.overrides()
    do {
      try self.init(
        weight: weight, height: height, age: age, sex: sex, baselineMADRS: madrs,
        baselinePHQ9: phq9, genotype: genotype, liver: liver, kidney: kidney,
        comedication: comedication,
        comedicationOrigin: reader.comedicationOrigin, overrides: overrides)
    } catch {
      throw reader.failure(error)
    }
  }
}
