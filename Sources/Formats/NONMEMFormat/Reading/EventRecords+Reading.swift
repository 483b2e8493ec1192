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
    let table = try CSVTable(bytes, named: name, .records(headedBy: ["ID", "TIME"]))
    let places = try EventColumn.places(in: table)
    let rows = table.rows.map { RecordCells(table: table, row: $0, places: places) }
    guard !rows.isEmpty else { throw DataFileError(table.name, "there are no records") }
    let times = try RecordTimes(rows)
    let columns = table.header.enumerated().map { place, heading in
      EventColumn(rawValue: heading.uppercased()).flatMap { place > 0 && $0 == .comment ? nil : $0 }
    }
    let written = EventColumn.written(usesDates: times.usesDates)
    self.init(
      name: table.name, header: table.header, headerLine: table.headerLine,
      subjects: try EventRecords.subjects(of: rows, at: times),
      remarks: (table.notes + times.notes).map { "\(table.name): \($0)" },
      notes: EventRecords.notes(on: table, rows),
      otherColumns: table.header.enumerated()
        .filter { columns[$0.offset] == nil && !$0.element.isEmpty }
        .map { ($0.element, $0.offset) },
      pointsAmongCommas: table.pointsAmongCommas,
      carriedPlaces: columns.indices.filter { place in
        columns[place].map { !written.contains($0) } ?? true
      })
  }

  private static func subjects(
    of rows: [RecordCells], at times: RecordTimes
  ) throws(DataFileError) -> [Subject] {
    var subjects: [Subject] = []
    var finished: Set<String> = []
    for (cells, clock) in zip(rows, times.clocks) {
      guard let id = cells.id else {
        throw cells.error(.id, "the subject is missing; every record needs one")
      }
      if subjects.last?.id != id {
        guard finished.insert(id).inserted else {
          throw cells.error(
            .id, "subject \(id.quoted) stood before another; keep each one's records together")
        }
        subjects.append(Subject(id: id))
      }
      let last = subjects[subjects.count - 1].records.last
      let record = try EventRecord(cells, at: clock, after: last)
      try checkOrder(record, after: last, cells, times)
      subjects[subjects.count - 1].append(record, cells.row.cells)
    }
    return subjects
  }

  private static func checkOrder(
    _ record: EventRecord, after last: EventRecord?, _ cells: RecordCells, _ times: RecordTimes
  ) throws(DataFileError) {
    guard let last, record.time < last.time else { return }
    let found = cells.text(.time) ?? ""
    guard !times.isClockAlone else {
      throw cells.error(
        .time,
        "found \(found.quoted) after a later time; clock times alone stay within one day, add a "
          + "column DATE")
    }
    throw cells.error(
      .time,
      "found \(record.clock.shortest) after \(last.clock.shortest); sort each subject by time (only a "
        + "reset, EVID 3 or 4, may set it back)")
  }

  private static func notes(on table: CSVTable, _ rows: [RecordCells]) -> [String] {
    let others = rows.count { $0.text(.event).flatMap { Double(plain: $0) } == 101 }
    let words = rows.filter { row in
      row.text(.measurement).map { Double(plain: $0) == nil } ?? false
    }
    var notes: [String] = []
    if others > 0 { notes.append("EVID 101 is read as 1 in \(others) records") }
    if let first = words.first?.text(.measurement) {
      notes.append(
        "DV holds words in \(words.count) records, as \(first.quoted); they are repeated and are no "
          + "measurements")
    }
    if !table.isEnded {
      notes.append("the last line has no line feed; if the file was cut, so was it")
    }
    return notes.map { "\(table.name): \($0)" }
  }
}
