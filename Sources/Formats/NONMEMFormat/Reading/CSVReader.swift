// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes into rows of cells. Every byte is looked at once.
struct CSVReader {
  private let bytes: [UInt8]
  private let name: String
  private var place = 0
  private var line = 1
  private var cells: [String] = []

  /// The longest value and the most columns: what is more is no table of records.
  private static let longestCell = 10_000
  private static let mostColumns = 1_000

  init(_ bytes: [UInt8], named name: String) {
    self.bytes = bytes
    self.name = name
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Every row that is not blank.
  mutating func rows() throws(DataFileError) -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    while place < bytes.count {
      let start = line
      try readRow()
      if cells != [""] { rows.append(.init(line: start, cells: cells)) }
      cells.removeAll(keepingCapacity: true)
    }
    return rows
  }

  /// Reads cells up to and with the line break.
  private mutating func readRow() throws(DataFileError) {
    while true {
      try readCell()
      guard cells.count <= Self.mostColumns else {
        throw error("the line has more than \(Self.mostColumns) values")
      }
      guard place < bytes.count else { return }
      let byte = bytes[place]
      place += 1
      if byte != Self.comma { return passLineBreak(byte) }
    }
  }

  /// Reads one value, up to the comma or line break behind it.
  private mutating func readCell() throws(DataFileError) {
    skipBlanks()
    if place < bytes.count, bytes[place] == Self.quote { return try readQuoted() }
    let start = place
    while place < bytes.count, bytes[place] != Self.comma, !Self.isLineBreak(bytes[place]) {
      guard bytes[place] != Self.quote else {
        throw error("a quote stands within a value; put the whole value in quotes")
      }
      place += 1
    }
    var end = place
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    try append(bytes[start..<end])
  }

  private mutating func readQuoted() throws(DataFileError) {
    var value: [UInt8] = []
    place += 1
    while true {
      guard place < bytes.count else {
        throw error("a quote is not closed; the file ends in the middle of this line")
      }
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else { break }
        place += 1
      } else if byte == 0x0A {
        line += 1
      }
      value.append(byte)
      try checkLength(value.count)
    }
    skipBlanks()
    guard place == bytes.count || bytes[place] == Self.comma || Self.isLineBreak(bytes[place])
    else { throw error("something stands behind a closing quote; expected a comma") }
    try append(value[...])
  }

  private mutating func append(_ value: ArraySlice<UInt8>) throws(DataFileError) {
    try checkLength(value.count)
    guard let text = String(validating: value, as: UTF8.self) else {
      throw error("a value is not UTF-8; save the file as UTF-8")
    }
    guard !value.contains(0) else { throw error("a value holds a zero byte; this is no text") }
    cells.append(text)
  }

  private func checkLength(_ count: Int) throws(DataFileError) {
    guard count <= Self.longestCell else {
      throw error("a value is longer than \(Self.longestCell) bytes; is a quote not closed?")
    }
  }

  /// A carriage return and a line feed are one break.
  private mutating func passLineBreak(_ byte: UInt8) {
    if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
    line += 1
  }

  private mutating func skipBlanks() {
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  private func error(_ problem: String) -> DataFileError {
    DataFileError(name, line: line, column: "column \(cells.count + 1)", problem)
  }
}
