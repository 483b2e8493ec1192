// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Pharmacokinetics
import Runs

/// The patient: by single options, or by a file.
struct PatientOptions: ParsableArguments {
  @Option("Body weight, 35 to 200 kg, as 70kg or 154lb; a dose in mg/kg needs it. (default: 70kg)")
  var weight: String?

  @Option("Height, 120 to 220 cm, as 175cm, 1.75m or '5 ft 9 in'.") var height: String?

  @Option("Age, 18 to 90 years, as 45a. (default: 45a)") var age: String?

  @Option(
    parsing: .unconditional, help: "female, male or unspecified. (default: unspecified)",
    completion: .words(of: Sex.self))
  var sex: String?

  @Option(
    "MADRS total before treatment, 0 to 60, without a unit. (default: 33)", name: "baseline-madrs")
  var baselineMADRS: String?

  @Option(
    """
    PHQ-9 total before treatment, 0 to 27, in place of the MADRS total, which follows from it by \
    phq9.odds-ratio (kairos model parameters).
    """, name: "baseline-phq9") var baselinePHQ9: String?

  @Option(
    "CYP2B6 genotype: '*1/*1', '*1/*6' or '*6/*6', in quotes. (default: *1/*1)", value: "genotype")
  var cyp2b6: String?

  @Option(
    parsing: .unconditional,
    help: "Liver: normal or moderate (impairment, Child-Pugh B). (default: normal)",
    completion: .words(of: LiverFunction.self))
  var liver: String?

  @Option(
    parsing: .unconditional,
    help: "Kidneys: normal, mild, moderate or severe (impairment). (default: normal)",
    completion: .words(of: KidneyFunction.self))
  var kidney: String?

  @Option(
    name: .customLong("with"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What is taken besides, as clarithromycin or diazepam:10mg/d; see kairos model interactions. "
        + "Repeatable.",
      valueName: "name[:amount]"), completion: .takenDrugs)
  var comedication: [String] = []

  @Option(
    name: .customLong("patient"), parsing: .unconditional,
    help: ArgumentHelp("The patient in a file, in place of these.", valueName: "file.yaml"),
    completion: .yaml)
  var file: String?
}

extension PatientOptions {
  /// The options as fields of a request.
  var fields: PatientFields {
    var fields = PatientFields()
    (fields.weight, fields.height, fields.age, fields.sex) = (weight, height, age, sex)
    (fields.baselineMADRS, fields.baselinePHQ9) = (baselineMADRS, baselinePHQ9)
    fields.cyp2b6 = cyp2b6
    (fields.liver, fields.kidney, fields.comedication) = (liver, kidney, comedication)
    fields.file = file
    return fields
  }

  /// Whether anything at all is given.
  var isGiven: Bool { fields.isGiven }

  /// The patient whom the options describe; what is not given is assumed, and known to be.
  func patient() throws(RunError) -> Patient { try fields.patient(.onDisk) }
}
