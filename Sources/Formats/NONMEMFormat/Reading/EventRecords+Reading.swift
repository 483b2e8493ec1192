// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Quantities
package import TextbookModels

extension EventRecords {
  /// Reads and checks a data file as NONMEM has it.
  ///
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - name: what messages call it.
  /// - Throws: ``DataFileError`` with line and column of the first thing that is wrong.
  package init(nonmem bytes: [UInt8], named name: String) throws(DataFileError) {
    let table = try CSVTable(bytes, named: name)
    let places = try EventRecords.places(in: table)
    let known = Set(places.values)
    let written = [EventColumn.comment, .id, .time, .measurement].compactMap { places[$0] }
    self.init(
      name: table.name, header: table.header,
      subjects: try EventRecords.subjects(in: table, places),
      notes: EventRecords.notes(on: table, places),
      otherColumns: table.header.enumerated()
        .filter { !known.contains($0.offset) }.map { ($0.element, $0.offset) },
      carriedPlaces: table.header.indices.filter { !written.contains($0) })
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
        "there is no such column; found: \(table.header.map { $0.abbreviated }.joined(separator: ", "))"
      )
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
      subjects[subjects.count - 1].append(record, row.cells)
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
