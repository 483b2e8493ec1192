// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Runs
import StudyFormat

/// Writes a script that runs a trial on a cluster.
struct TrialSlurmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm", abstract: "Write a script that runs a trial in parts under Slurm.",
    discussion: HelpText.of(PackageResources.trial_slurm_txt))

  @Argument(help: ArgumentHelp("A trial.", valueName: "file.yaml"), completion: .yaml)
  var file: String
  @Option(parsing: .unconditional, help: "The key of all random numbers. (default: 1)")
  var seed: String?
  @Option(parsing: .unconditional, help: "How often it is run. (default: as in the file, or 500)")
  var replicates: String?
  @Option(parsing: .unconditional, help: "How many parts. (default: 10)") var parts: String?
  @Option(parsing: .unconditional, help: "The folder of the parts. (default: trial-parts)")
  var folder = "trial-parts"
  @OptionGroup(title: "Output") var output: FileOptions

  func run() throws {
    var fields = TrialFields()
    (fields.seed, fields.replicates, fields.output) = (seed, replicates, folder)
    fields.shard = "1/" + (parts ?? "10")
    let trial = try TrialFile(contentsOf: file)
    let request = try fields.request(replicates: trial.replicates, sampleSize: trial.sampleSize)
    var script = HelpText.of(PackageResources.slurm_script_txt) + "\n"
    let words = [
      ("PARTS", "\(request.shard?.of ?? 1)"), ("SEED", "\(request.seed)"),
      ("RUNS", "\(request.replicates)"), ("FILE", file.shellWord), ("FOLDER", folder.shellWord),
    ]
    for (name, word) in words { script = script.replacing("@\(name)@", with: word) }
    try output.write(Array(script.utf8))
  }
}
