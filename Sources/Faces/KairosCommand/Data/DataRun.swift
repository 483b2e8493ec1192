// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Encodings
import Files
import KetamineModel
import NONMEMFormat
import TextbookModels
import Reports

/// The subjects of a data file, followed and printed: `kairos simulate --data`.
struct DataRun {
  /// The words of `--format` where there are data.
  enum Format: String, CaseIterable {
    case table, csv, json, nonmem
  }

  let record: DataRecord
  private let format: Format

  init(_ command: SimulateCommand, contentsOf path: String) throws {
    try DataRun.refuseOthers(beside: command)
    format =
      try command.output.format.map { try OptionText("--format", $0).choice(of: Format.self) }
      ?? .table
    guard let bytes = WholeFile(path).contents else {
      throw Failure(.unreadable, "\(path): cannot be read; give a file of records")
    }
    let file = try EventRecords(nonmem: bytes, named: path)
    if let model = command.data.model {
      record = try TextbookDataRun(file, model: model, command).record()
    } else {
      record = try KetamineDataRun(file, command).record()
    }
  }

  func bytes() throws -> [UInt8] {
    switch format {
    case .table: Array(record.table().utf8)
    case .csv: try record.csvBytes()
    case .json: try record.json.bytes()
    case .nonmem: try record.nonmemBytes()
    }
  }

  /// Options that say what the file says, or that ask for what is not there.
  private static func refuseOthers(beside command: SimulateCommand) throws {
    guard !command.treatment.isGiven else {
      throw Failure(
        .usage, "found --data and options of a single treatment; the file says what is given")
    }
    guard command.data.residual || command.cohort.seed == nil else {
      throw Failure(.usage, "--seed beside --data needs --residual: nothing else is drawn")
    }
    let others = [
      ("--report", command.output.report != nil), ("--nca", command.isAnalyzed),
      ("--compare", try command.comparison.isWanted()), ("--preset", command.model.preset != nil),
      ("--setting", command.model.setting != nil), ("--cohort", command.cohort.cohort != nil),
      ("--patients", command.cohort.patientsFile != nil),
      ("--threads", command.cohort.threads != nil), ("--shard", command.cohort.shard != nil),
      ("--only", !command.cohort.only.isEmpty),
      ("--trajectories", command.cohort.trajectories != nil),
      ("--endpoint-time", command.course.endpointTime != nil),
    ]
    if let other = others.first(where: { $0.1 }) {
      throw Failure(.usage, "found --data and \(other.0), which is for a treatment")
    }
  }
}

extension DataRecord.Counts {
  init(_ file: EventRecords) {
    self.init(doses: file.doseCount, observations: file.measurementCount)
  }

  init(_ subject: EventRecords.Subject) {
    self.init(
      doses: subject.records.count { $0.dose != nil },
      observations: subject.records.count { $0.isMeasured })
  }
}

extension EventRecords {
  /// The one warning about columns that name nothing.
  func warning(ignoring columns: [String]) -> [String] {
    guard !columns.isEmpty else { return [] }
    return [
      "\(name): these columns name nothing here and are ignored: "
        + columns.joined(separator: ", ")
    ]
  }

  /// What a NONMEM table says of a subject at some times.
  ///
  /// - Parameters:
  ///   - records: the index of the record at each time; nil where there is none.
  ///   - predictions: IPRED at each time.
  ///   - simulated: DV at each time where it is drawn, in place of the file's.
  func rows(
    of subject: Subject, at times: [Double], records: [Int?], predictions: [Double],
    simulated: [Int: Double] = [:]
  ) -> [DataRecord.Row] {
    let elapsed = subject.timesAfterDose(
      at: times.indices.map { look in
        let acted = records[look].map { $0 + 1 } ?? subject.records.count { $0.time <= times[look] }
        return (times[look], acted)
      })
    return times.indices.map { look in
      DataRecord.Row(
        timeAfterDose: elapsed[look],
        measurement: simulated[look] ?? records[look].flatMap { subject.records[$0].measurement },
        prediction: predictions[look],
        cells: records[look].map { carriedCells(of: subject, at: $0) } ?? [])
    }
  }
}
