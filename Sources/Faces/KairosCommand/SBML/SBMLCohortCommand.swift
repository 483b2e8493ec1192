// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dynamics
import NONMEMFormat
import ReactionNetworks
import Reports
import SBMLFormat

/// Follows a model from an SBML file for every patient of a table.
struct SBMLCohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Follow a model in SBML for each patient of a table, eight at a time.",
    discussion: """
      The table has a header with names of the model's parameters, compartments, species or states, \
      whose initial values the rows replace; a column id names the patients, who are numbered \
      without it. The result has one row for each patient and time: id, time, the variables.

      Events must be triggered by time alone (time >= constant), and equations must be smooth \
      between them. What does not fit is refused by name before anything runs: kairos sbml run \
      takes it, one patient at a time.

      Examples:
        kairos sbml cohort model.xml --patients people.csv --duration 24 --steps 48 \\
          --variables Ck
        kairos sbml cohort model.xml --patients people.csv --duration 24 --steps 48 \\
          --variables A1,Ck --amounts A1 --rtol 1e-8 -o out.csv
      """)

  @OptionGroup var course: SBMLCourseOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who is followed, as CSV with a header.", valueName: "people.csv"))
  var patients: String

  @Option(
    name: .customLong("rtol"), parsing: .unconditional,
    help: """
      The tolerance of a step, relative to the largest value that a state has had so far in a \
      patient. 1e-12 to 0.1. (default: 1e-6)
      """)
  var relativeTolerance: String?

  @Option(
    name: .customLong("atol"), parsing: .unconditional,
    help: "The absolute tolerance of a step, above 0. (default: 1e-12)")
  var absoluteTolerance: String?

  /// So many patients are followed at once, in memory and in the lanes.
  private static let portion = 512

  func run() throws {
    let (request, tolerance) = (try course.request(), try tolerance())
    let table = try SBMLPatients(patients)
    do {
      let model = try NetworkCohort(
        try ReactionNetwork(sbml: course.bytes()), varying: table.variables,
        showing: request.variables,
        amounts: request.amounts, concentrations: request.concentrations)
      let moments = try request.moments()
      try write(header: request.variables) { (write) in
        for start in stride(from: 0, to: table.patients.count, by: Self.portion) {
          let portion = table.patients[start...].prefix(Self.portion)
          try write(text(of: Array(portion), model, at: moments, tolerance))
        }
      }
    } catch NetworkError.unvarying(let name, let problem) {
      throw DataFileError(patients, line: 1, column: name, problem)
    } catch let error as SBMLError {
      throw course.failure(error)
    } catch let error as NetworkError {
      throw course.failure(error)
    }
  }

  /// The rows of some patients, in the order of the table.
  private func text(
    of patients: [SBMLPatients.Patient], _ model: NetworkCohort, at moments: [Double],
    _ tolerance: Tolerance
  ) throws -> [UInt8] {
    var lines = [String](repeating: "", count: patients.count)
    let outcomes = try model.follow(
      patients.map { $0.values }, at: moments, tolerance: tolerance
    ) { patient, moment, row in
      let numbers = ([moments[moment]] + row).map(SBMLTable.text)
      lines[patient] += ([patients[patient].field] + numbers).joined(separator: ",") + "\n"
    }
    for case (let patient, .failure(let error)) in zip(patients, outcomes) {
      throw Failure(
        .badData,
        "\(self.patients), line \(patient.line), patient \(patient.id): \(error.description)")
    }
    return Array(lines.joined().utf8)
  }

  private func write(
    header variables: [String], _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let header = Array((["id", "time"] + variables).joined(separator: ",").utf8) + [0x0A]
    guard let output = course.output else {
      try StandardOutput.write(header)
      return try body { try StandardOutput.write($0) }
    }
    let file = try StreamedFile(output)
    try file.write(header)
    try body { try file.write($0) }
    try file.finish()
  }
}

extension SBMLCohortCommand {
  private static let relativeRange = 1e-12...0.1

  private func tolerance() throws(Failure) -> Tolerance {
    var tolerance = LaneSolver.standardTolerance
    if let text = relativeTolerance {
      tolerance.relative = try SBMLCourseOptions.number("--rtol", text)
    }
    if let text = absoluteTolerance {
      tolerance.absolute = try SBMLCourseOptions.number("--atol", text)
    }
    guard Self.relativeRange.contains(tolerance.relative) else {
      throw Failure(.badData, "--rtol: found \(tolerance.relative), allowed: 1e-12 to 0.1")
    }
    guard tolerance.absolute > 0 else {
      throw Failure(.badData, "--atol: found \(tolerance.absolute), allowed: numbers above 0")
    }
    return tolerance
  }
}
