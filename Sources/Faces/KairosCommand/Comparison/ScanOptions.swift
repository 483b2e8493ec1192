// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Encodings
import Files
import Reports
import Runs

/// One parameter, dose or covariate over a range.
struct ScanOptions: ParsableArguments {
  @Option(
    """
    The endpoints for each of N values (11 unless given) of one parameter of the model, dose or \
    covariate, as dose=0.1..1mg/kg/10, weight=50..100kg or mood.rate=1..4/h/4; of one patient, or \
    with --cohort of the same people for each value.
    """, value: "name=from..to[/n]") var scan: String?

  /// The options as fields of a request.
  var fields: ScanFields {
    var fields = ScanFields()
    fields.scan = scan
    return fields
  }
}

extension Scan {
  /// Follows all values; an interruption ends it, and nothing is written.
  func record(of count: Int, on threads: Int) throws -> ScanRecord {
    let record = try Progress.watching(count, "values") { goesOn in
      try follow(on: .onThreads(threads)) { goesOn($0) }
    }
    guard let record else {
      throw Failure(ExitStatus.ofInterruption, "interrupted; nothing was written")
    }
    return record
  }
}

extension SimulateCommand {
  /// The endpoints over a range.
  func scan(as format: OutputOptions.Format) throws {
    let request = try cohort.request(isAmongOthers: false)
    let odds: [(Bool, String)] = [
      (isAnalyzed, "--nca"), (output.report != nil, "--report"),
      (!comparison.others.isEmpty, "--compare"), (likely.likely != nil, "--likely"),
      (request?.shard != nil, "--shard"), (!(request?.only ?? []).isEmpty, "--only"),
      (cohort.trajectories != nil, "--trajectories"),
      (cohort.individuals != nil, "--individuals"),
    ]
    if let odd = odds.first(where: { $0.0 }) {
      throw Failure(.usage, "found --scan and \(odd.1); give one of the two")
    }
    let arm = ArmFields(treatment.fields, patient.fields, model.fields, solver.fields)
    guard let scanned = try scanning.fields.request(besides: arm, .onDisk) else { return }
    let files = try output.open()
    let record = try Scan(
      scanned, course.fields.request(), seed: cohort.seedNumber(), in: request
    ).record(of: scanned.values.count, on: cohort.threadCount())
    try output.heed(record.warnings)
    try files.write(record.bytes(as: format))
  }
}
