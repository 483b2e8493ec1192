// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Pharmacokinetics
import Quantities
import Scalars
import StudyFormat

/// The patient: by single options, or by a file.
struct PatientOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Body weight, 35 to 200 kg, as 70kg; a dose in mg/kg needs it. (default: 70kg)")
  var weight: String?

  @Option(parsing: .unconditional, help: "Height, 120 to 220 cm, as 175cm or 1.75m.")
  var height: String?

  @Option(parsing: .unconditional, help: "Age, 18 to 90 years, as 45a. (default: 45a)")
  var age: String?

  @Option(parsing: .unconditional, help: "female, male or unspecified. (default: unspecified)")
  var sex: String?

  @Option(
    name: .customLong("baseline-madrs"), parsing: .unconditional,
    help: "MADRS total before treatment, 0 to 60, without a unit. (default: 33)")
  var baselineMADRS: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "CYP2B6 genotype: '*1/*1', '*1/*6' or '*6/*6', in quotes. (default: *1/*1)",
      valueName: "genotype"))
  var cyp2b6: String?

  @Option(
    parsing: .unconditional,
    help: "Liver: normal or moderate (impairment, Child-Pugh B). (default: normal)")
  var liver: String?

  @Option(
    parsing: .unconditional,
    help: "Kidneys: normal, mild, moderate or severe (impairment). (default: normal)")
  var kidney: String?

  @Option(
    name: .customLong("with"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What is taken besides, as clarithromycin or diazepam:10mg/d; see kairos model interactions. "
        + "Repeatable.",
      valueName: "name[:amount]"))
  var comedication: [String] = []

  @Option(
    name: .customLong("patient"), parsing: .unconditional,
    help: ArgumentHelp("The patient in a file, in place of these.", valueName: "file.yaml"))
  var file: String?
}

extension PatientOptions {
  /// The patient whom the options describe; what is not given is assumed, and known to be.
  func patient() throws -> Patient {
    if let file {
      try refuseBeside(patientFile: file)
      return try Patient(contentsOf: file)
    }
    let weight = try weight.map {
      try OptionText("--weight", $0).quantity(of: Dimension(bodyWeight: 1))
    }
    let height = try height.map {
      try OptionText("--height", $0).quantity(of: Dimension(length: 1))
    }
    let age = try age.map { try OptionText("--age", $0).quantity(of: .time) }
    let sex = try sex.map { try OptionText("--sex", $0).choice(of: Sex.self) }
    let madrs = try baselineMADRS.map { try OptionText("--baseline-madrs", $0).number() }
    do {
      return try Patient(
        weight: weight, height: height, age: age, sex: sex, baselineMADRS: madrs,
        genotype: cyp2b6.map { text throws(PatientError) in try CYP2B6Genotype(reading: text) },
        liver: liver.map { text throws(PatientError) in try LiverFunction(reading: text) },
        kidney: kidney.map { text throws(PatientError) in try KidneyFunction(reading: text) },
        comedication: comedication.map { text throws(PatientError) in
          try OptionText("--with", text).takenDrug()
        })
    } catch {
      throw PatientOptions.failure(error)
    }
  }

  /// The error at the option that it speaks of.
  private static func failure(_ error: PatientError) -> any Error {
    guard let field = error.field else { return error }
    if case .quantity = error { return error }
    return OptionText(option(of: field), "").failure(error.exitStatus, error.problem)
  }

  private static func option(of field: Patient.Field) -> String {
    field == .baselineMADRS ? "--baseline-madrs" : "--" + field.rawValue
  }

  /// A patient file says all of this itself.
  private func refuseBeside(patientFile file: String) throws(Failure) {
    let others = [
      ("--weight", weight), ("--height", height), ("--age", age), ("--sex", sex),
      ("--baseline-madrs", baselineMADRS), ("--cyp2b6", cyp2b6), ("--liver", liver),
      ("--kidney", kidney), ("--with", comedication.first),
    ]
    if let other = others.first(where: { $0.1 != nil }) {
      throw Failure(
        .usage, "found --patient and \(other.0); write it into \(file), or leave the file out")
    }
  }
}

extension PatientOptions {
  /// Whether anything at all is given.
  var isGiven: Bool {
    let single = [file, weight, height, age, sex, baselineMADRS, cyp2b6, liver, kidney]
    return single.contains { $0 != nil } || !comedication.isEmpty
  }
}
