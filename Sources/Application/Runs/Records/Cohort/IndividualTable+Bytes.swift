// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Encodings

// Rows on their way from whoever follows patients to whoever writes them, one block at a time.

extension IndividualTable {
  /// Some rows; with the columns where they are the first.
  package struct Rows: Equatable, Sendable {
    package var columns: [Column] = []
    package var rows: [[Cell]] = []
  }

  /// The rows of some patients, as bytes.
  ///
  /// - Parameter hasColumns: whether the columns come with them.
  package func bytes(of results: [PatientBlock.Result], hasColumns: Bool) -> [UInt8] {
    var rows = Rows()
    if hasColumns, let someone = results.first { rows.columns = columns(like: someone) }
    rows.rows = results.map { row($0) }
    return rows.bytes
  }
}

extension IndividualTable.Rows {
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt64(columns.count))
    for column in columns { writer.write(column) }
    writer.write(UInt64(rows.count))
    for row in rows {
      writer.write(UInt64(row.count))
      for cell in row { writer.write(cell) }
    }
    return writer.bytes
  }

  /// - Throws: ``DamagedBytes`` for what ``bytes`` never were.
  package init(_ bytes: [UInt8]) throws(DamagedBytes) {
    var reader = ByteReader(bytes[...])
    for _ in 0..<(try reader.count(upTo: bytes.count)) { columns.append(try reader.column()) }
    for _ in 0..<(try reader.count(upTo: bytes.count)) {
      var row: [IndividualTable.Cell] = []
      for _ in 0..<(try reader.count(upTo: bytes.count)) { row.append(try reader.cell()) }
      rows.append(row)
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ column: IndividualTable.Column) {
    write(text: Array(column.name.utf8))
    write(UInt64(column.unit == nil ? 0 : 1))
    write(text: Array((column.unit ?? "").utf8))
    write(text: Array(column.meaning.utf8))
  }

  fileprivate mutating func write(_ cell: IndividualTable.Cell) {
    switch cell {
    case .missing: write(UInt64(0))
    case .number(let number):
      write(UInt64(1))
      write(word: number.bitPattern)
    case .text(let text):
      write(UInt64(2))
      write(text: Array(text.utf8))
    }
  }
}

extension ByteReader {
  fileprivate mutating func words() throws(DamagedBytes) -> String {
    String(decoding: try text(), as: UTF8.self)
  }

  fileprivate mutating func column() throws(DamagedBytes) -> IndividualTable.Column {
    let name = try words()
    let hasUnit = try count(upTo: 1) == 1
    let unit = try words()
    return IndividualTable.Column(name, unit: hasUnit ? unit : nil, try words())
  }

  fileprivate mutating func cell() throws(DamagedBytes) -> IndividualTable.Cell {
    switch try count(upTo: 2) {
    case 0: .missing
    case 1: .number(Double(bitPattern: try word()))
    default: .text(try words())
    }
  }
}
