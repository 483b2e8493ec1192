// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Quantities
import TextbookModels

/// Which columns of a data file name a covariate or a parameter of the ketamine model.
struct KetamineColumns {
  /// The covariates, with their names in files.
  static let covariates: [String: Patient.Field] = [
    "WT": .weight, "WEIGHT": .weight, "AGE": .age, "SEX": .sex, "HEIGHT": .height,
    "MADRS": .baselineMADRS,
  ]

  private(set) var covariates: [Patient.Field: (name: String, place: Int)] = [:]
  /// By the parameter's place in the vector.
  private(set) var parameters: [Int: (name: String, place: Int)] = [:]
  private(set) var ignored: [String] = []

  init(_ file: EventRecords) throws(RunError) {
    for (name, place) in file.otherColumns {
      if let field = Self.covariates[name.uppercased()], covariates[field] == nil {
        covariates[field] = (name, place)
        try Self.check((name, place), in: file)
      } else if let index = Self.parameter(name) {
        parameters[index] = (name, place)
        try Self.check((name, place), in: file)
      } else {
        ignored.append(name)
      }
    }
  }

  private static func check(
    _ column: (name: String, place: Int), in file: EventRecords
  ) throws(RunError) {
    do { try file.check(column) } catch { throw RunError(error) }
  }

  private static func parameter(_ name: String) -> Int? {
    Layout.passports.firstIndex { $0.name == name.lowercased() }
  }

  /// What stands in the file is not given beside it as well.
  func refuse(
    beside patient: PatientFields, and sets: [String]
  ) throws(RunError) {
    let fields = [
      (Patient.Field.weight, patient.weight), (.age, patient.age), (.sex, patient.sex),
      (.height, patient.height), (.baselineMADRS, patient.baselineMADRS),
    ]
    for (field, option) in fields where option != nil {
      guard let column = covariates[field] else { continue }
      throw RunError(
        .request, at: .field(field.rawValue),
        "the file has the column \(column.name); give it in one place")
    }
    for (_, column) in parameters
    where sets.contains(where: { $0.prefix { $0 != "=" } == column.name.lowercased() }) {
      throw RunError(
        .request, at: .entry(field: "set", column.name),
        "the file has this column; give it in one place")
    }
  }
}
