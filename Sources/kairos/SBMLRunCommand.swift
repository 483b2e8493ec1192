// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dynamics
import Foundation
import Quantities
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

  @Argument(help: ArgumentHelp("A model in SBML.", valueName: "model.xml"))
  var model: String

  @Option(parsing: .unconditional, help: "The time of the first row. (default: 0)")
  var start: String?

  @Option(parsing: .unconditional, help: "From the first row to the last.")
  var duration: String

  @Option(parsing: .unconditional, help: "The number of steps between the first row and the last.")
  var steps: String

  @Option(parsing: .unconditional, help: "The columns, as S1,S2.")
  var variables: String

  @Option(parsing: .unconditional, help: "Species to be given as amounts; may be empty.")
  var amounts: String?

  @Option(parsing: .unconditional, help: "Species to be given as concentrations; may be empty.")
  var concentrations: String?

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

  @Option(
    name: [.customShort("o"), .customLong("output")], parsing: .unconditional,
    help: ArgumentHelp(
      "A file in place of standard output, written whole or not at all.", valueName: "file"))
  var output: String?

  func run() throws {
    let request = try request()
    guard let file = FileManager.default.contents(atPath: model) else {
      throw Failure(.unreadable, "\(model): cannot be read; give a file in SBML")
    }
    do {
      let rows = try Simulation([UInt8](file)).run(request)
      try write(SBMLTable(variables: request.variables, rows: rows).bytes)
    } catch let error as SBMLError {
      throw failure(error)
    }
  }

  private func failure(_ error: SBMLError) -> Failure {
    switch error {
    // The contract has this one begin with its own word.
    case .unsupported: Failure(.badData, error.description)
    case .malformed: Failure(.badData, "\(model), \(error.description)")
    case .unanswerable, .unsolved: Failure(.badData, "\(model): \(error.description)")
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output { try WholeFile(output).write(bytes) } else { try StandardOutput.write(bytes) }
  }
}

extension SBMLRunCommand {
  /// How much more tightly than asked the equations are solved.
  private static let tightening = 1e-4
  private static let relativeRange = 1e-9...0.1

  private func request() throws(Failure) -> Simulation.Request {
    let names = Self.names(in: variables)
    guard !names.isEmpty else {
      throw Failure(.usage, "--variables: found none, expected names, as S1,S2")
    }
    return Simulation.Request(
      start: try start.map { (text) throws(Failure) in try Self.number("--start", text) } ?? 0,
      duration: try Self.number("--duration", duration),
      steps: try OptionText("--steps", steps).count(), variables: names,
      amounts: Set(Self.names(in: amounts ?? "")),
      concentrations: Set(Self.names(in: concentrations ?? "")), tolerance: try tolerance())
  }

  private func tolerance() throws(Failure) -> Tolerance {
    let relative = try Self.number("--rtol", relativeTolerance ?? "1e-4")
    let absolute = try Self.number("--atol", absoluteTolerance ?? "1e-7")
    guard Self.relativeRange.contains(relative) else {
      throw Failure(.badData, "--rtol: found \(relative), allowed: 1e-9 to 0.1")
    }
    guard absolute > 0 else {
      throw Failure(.badData, "--atol: found \(absolute), allowed: numbers above 0")
    }
    return Tolerance(
      absolute: absolute * Self.tightening, relative: relative * Self.tightening)
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map { String($0).withoutOuterSpaces }.filter { !$0.isEmpty }
  }

  private static func number(_ name: String, _ text: String) throws(Failure) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw Failure(.usage, "\(name): found \(text.quoted), expected a number")
    }
    return number
  }

  /// The arguments with an empty text after each list that has nothing after it.
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.starts(with: ["sbml", "run"]) else { return arguments }
    var completed: [String] = []
    for (index, argument) in arguments.enumerated() {
      completed.append(argument)
      guard argument == "--amounts" || argument == "--concentrations" else { continue }
      let next = index + 1 < arguments.count ? arguments[index + 1] : "-"
      if next.hasPrefix("-") { completed.append("") }
    }
    return completed
  }
}
