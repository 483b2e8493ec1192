// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dynamics
import ReactionNetworks
import Reports
import SBMLFormat

/// Follows a model from an SBML file in time.
struct SBMLRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Follow a model in SBML, Level 2 or 3, in time.",
    discussion: """
      Time and amounts are in the units of the model. The simulation begins at 0; the table has \
      one row at --start and one after each of --steps equal steps. A model that needs what Kairos \
      does not have is refused by name before anything runs.

      Examples:
        kairos sbml run model.xml --duration 10 --steps 50 --variables S1,S2
        kairos sbml run model.xml --duration 24 --steps 48 --variables A1,Ck --amounts A1 -o out.csv
      """)

  @OptionGroup var course: SBMLCourseOptions

  @Option(
    name: .customLong("rtol"), parsing: .unconditional,
    help: """
      The relative tolerance at which the result will be judged: the equations are solved 10000 \
      times more tightly. 1e-9 to 0.1. (default: 1e-4)
      """)
  var relativeTolerance: String?

  @Option(
    name: .customLong("atol"), parsing: .unconditional,
    help: "The absolute tolerance, likewise, above 0. (default: 1e-7)")
  var absoluteTolerance: String?

  func run() throws {
    var request = try course.request()
    request.tolerance = try tolerance()
    let file = try course.bytes()
    do {
      let rows = try NetworkSimulation(ReactionNetwork(sbml: file)).run(request)
      try write(SBMLTable(variables: request.variables, rows: rows).bytes)
    } catch let error as SBMLError {
      throw course.failure(error)
    } catch let error as NetworkError {
      throw course.failure(error)
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output = course.output else { return try StandardOutput.write(bytes) }
    try WholeFile(output).write(bytes)
  }
}

extension SBMLRunCommand {
  /// How much more tightly than asked the equations are solved.
  private static let tightening = 1e-4
  private static let relativeRange = 1e-9...0.1

  private func tolerance() throws(Failure) -> Tolerance {
    let relative = try SBMLCourseOptions.number("--rtol", relativeTolerance ?? "1e-4")
    let absolute = try SBMLCourseOptions.number("--atol", absoluteTolerance ?? "1e-7")
    guard Self.relativeRange.contains(relative) else {
      throw Failure(.badData, "--rtol: found \(relative), allowed: 1e-9 to 0.1")
    }
    guard absolute > 0 else {
      throw Failure(.badData, "--atol: found \(absolute), allowed: numbers above 0")
    }
    return Tolerance(
      absolute: absolute * Self.tightening, relative: relative * Self.tightening)
  }
}
