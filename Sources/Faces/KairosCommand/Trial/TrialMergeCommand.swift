// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports
import Runs
import StudyFormat

/// Puts the parts of a trial together.
struct TrialMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge the parts of a trial into one result.",
    discussion: HelpText.of(PackageResources.trial_merge_txt))

  @Argument(
    help: ArgumentHelp("Folders with parts of kairos trial run --shard.", valueName: "folder"))
  var folders: [String]

  @Option(
    parsing: .unconditional, help: "table, csv or json. (default: that of the parts, or table)")
  var format: String?

  @OptionGroup(title: "Output") var output: FileOptions
  @Flag(help: "Warnings are errors.") var strict = false

  func run() throws {
    let parts = try folders.flatMap { folder in
      try RequestFiles.paths(in: folder, endingIn: TrialShard.ending).map { path in
        let bytes = try RequestFiles.bytes(of: path, "give the folder of a part")
        return (shard: try TrialShard(bytes, in: path), path: path)
      }
    }
    let whole = try TrialShardSet(parts)
    let format = try OutputOptions.Format(reading: format ?? whole.format)
    let file = try TrialFile(whole.sources.map { TrialFile.Source($0.name, text: $0.text) })
    let record = try whole.record(
      TrialPlan(file.trial, file.overrides, whole.request, notes: file.notes))
    try OutputOptions.heed(record.warnings, strict: strict)
    try output.write(record.bytes(as: format))
  }
}
