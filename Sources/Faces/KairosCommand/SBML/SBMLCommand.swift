// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Models in the Systems Biology Markup Language.
struct SBMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sbml",
    abstract: "Simulate a model in SBML, whoever wrote it.",
    discussion: HelpText.of(PackageResources.sbml_txt),
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
