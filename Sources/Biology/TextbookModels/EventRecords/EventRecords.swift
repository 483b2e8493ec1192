// SPDX-License-Identifier: Apache-2.0

import Encodings

/// The records of doses and observations of several subjects, as their file has them.
///
/// A format reads them and checks each record by itself; what they mean, a model says.
package struct EventRecords: Sendable {
  /// The records of one subject, in the file's order.
  package struct Subject: Sendable {
    /// As it stands in the file.
    package let id: String
    package private(set) var records: [EventRecord] = []
    /// For each record the cells of its row, one for each column of the file.
    package private(set) var rows: [[String]] = []

    package init(id: String) { self.id = id }

    package mutating func append(_ record: EventRecord, _ row: [String]) {
      records.append(record)
      rows.append(row)
    }

    /// The records of each stretch of the file's clock, which a reset may set back.
    package var stretches: [Range<Int>] {
      var stretches: [Range<Int>] = []
      var start = 0
      for index in records.indices.dropFirst()
      where records[index].isSetBack(after: records[index - 1]) {
        stretches.append(start..<index)
        start = index
      }
      return stretches + [start..<records.count]
    }
  }

  /// What messages call the file.
  package let name: String
  /// The names of all columns, as the file writes them.
  package let header: [String]
  /// The line on which they stand, from 1.
  package let headerLine: Int
  /// At least one, each with at least one record, by time.
  package let subjects: [Subject]
  /// How the file was taken where that is not plain (its separator, its clock), one sentence each.
  package let remarks: [String]
  /// What a reader should know, one sentence each.
  package let notes: [String]
  /// The columns that say who a subject is, and nothing of doses or observations, with their places.
  package let otherColumns: [(name: String, place: Int)]
  /// Where a number has a decimal point though others have a decimal comma: the line of the first, by
  /// column.
  private let pointsAmongCommas: [Int: Int]
  /// The places of the columns that a result carries on.
  private let carriedPlaces: [Int]

  package init(
    name: String, header: [String], headerLine: Int = 1, subjects: [Subject],
    remarks: [String] = [], notes: [String], otherColumns: [(name: String, place: Int)],
    pointsAmongCommas: [Int: Int] = [:], carriedPlaces: [Int]
  ) {
    self.name = name
    self.header = header
    self.headerLine = headerLine
    self.subjects = subjects
    self.remarks = remarks
    self.notes = notes
    self.otherColumns = otherColumns
    self.pointsAmongCommas = pointsAmongCommas
    self.carriedPlaces = carriedPlaces
  }
}

extension EventRecords {
  /// How many records give something, those that imply more counted once.
  package var doseCount: Int { subjects.reduce(0) { $0 + $1.records.count { $0.dose != nil } } }
  /// How many records hold a measurement.
  package var measurementCount: Int {
    subjects.reduce(0) { $0 + $1.records.count { $0.isMeasured } }
  }

  /// The columns besides ID, TIME and DV, to be written back.
  package var carriedColumns: [String] { carriedPlaces.map { header[$0] } }

  /// What a record has in them.
  package func carriedCells(of subject: Subject, at index: Int) -> [String] {
    carriedPlaces.map { place in
      let cell = subject.rows[index][place]
      return cell.isEmpty ? "." : cell
    }
  }

  /// Refuses a column that a model reads, where its name stands twice or its numbers are written in
  /// two ways. Columns that nothing reads may be as they like.
  package func check(_ column: (name: String, place: Int)) throws(EventRecordError) {
    let twins = header.indices.filter { header[$0].uppercased() == column.name.uppercased() }
    let areEqual = subjects.allSatisfy { subject in
      subject.rows.allSatisfy { row in twins.allSatisfy { row[$0] == row[column.place] } }
    }
    guard areEqual else {
      throw EventRecordError(
        name, line: headerLine, column: column.name.abbreviated,
        "\(twins.count) columns have this name and hold other values; allowed: one")
    }
    if let line = pointsAmongCommas[column.place] {
      throw EventRecordError(
        name, line: line, column: column.name.abbreviated,
        "a decimal point, where other numbers have a decimal comma; write one of them")
    }
  }

  /// An error in a record.
  package func error(
    _ record: EventRecord, _ column: String, _ problem: EventRecordError.Problem
  ) -> EventRecordError {
    let written = header.first { $0.uppercased() == column.uppercased() }
    return EventRecordError(
      name, line: record.line, column: written?.abbreviated ?? column, problem)
  }

  package func error(
    _ record: EventRecord, _ column: String, _ sentence: String
  ) -> EventRecordError {
    error(record, column, .sentence(sentence))
  }
}
