// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation

/// One folder of `Examples`, and the command that its README ends with.
struct Example: CustomStringConvertible {
  let name: String

  static let all = ["FirstDose", "SixInfusions", "NasalInduction"].map(Example.init)

  /// Those whose expected output has the curves of several treatments.
  static let comparisons = ["EightRoutes"].map(Example.init)

  /// Those whose expected output has the analyses of a trial.
  static let trials = [
    "VirtualTrial", "RandomisedWithdrawal", "Crossover", "RunIn", "Comparators", "OtherTreatments",
    "Anaesthesia", "SequentialParallel", "RoutineCare",
  ].map(Example.init)

  /// Those whose expected output has what was decided on the way.
  static let ledgers = ["RulesAndRelapse"].map(Example.init)

  var description: String { name }

  func text(of file: String) throws -> String {
    let folder = Program.repository.appendingPathComponent("Examples/" + name)
    return String(
      decoding: try Data(contentsOf: folder.appendingPathComponent(file)), as: UTF8.self)
  }

  /// The words of each command of the README, without `kairos`.
  var commands: [[String]] {
    get throws {
      let blocks = try text(of: "README.md").components(separatedBy: "```sh\n").dropFirst()
      return blocks.map { block in
        let command = block.components(separatedBy: "```")[0].replacingOccurrences(
          of: "'", with: "")
        return command.split { " \n\\".contains($0) }.dropFirst().map(String.init)
      }
    }
  }

  /// The last of them, which writes the expected output.
  var command: [String] {
    get throws { try commands.last ?? [] }
  }

  /// That command, printing instead of writing.
  func run() throws -> Program.Outcome {
    try Program.kairos(Array(try command.dropLast(2)))
  }

  /// The same treatment on the default grid, with all observables.
  func run(as format: String) throws -> Program.Outcome {
    let treatment = try command.prefix { $0 != "--every" }
    return try Program.kairos(treatment + ["--format", format])
  }
}
