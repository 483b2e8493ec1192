// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Cohorts
import Files
import Parallel
import Reports
import Runs
import StudyFormat

/// Runs a trial many times, and tells how its analyses fare.
struct TrialRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a trial many times, and tell how its analyses fare beside the truth.",
    discussion: HelpText.of(PackageResources.trial_run_txt))

  @Argument(
    help: ArgumentHelp("A trial; see kairos help trial.", valueName: "file.yaml"), completion: .yaml
  )
  var file: String

  @Option(parsing: .unconditional, help: "The key of all random numbers. (default: 1)")
  var seed: String?
  @Option(parsing: .unconditional, help: "How often it is run. (default: as in the file, or 500)")
  var replicates: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many are asked for the truth. (default: as in the file, or 20000)", valueName: "n"))
  var peopleForTruth: String?
  @Option(
    parsing: .unconditional,
    help: "How many threads work; no result depends on it. (default: all processors)")
  var threads: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only part I of N of the runs, into the folder --output; a part that is there is not run again.",
      valueName: "i/n"))
  var shard: String?
  @Option(
    parsing: .unconditional,
    help: "Seek the size with this power of the first analysis, as 0.9.")
  var power: String?
  @Flag(help: "Studies differ from run to run as published ones did: power becomes assurance.")
  var assurance = false
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The data of one run as well, patient by visit.", valueName: "file.csv"),
    completion: .csv)
  var dataset: String?
  @Option(parsing: .unconditional, help: "Which run --dataset is of, from 1. (default: 1)")
  var replicate: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("An HTML report as well.", valueName: "file.html"), completion: .html)
  var report: String?
  @Option(parsing: .unconditional, help: "table, csv or json. (default: table)")
  var format: String?
  @OptionGroup(title: "Output") var output: FileOptions
  @Flag(help: "Warnings are errors.") var strict = false

  func run() throws {
    let format = try OutputOptions.Format(reading: format)
    let (file, fields) = (try TrialFile(contentsOf: file), fields)
    let request = try fields.request(replicates: file.replicates, sampleSize: file.sampleSize)
    let (target, number) = (try fields.target(), try fields.runNumber(request))
    let plan = try TrialPlan(file.trial, file.overrides, request, notes: file.notes)
    let workers = Concurrency.onThreads(
      try fields.threadCount() ?? min(Processors.count, CohortFields.mostThreads))
    if let shard = request.shard, let folder = output.path {
      return try write(TrialPart(plan, file, format: self.format), shard, folder, on: workers)
    }
    let files = try OutputFiles(output.path, report: report)
    defer { files.group.abandon() }
    let data = try dataset.map { path in try files.group.open(path) }
    let record = try watching(TrialRun(plan).total) { goesOn throws(RunError) -> TrialRecord? in
      if let target {
        return try PowerSearch(plan, file.overrides, target: target).record(
          on: workers, watch: goesOn)
      }
      guard
        case .finished(let truth, let tally) = try TrialRun(plan).follow(on: workers, watch: goesOn)
      else { return nil }
      return TrialRecord(plan, truth, tally)
    }
    try OutputOptions.heed(record.warnings, strict: strict)
    if let data, let number { try data.write(TrialDataset(plan, run: number).csvBytes()) }
    try files.write(record.bytes(as: format)) {
      try TrialReport(record, TrialLedger(plan)).page().html()
    }
  }

  private func write(
    _ part: TrialPart, _ shard: ShardNumber, _ folder: String, on workers: Concurrency
  ) throws {
    Folder(folder).create()
    let path = PathParts.path(TrialShard.name(of: shard), in: folder)
    if let bytes = try? RequestFiles.bytes(of: path, "give another folder"), part.isMade(by: bytes)
    {
      return StandardError.say("note", "\(path) is there already, and is not run again")
    }
    let files = try OutputFiles(path)
    defer { files.group.abandon() }
    try files.write(
      watching(TrialRun(part.plan).total) { goesOn throws(RunError) in
        try part.bytes(on: workers, watch: goesOn)
      })
  }

  private func watching<Result>(
    _ total: Int, _ work: @escaping ((Int) -> Bool) throws(RunError) -> Result?
  ) throws -> Result {
    let result = try Progress.watching(total, "patients") { goesOn in try work { goesOn($0) } }
    guard let result else {
      throw Failure(ExitStatus.ofInterruption, "interrupted; nothing was written")
    }
    return result
  }

  private var fields: TrialFields {
    var fields = TrialFields()
    (fields.seed, fields.replicates, fields.threads) = (seed, replicates, threads)
    (fields.shard, fields.power, fields.dataset, fields.run) = (shard, power, dataset, replicate)
    (fields.report, fields.output, fields.isAssurance) = (report, output.path, assurance)
    fields.people = peopleForTruth
    return fields
  }
}
