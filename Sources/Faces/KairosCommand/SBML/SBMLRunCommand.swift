// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Runs

/// Follows a model from an SBML file in time.
struct SBMLRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Follow a model in SBML, Level 2 or 3, in time.",
    discussion: HelpText.of(PackageResources.sbml_run_txt))

  @OptionGroup var course: SBMLCourseOptions

  @Option(
    """
    The relative tolerance at which the result will be judged: the equations are solved 10000 \
    times more tightly. 1e-9 to 0.1. (default: 1e-4)
    """, name: "rtol") var relativeTolerance: String?

  @Option(
    """
    The absolute tolerance, likewise, above 0: per variable, times its own largest value where \
    that is below 1. (default: 1e-7)
    """, name: "atol") var absoluteTolerance: String?

  func run() throws {
    let request = try course.fields(relative: relativeTolerance, absolute: absoluteTolerance)
      .request(.ofOneRun)
    let network = try course.network()
    let files = try OutputFiles(course.output)
    try files.write(NetworkRecord(of: network, named: course.model, request).csvBytes)
  }
}
