// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Models in the Systems Biology Markup Language.
struct SBMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sbml",
    abstract: "Simulate a model in SBML, whoever wrote it.",
    discussion: """
      Examples:
        kairos sbml run model.xml --duration 10 --steps 50 --variables S1,S2
        kairos sbml cohort model.xml --patients people.csv --duration 10 --steps 50 \\
          --variables S1
      """,
    subcommands: [SBMLRunCommand.self, SBMLCohortCommand.self])
}

extension SBMLCommand {
  /// The arguments with an empty text after each list that has nothing after it.
  static func completed(_ arguments: [String]) -> [String] {
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
