// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Virtual trials, and the analyses of trials.
struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial", abstract: "Analyse a trial.",
    subcommands: [TrialAnalyseCommand.self])
}
