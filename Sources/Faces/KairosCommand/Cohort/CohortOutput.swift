// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Files
import Parallel
import Reports
import Runs
import TableFormat

/// Follows a cohort, or a part of one, and writes what comes of it.
struct CohortOutput {
  let run: CohortRun
  let threads: Int
  /// A file for the course of every patient, and one for a row of each.
  let trajectories: String?
  let individuals: String?
  let output: OutputOptions
  let format: OutputOptions.Format
  private var request: CohortRequest { run.request }

  init(
    _ run: CohortRun, _ cohort: CohortOptions, _ output: OutputOptions,
    as format: OutputOptions.Format
  ) throws {
    self.run = run
    threads = try cohort.threadCount()
    (trajectories, individuals) = (cohort.trajectories, cohort.individuals)
    self.output = output
    self.format = format
  }

  /// Everything that is written is opened first: what cannot be written is told before hours of
  /// computing, not after.
  func write() throws {
    if !request.only.isEmpty { return try writeIndividuals() }
    let workers = min(threads, request.patients.count)
    try MemoryNeed(of: run.plan, workers: workers).check(available: Memory.available)
    AbandonedFiles.tell(
      in: [trajectories, individuals, databasePath].map { $0.map { Folder(of: $0) } })
    let files = try OutputFiles(
      databasePath == nil ? resultPath : nil, report: output.report)
    defer { files.group.abandon() }
    let database = try databasePath.map { try DatabaseFile($0, run, in: files.group) }
    let streams: [(any PatientStream)?] = [
      try trajectories.map { try TrajectoryFile($0, run.plan.batch, in: files.group) },
      try individuals.map { try IndividualsFile($0, run, in: files.group) }, database,
    ]
    let summary = try follow(with: PatientStreams(streams.compactMap(\.self)))
    if let shard = request.shard {
      return try files.write(run.shard(shard, summary, format: output.format).bytes())
    }
    let record = try run.record(summary)
    try output.heed(record.warnings)
    let page = try output.report.map { _ in try followForPage() }
    try database?.finish(record)
    if format == .csv, database == nil { record.tellRounding() }
    try files.write(database == nil ? record.bytes(as: format) : []) {
      try HTMLReport(
        PageRecord(
          record, page, sessionStarts: run.plan.sessionStarts, restingOn: run.plan.basis)
      ).html()
    }
  }

  /// The patients once more, at the times that the page draws.
  private func followForPage() throws -> CohortPage {
    let drawn = ChartSpecification.observables(of: ChartSpecification.standard)
    let outcome = try Progress.watching(request.patients.count) { goesOn in
      try CohortPageRun(run, drawing: drawn).page(on: .onThreads(threads)) { goesOn($0) }
    }
    guard let page = outcome else {
      throw Failure(
        ExitStatus.ofInterruption, "interrupted while the report was drawn; nothing was written")
    }
    return page
  }

  private func follow(with streams: PatientStreams) throws -> CohortSummary {
    var text: (@Sendable (PatientBlock) throws(RunError) -> [UInt8])?
    if !streams.streams.isEmpty {
      text = { block throws(RunError) in try streams.text(of: block) }
    }
    let outcome = try Progress.watching(request.patients.count) { goesOn in
      try run.follow(
        on: .onThreads(threads), text: text,
        write: { bytes throws(RunError) in try streams.write(bytes) }, watch: { goesOn($0) })
    }
    switch outcome {
    case .finished(let summary): return summary
    case .stopped(let done):
      throw Failure(
        ExitStatus.ofInterruption,
        "interrupted after \(done) of \(request.patients.count) patients; nothing was written")
    }
  }

  /// Single patients of the cohort.
  private func writeIndividuals() throws {
    let files = try output.open()
    let records = try request.only.map { try IndividualRun(run.plan, patient: $0).record }
    for record in records { try output.heed(record.warnings) }
    try files.write(Individuals(records).bytes(as: format)) { try HTMLReport(records[0]).html() }
  }

  /// The file that is to be a database; nil for any other.
  private var databasePath: String? {
    output.isDatabase && request.shard == nil ? output.file.path : nil
  }

  /// Where the result goes, of a shard a file in its folder; nil for standard output.
  private var resultPath: String? {
    guard let path = output.file.path, let shard = request.shard, !path.isEmpty else {
      return output.file.path
    }
    Folder(path).create()
    return PathParts.path(CohortShard.name(of: shard), in: path)
  }
}

extension CohortOptions {
  /// Options that say two things at once.
  func check(
    _ request: CohortRequest, _ output: OutputOptions, isAnalyzed: Bool
  ) throws(Failure) {
    let (isShard, only) = (request.shard != nil, request.only)
    let odds: [(Bool, String)] = [
      (isAnalyzed, "--nca analyses one patient; leave --cohort out"),
      (output.band != nil, "--band belongs to the report of one patient; a cohort has its own"),
      (isShard && output.file.path == nil, "--shard needs --output, a folder for its file"),
      (isShard && output.report != nil, "--shard makes no report; a part is no result"),
      (isShard && !only.isEmpty, "found --shard and --only; give one of the two"),
      (
        trajectories != nil && !only.isEmpty,
        "--only prints its patients itself; leave --trajectories out"
      ),
      (individuals != nil && !only.isEmpty, "--individuals tells of all; leave --only out"),
      (
        individuals != nil
          && [output.file.path, output.report, trajectories].contains(individuals),
        "--individuals names the same file as another output; give each its own"
      ),
      (
        output.isDatabase && !only.isEmpty,
        "a .sqlite file holds a whole cohort; leave --only out, or give another ending"
      ),
      (
        output.isDatabase && !isShard && output.format != nil,
        "a .sqlite file has its own form; leave --format out"
      ),
      (only.count > 1 && output.report != nil, "--report tells of one patient; give one --only"),
      (
        trajectories != nil && [output.file.path, output.report].contains(trajectories),
        "--trajectories names the same file as --output or --report; give each its own"
      ),
    ]
    if let odd = odds.first(where: { $0.0 }) { throw Failure(.usage, odd.1) }
  }
}

extension CohortRecord {
  /// Says on standard error that quantiles are rounded, where what is printed cannot say it.
  func tellRounding() { roundingNote.map { StandardError.say("note", $0) } }
}
