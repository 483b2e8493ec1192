// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Listings
import Quantities
import Reports
import Runs

/// Prints the references of exactly the parts that ran.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print the references of exactly the parts of the model that ran.",
    discussion: HelpText.of(PackageResources.cite_txt))

  @Argument(
    help: ArgumentHelp("A result of kairos simulate --format json.", valueName: "result"),
    completion: .file(extensions: ["json"]))
  var result: String?

  @OptionGroup(title: "Treatment") var treatment: TreatmentOptions
  @OptionGroup(title: "Course (without influence on what is cited)") var course: CourseOptions
  @OptionGroup(title: "Patient") var patient: PatientOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Solver (without influence on what is cited)") var solver: SolverOptions

  @Option(
    parsing: .unconditional, help: "table, json, bibtex, ris or csl-json. (default: table)",
    completion: .words(of: Bibliography.Format.self))
  var format: String?

  @OptionGroup(title: "Output") var file: FileOptions

  func run() throws {
    let format =
      try format.map { try FieldText("format", $0).choice(of: Bibliography.Format.self) }
      ?? .table
    _ = (try course.fields.request(), try solver.fields.request())
    let bibliography = Bibliography(try references())
    try file.write(bibliography.bytes(as: format))
  }

  private func references() throws -> [Reference] {
    guard let result else { return try TreatmentPlan(treatment, patient, model).references }
    guard !treatment.isGiven, !patient.isGiven, !model.isGiven else {
      throw Failure(
        .usage, "found a result and options of kairos simulate; give one of the two")
    }
    let bytes = try RequestFiles.bytes(of: result, "give a result in JSON")
    return try SavedResult(bytes, in: result).references
  }
}
