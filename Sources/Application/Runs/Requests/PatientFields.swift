// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Pharmacokinetics
import Quantities
import Scalars

/// The patient as text, or by the name of a file.
package struct PatientFields: Equatable, Sendable {
  package var weight: String?
  package var height: String?
  package var age: String?
  package var sex: String?
  /// The field `baseline-madrs`.
  package var baselineMADRS: String?
  /// The field `baseline-phq9`.
  package var baselinePHQ9: String?
  package var cyp2b6: String?
  package var liver: String?
  package var kidney: String?
  /// The field `with`: what is taken besides.
  package var comedication: [String] = []
  /// The field `patient`: a file.
  package var file: String?

  package init() {}

  /// Whether anything at all is given.
  package var isGiven: Bool { self != PatientFields() }
}

extension PatientFields {
  /// The patient whom the fields describe; what is not given is assumed, and known to be.
  package func patient(_ files: RequestFiles) throws(RunError) -> Patient {
    if let file {
      try refuseBeside(patientFile: file)
      return try files.patient(file)
    }
    let weight = try quantity("weight", weight, of: Dimension(bodyWeight: 1), usual: "kg")
    let height = try quantity("height", height, of: Dimension(length: 1), usual: "cm")
    let age = try quantity("age", age, of: Dimension(time: 1), usual: "a")
    let sex = try sex.map { (text) throws(RunError) in
      try FieldText("sex", text).choice(of: Sex.self)
    }
    let madrs = try baselineMADRS.map { (text) throws(RunError) in
      try FieldText("baseline-madrs", text).number()
    }
    let phq9 = try baselinePHQ9.map { (text) throws(RunError) in
      try FieldText("baseline-phq9", text).number()
    }
    do {
      return try Patient(
        weight: weight, height: height, age: age, sex: sex, baselineMADRS: madrs,
        baselinePHQ9: phq9,
        genotype: cyp2b6.map { text throws(PatientError) in try CYP2B6Genotype(reading: text) },
        liver: liver.map { text throws(PatientError) in try LiverFunction(reading: text) },
        kidney: kidney.map { text throws(PatientError) in try KidneyFunction(reading: text) },
        comedication: comedication.map { text throws(PatientError) in
          try TakenDrug(ofPatient: text)
        })
    } catch {
      throw Self.failure(error)
    }
  }

  private func quantity(
    _ name: String, _ text: String?, of dimension: Dimension, usual: String
  ) throws(RunError) -> Quantity? {
    try text.map { (text) throws(RunError) in
      try FieldText(name, text).quantity(of: dimension, usual: usual)
    }
  }

  /// The error at the field that it speaks of.
  private static func failure(_ error: PatientError) -> RunError {
    guard let field = error.field else { return RunError(error) }
    if case .quantity = error { return RunError(error) }
    return RunError(error.kind, at: .field(name(of: field)), Wording(error.problem))
  }

  private static func name(of field: Patient.Field) -> String {
    switch field {
    case .baselineMADRS: "baseline-madrs"
    case .baselinePHQ9: "baseline-phq9"
    default: field.rawValue
    }
  }

  /// A patient file says all of this itself.
  private func refuseBeside(patientFile file: String) throws(RunError) {
    let others = [
      ("weight", weight), ("height", height), ("age", age), ("sex", sex),
      ("baseline-madrs", baselineMADRS), ("baseline-phq9", baselinePHQ9), ("cyp2b6", cyp2b6),
      ("liver", liver),
      ("kidney", kidney), ("with", comedication.first),
    ]
    if let other = others.first(where: { $0.1 != nil }) {
      throw RunError(
        .request,
        """
        found \(field: "patient") and \(field: other.0); write it into \(file), or leave the file out
        """)
    }
  }
}
