// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Runs

/// The lines of a table of concentrations, and how its columns are found.
struct ConcentrationTable {
  typealias Column = ConcentrationSamples.Column
  typealias Record = (line: Int, cells: [String])

  let path: String
  let header: [Column]
  /// The cells of each record, with the number of its line.
  let records: [Record]
  /// The columns that are known by their names, in any case.
  let evid: Int?
  let mdv: Int?

  /// - Throws: `RunError` for an empty table and for lines of unlike width.
  init(_ bytes: [UInt8], named path: String) throws(RunError) {
    // Whatever is no UTF-8 becomes a replacement character, and marks of byte order are left out.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
    var reader = CSVReader(Array(text.utf8), .lenient)
    let rows: [CSVReader.Row]
    do { rows = try reader.rows() } catch {
      throw RunError(.value, at: .file(path, line: error.line), "found no comma-separated text")
    }
    let lines = rows.map { (line: $0.line, cells: $0.cells.map { $0.withoutOuterSpaces }) }
      .filter { $0.cells != [""] }
    guard let first = lines.first else {
      throw RunError(.value, at: .file(path), "the file is empty")
    }
    self.path = path
    let header = first.cells.map(Column.init(heading:))
    self.header = header
    evid = header.firstIndex { $0.name.uppercased() == "EVID" }
    mdv = header.firstIndex { $0.name.uppercased() == "MDV" }
    records = Array(lines.dropFirst())
    try checkWidths()
  }

  private func checkWidths() throws(RunError) {
    for record in records where record.cells.count != header.count {
      throw RunError(
        .value, at: .named("\(path), line \(record.line)"),
        "found \(record.cells.count) values; the header has \(header.count) columns")
    }
  }

  /// The position of a column, by its name or by its whole heading.
  ///
  /// - Parameter field: that names the column.
  /// - Throws: `RunError` with the nearest name.
  func column(_ name: String, for field: String) throws(RunError) -> Int {
    let wanted = Column(heading: name)
    let found = header.indices.filter {
      header[$0] == wanted || (wanted.unit == nil && header[$0].name == name)
    }
    guard let column = found.first else {
      throw RunError(
        .value, at: .field(field), unknown: name, among: header.map { $0.name },
        "\(path) has no column \(name.quoted); ")
    }
    guard found.count == 1 else {
      throw RunError(
        .value, at: .field(field),
        "\(path) has \(found.count) columns \(name.quoted); one is allowed")
    }
    return column
  }

  /// A value as a number; nil if it is missing.
  func number(_ column: Int, of record: Record) throws(RunError) -> Double? {
    let cell = record.cells[column]
    if cell.isEmpty || cell == "." { return nil }
    guard let number = Double(cell), number.isFinite else {
      throw failure(
        record, column, "found \(cell.quoted), expected a number, or . where none is known")
    }
    return number
  }

  func failure(_ record: Record, _ column: Int, _ problem: Wording) -> RunError {
    RunError(
      .value, at: .named("\(path), line \(record.line), \(header[column].name)"), problem)
  }
}

extension ConcentrationSamples.Column {
  /// The name and the unit of a heading such as `time [h]`.
  init(heading: String) {
    let heading = ColumnHeading(heading)
    self.init(name: heading.name, unit: heading.unit)
  }
}
