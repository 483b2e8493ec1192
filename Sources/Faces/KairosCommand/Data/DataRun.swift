// SPDX-License-Identifier: Apache-2.0

import Encodings
import Files
import Listings
import NONMEMFormat
import Reports
import Runs
import TextbookModels

/// The subjects of a data file, followed and printed: `kairos simulate --data`.
struct DataRun {
  /// The words of `--format` where there are data.
  enum Format: String, CaseIterable {
    case table, csv, json, nonmem
  }

  let record: DataRecord
  private let format: Format

  /// Reads the records, after options that are at odds with them have been refused.
  static func records(in path: String, for command: SimulateCommand) throws -> EventRecords {
    try refuseOthers(beside: command)
    let file = InputFile(path)
    return try EventRecords(
      nonmem: RequestFiles.bytes(of: path, "give a file of records"), named: file.name)
  }

  init(_ command: SimulateCommand, _ records: EventRecords) throws {
    format =
      try command.output.format.map { try FieldText("format", $0).choice(of: Format.self) }
      ?? .table
    if command.isAnalyzed, format == .nonmem {
      throw Failure(
        .usage, "found --nca and --format nonmem, which has no place for it; leave one out")
    }
    guard command.isAnalyzed || !command.analysis.fields.isGiven else {
      throw Failure(
        .usage,
        "--rule, --lloq, --half-life-from, --half-life-to and --without-half-life need --nca")
    }
    record = try DataRun.fields(of: command).plan(for: records, .onDisk).record()
  }

  /// What is said besides the result, each with its kind.
  var warnings: [String] {
    record.warnings
      + record.refused.map { "subject \($0.id.quoted) is left out: " + Failure($0.error).message }
  }

  func bytes() throws -> [UInt8] {
    switch format {
    case .table:
      try Array(
        (record.table() + (record.analysis.map { "\n" + (try $0.text()) } ?? "")).visibleLines.utf8)
    case .csv: try record.analysis?.bytes(as: .csv) ?? record.csvBytes()
    case .json: try record.json.bytes()
    case .nonmem: try record.nonmemBytes()
    }
  }

  private static func fields(of command: SimulateCommand) -> EventDataFields {
    var fields = EventDataFields()
    fields.model = command.data.model
    fields.covariates = command.data.covariates
    fields.hasResidual = command.data.residual
    fields.sexCode = command.data.sexCode
    fields.analysis = command.isAnalyzed ? command.analysis.fields : nil
    fields.isReported = command.output.report != nil
    fields.patient = command.patient.fields
    fields.changes = command.model.fields
    fields.course = command.course.fields
    fields.solver = command.solver.fields
    fields.seed = command.cohort.seed
    return fields
  }

  /// Options that say what the file says, or that ask for what is not there.
  private static func refuseOthers(beside command: SimulateCommand) throws {
    guard !command.treatment.isGiven else {
      throw Failure(
        .usage, "found --data and options of a single treatment; the file says what is given")
    }
    guard command.data.residual || command.model.setting != nil || command.cohort.seed == nil else {
      throw Failure(
        .usage, "--seed beside --data needs --residual or --setting: nothing else is drawn")
    }
    let others = [
      ("--compare", try command.comparison.isWanted()), ("--cohort", command.cohort.cohort != nil),
      ("--patients", command.cohort.patientsFile != nil),
      ("--threads", command.cohort.threads != nil), ("--shard", command.cohort.shard != nil),
      ("--only", !command.cohort.only.isEmpty),
      ("--trajectories", command.cohort.trajectories != nil),
      ("--individuals", command.cohort.individuals != nil),
      ("--draw-unknown", command.cohort.isUnknownDrawn),
      ("--scan", command.scanning.scan != nil),
      ("--likely", command.likely.likely != nil),
      ("--endpoint-time", !command.course.endpointTimes.isEmpty),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw Failure(.usage, "found --data and \(other.0), which is for a treatment")
    }
  }
}
