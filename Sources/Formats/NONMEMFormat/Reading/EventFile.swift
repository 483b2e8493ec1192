// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A data file of dose and observation records, read and checked.
public struct EventFile: Sendable {
  /// The records of one subject, in the file's order.
  public struct Subject: Sendable {
    /// As it stands in the file.
    public let id: String
    public internal(set) var records: [EventRecord] = []
    /// For each record its row in the table, where the model's own columns stand.
    var rows: [CSVTable.Row] = []
  }

  public let table: CSVTable
  public let subjects: [Subject]
  /// What a reader should know, one sentence each.
  public let notes: [String]
  /// The columns that are none of the reserved ones, with their places.
  public let otherColumns: [(name: String, place: Int)]
  private let places: [EventColumn: Int]

  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - name: what messages call it.
  /// - Throws: ``DataFileError`` with line and column of the first thing that is wrong.
  public init(_ bytes: [UInt8], named name: String) throws(DataFileError) {
    table = try CSVTable(bytes, named: name)
    places = try EventFile.places(in: table)
    let known = Set(places.values)
    otherColumns = table.header.enumerated()
      .filter { !known.contains($0.offset) }.map { ($0.element, $0.offset) }
    subjects = try EventFile.subjects(in: table, places)
    notes = EventFile.notes(on: table, places)
  }

  private static func places(in table: CSVTable) throws(DataFileError) -> [EventColumn: Int] {
    var places: [EventColumn: Int] = [:]
    for (place, heading) in table.header.enumerated() {
      if let reason = EventColumn.unsupported[heading.uppercased()] {
        throw table.error(1, place, reason)
      }
      guard let column = EventColumn(rawValue: heading.uppercased()) else { continue }
      if column != .comment || place == 0 { places[column] = place }
    }
    for needed in [EventColumn.id, .time] where places[needed] == nil {
      throw DataFileError(
        table.name, line: 1, column: needed.rawValue,
        "there is no such column; found: \(table.header.map { $0.shown }.joined(separator: ", "))")
    }
    return places
  }

  private static func subjects(
    in table: CSVTable, _ places: [EventColumn: Int]
  ) throws(DataFileError) -> [Subject] {
    var subjects: [Subject] = []
    var finished: Set<String> = []
    for row in table.rows {
      let cells = RecordCells(table: table, row: row, places: places)
      guard let id = cells.text(.id) else {
        throw cells.error(.id, "the subject is missing; every record needs one")
      }
      let record = try EventRecord(cells)
      if subjects.last?.id != id {
        guard finished.insert(id).inserted else {
          throw cells.error(
            .id, "subject \(id.quoted) stood before another; keep each one's records together")
        }
        subjects.append(Subject(id: id))
      }
      try checkOrder(record, after: subjects[subjects.count - 1].records.last, cells)
      subjects[subjects.count - 1].records.append(record)
      subjects[subjects.count - 1].rows.append(row)
    }
    guard !subjects.isEmpty else { throw DataFileError(table.name, "there are no records") }
    return subjects
  }

  private static func checkOrder(
    _ record: EventRecord, after last: EventRecord?, _ cells: RecordCells
  ) throws(DataFileError) {
    guard let last, record.time < last.time else { return }
    throw cells.error(
      .time,
      "found \(record.time.shortest) after \(last.time.shortest); sort each subject by time"
        + (record.isReset ? ", resets too: going back in time is not supported" : ""))
  }

  private static func notes(on table: CSVTable, _ places: [EventColumn: Int]) -> [String] {
    var notes: [String] = []
    if let event = places[.event] {
      let count = table.rows.count { Double($0.cells[event]) == 101 }
      if count > 0 { notes.append("\(table.name): EVID 101 is read as 1 in \(count) records") }
    }
    if !table.isEnded {
      notes.append("\(table.name): the last line has no line feed; if the file was cut, so was it")
    }
    return notes
  }
}

extension EventFile {
  /// How many records give something, those that imply more counted once.
  public var doseCount: Int { subjects.reduce(0) { $0 + $1.records.count { $0.dose != nil } } }
  /// How many records hold a measurement.
  public var measurementCount: Int {
    subjects.reduce(0) { $0 + $1.records.count { $0.isMeasured } }
  }

  /// An error in a record.
  public func error(_ record: EventRecord, _ column: String, _ problem: String) -> DataFileError {
    let written = table.header.first { $0.uppercased() == column.uppercased() }
    return DataFileError(table.name, line: record.line, column: written?.shown ?? column, problem)
  }
}

extension EventFile {
  /// The columns besides ID, TIME and DV, to be written back.
  public var carriedColumns: [String] { carriedPlaces.map { table.header[$0] } }

  /// What a record has in them.
  public func carriedCells(of subject: Subject, at index: Int) -> [String] {
    carriedPlaces.map { place in
      let cell = subject.rows[index].cells[place]
      return cell.isEmpty ? "." : cell
    }
  }

  private var carriedPlaces: [Int] {
    let written = [EventColumn.comment, .id, .time, .measurement].compactMap { places[$0] }
    return table.header.indices.filter { !written.contains($0) }
  }
}
