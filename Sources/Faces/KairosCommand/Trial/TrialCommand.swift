// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Virtual trials, and the analyses of trials.
struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Design, run and analyse a study before the first patient.",
    discussion: HelpText.of(PackageResources.trial_commands_txt),
    subcommands: [
      TrialRunCommand.self, TrialAnalyseCommand.self, TrialMergeCommand.self,
      TrialSlurmCommand.self,
    ])
}
