// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Files
import Reports
import Runs
import TableFormat

/// Follows a model from an SBML file for every patient of a table.
struct SBMLCohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Follow a model in SBML for each patient of a table, eight at a time.",
    discussion: HelpText.of(PackageResources.sbml_cohort_txt))

  @OptionGroup var course: SBMLCourseOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who is followed, as CSV with a header.", valueName: "people.csv"))
  var patients: String

  @Option(
    """
    The tolerance of a step, relative to the largest value that a state has had so far in a \
    patient. 1e-12 to 0.1. (default: 1e-6)
    """, name: "rtol") var relativeTolerance: String?

  @Option(
    """
    The absolute tolerance of a step, above 0: per state, times its own size where that is \
    below 1. (default: 1e-12)
    """, name: "atol") var absoluteTolerance: String?

  func run() throws {
    let request = try course.fields(relative: relativeTolerance, absolute: absoluteTolerance)
      .request(.inLanes)
    let people = try NetworkPatients(
      csv: RequestFiles.bytes(of: patients, "give a table of patients"), named: patients)
    let run = try NetworkCohortRun(course.network(), named: course.model, for: people, request)
    try write(run.csvHeader) { (write) in
      for portion in run.portions {
        try write(run.courses(of: portion).flatMap { $0.csvBytes })
      }
    }
  }

  private func write(
    _ header: [UInt8], _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let output = course.output else {
      let spool = SpooledOutput()
      try spool.write(header)
      try body { try spool.write($0) }
      return try spool.finish()
    }
    AbandonedFiles.tell(in: [Folder(of: output)])
    let file = try StreamedFile(output)
    try file.write(header)
    try body { try file.write($0) }
    try file.finish()
  }
}
