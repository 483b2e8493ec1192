// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Files
import KetamineModel
import ModelFormat
import Pharmacokinetics
import Runs

/// The model to take home: every state, parameter and equation.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take the model home: every equation with its names, units and parameters.",
    discussion: HelpText.of(PackageResources.export_txt))

  @Option(
    parsing: .unconditional, help: "sbml, mrgsolve, rxode2, latex or csv.",
    completion: .words(of: ExportedModel.Format.self))
  var format: String

  @OptionGroup(title: "Treatment") var treatment: TreatmentOptions
  @OptionGroup(title: "Patient") var patient: PatientOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Output") var file: FileOptions

  func run() throws {
    let format = try FieldText("format", format).choice(of: ExportedModel.Format.self)
    try file.write(
      exported().bytes(
        as: format, writtenBy: "kairos export --format \(format.rawValue)"))
  }

  private func exported() throws -> ExportedModel {
    let plan = treatment.isGiven ? try TreatmentPlan(treatment, patient, model) : nil
    for warning in plan?.warnings ?? [] { StandardError.say("warning", warning) }
    let patient = try patient.patient()
    guard try model.fields.presetChoice() == nil, try model.fields.settingChoice() == nil else {
      throw Failure(
        .usage,
        "found --preset or --setting, which export does not write; leave them out")
    }
    let settings = try ModelSettings(model.fields.overrides(after: patient.overrides))
    try settings.check(patient)
    return ExportedModel(
      settings.parameters.individual(patient.covariates, under: settings.hypotheses),
      under: settings.hypotheses, baselineMADRS: patient.baselineMADRS, regimen: plan?.givenRegimen,
      people: BetweenPeople(settings.population))
  }
}

extension TreatmentPlan {
  /// The doses; nil where the sessions take place without the drug.
  fileprivate var givenRegimen: Regimen? { isControl ? nil : regimen }
}
