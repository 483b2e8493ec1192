// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Quantities
import ReactionNetworks
import SBMLFormat

/// Which model in SBML, over what time, and what is shown of it.
struct SBMLCourseOptions: ParsableArguments {
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
    name: [.customShort("o"), .customLong("output")], parsing: .unconditional,
    help: ArgumentHelp(
      "A file in place of standard output, written whole or not at all.", valueName: "file"))
  var output: String?
}

extension SBMLCourseOptions {
  /// What is asked for, at the tolerance that a request has by itself.
  func request() throws(Failure) -> NetworkSimulation.Request {
    let names = Self.names(in: variables)
    guard !names.isEmpty else {
      throw Failure(.usage, "--variables: found none, expected names, as S1,S2")
    }
    return NetworkSimulation.Request(
      start: try start.map { (text) throws(Failure) in try Self.number("--start", text) } ?? 0,
      duration: try Self.number("--duration", duration),
      steps: try OptionText("--steps", steps).count(), variables: names,
      amounts: Set(Self.names(in: amounts ?? "")),
      concentrations: Set(Self.names(in: concentrations ?? "")))
  }

  func bytes() throws(Failure) -> [UInt8] {
    guard let file = FileManager.default.contents(atPath: model) else {
      throw Failure(.unreadable, "\(model): cannot be read; give a file in SBML")
    }
    return [UInt8](file)
  }

  func failure(_ error: SBMLError) -> Failure {
    switch error {
    // The contract has this one begin with its own word.
    case .unsupported: Failure(.badData, error.description)
    case .malformed: Failure(.badData, "\(model), \(error.description)")
    case .network(let error): failure(error)
    }
  }

  func failure(_ error: NetworkError) -> Failure {
    switch error {
    case .unsupported: Failure(.badData, error.description)
    case .malformed: Failure(.badData, "\(model), \(error.description)")
    case .unanswerable, .unvarying, .unsolved: Failure(.badData, "\(model): \(error.description)")
    }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map { String($0).withoutOuterSpaces }.filter { !$0.isEmpty }
  }

  static func number(_ name: String, _ text: String) throws(Failure) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw Failure(.usage, "\(name): found \(text.quoted), expected a number")
    }
    return number
  }

  /// The arguments with an empty text after each list that has nothing after it.
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.first == "sbml" else { return arguments }
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
