// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
import Files
import Reports
import Runs

/// Follows a cohort, or a part of one, and writes what comes of it.
struct CohortRun {
  let plan: CohortPlan
  let request: CohortRequest
  let output: OutputOptions
  let format: OutputOptions.Format

  /// Everything that is written is opened first: what cannot be written is told before hours of
  /// computing, not after.
  func run() throws {
    AbandonedFiles.tell(in: [folder, request.trajectories.map { Folder(of: $0) }])
    if !request.only.isEmpty { return try IndividualRun(self).run() }
    let file = try openOutput()
    let report = try output.report.map { path throws(OutputError) in try StreamedFile(path) }
    let trajectories = try request.trajectories.map { try TrajectoryFile($0, plan.batch) }
    defer {
      trajectories?.abandon()
      report?.abandon()
      file?.abandon()
    }
    let summary = try follow(with: trajectories)
    let bytes = try result(summary, for: report)
    try trajectories?.finish()
    try report?.finish()
    guard let file else { return try StandardOutput.write(bytes) }
    try file.write(bytes)
    try file.finish()
  }

  /// What is written in the end: a shard, or the result in its format; the report on the way.
  private func result(_ summary: CohortSummary, for report: StreamedFile?) throws -> [UInt8] {
    if let shard = request.shard {
      return try ShardFile(
        .init(
          plan: plan.record(), cohort: request.count, shard: shard, format: output.format,
          endpoints: summary.endpoints, tally: summary.tally),
        summary
      ).bytes()
    }
    let record = try CohortRecord(plan.record(), summary)
    try output.heed(record.warnings)
    try report?.write(Array(CohortReport(plan, record).html().utf8))
    return try record.bytes(as: format)
  }

  private func follow(with trajectories: TrajectoryFile?) throws -> CohortSummary {
    let summary = CohortSummary(
      observables: plan.batch.observables, timeCount: plan.batch.times.count)
    let batch = BatchSimulation(
      plan.batch, patients: request.patients, on: .onThreads(request.threads))
    let progress = Progress(of: request.patients.count)
    Interruption.isHeldBack = true
    var text: (@Sendable (PatientBlock) throws -> [UInt8])?
    if let trajectories { text = { block in try trajectories.text(of: block) } }
    let outcome = try batch.run(
      into: summary, text: text, write: { bytes in try trajectories?.write(bytes) },
      watch: { done in
        progress.show(done)
        return !Interruption.wasAskedFor
      })
    progress.clear()
    Interruption.isHeldBack = false
    guard case .stopped(let done) = outcome else { return summary }
    throw Failure(
      .interrupted,
      "interrupted after \(done) of \(request.patients.count) patients; nothing was written")
  }

  /// Where the result goes; nil for standard output.
  private func openOutput() throws -> StreamedFile? {
    guard let path = output.file.path else { return nil }
    guard let shard = request.shard else { return try StreamedFile(path) }
    Folder(path).create()
    return try StreamedFile(path + "/" + ShardFile.name(of: shard))
  }

  /// The folder that the result is written into.
  private var folder: Folder? {
    guard let path = output.file.path else { return nil }
    return request.shard == nil ? Folder(of: path) : Folder(path)
  }
}

extension CohortRequest {
  /// Options that say two things at once.
  func check(_ output: OutputOptions, isAnalyzed: Bool) throws(Failure) {
    let odds: [(Bool, String)] = [
      (isAnalyzed, "--nca analyses one patient; leave --cohort out"),
      (output.band != nil, "--band belongs to the report of one patient; a cohort has its own"),
      (shard != nil && output.file.path == nil, "--shard needs --output, a folder for its file"),
      (shard != nil && output.report != nil, "--shard makes no report; a part is no result"),
      (shard != nil && !only.isEmpty, "found --shard and --only; give one of the two"),
      (
        trajectories != nil && !only.isEmpty,
        "--only prints its patients itself; leave --trajectories out"
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
