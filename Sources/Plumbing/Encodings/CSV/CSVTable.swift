// SPDX-License-Identifier: Apache-2.0

/// A file of comma-separated values with a header, its lines still counted.
///
/// RFC 4180 (Shafranovich Y, 2005), with any of the three line breaks and with spaces around values.
/// Blank lines are no rows. Where the first column is named `C`, a line with anything in it is a
/// comment, and may be of any width.
package struct CSVTable: Sendable {
  package typealias Row = CSVReader.Row

  /// The name in messages.
  package let name: String
  /// The names of the columns, no two of them equal in small letters.
  package let header: [String]
  /// As many cells in each as there are columns.
  package let rows: [Row]
  /// Whether the last line is ended by a line break; a file that was cut off is not.
  package let isEnded: Bool

  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - name: what messages call it.
  /// - Throws: ``DataFileError`` for what is no table.
  package init(_ bytes: [UInt8], named name: String) throws(DataFileError) {
    var reader = CSVReader(bytes, .records)
    let lines: [Row]
    do { lines = try reader.rows() } catch { throw DataFileError(name, error) }
    guard let first = lines.first else { throw DataFileError(name, "the file is empty") }
    self.name = name
    header = first.cells
    rows = lines.dropFirst().filter { !CSVTable.isComment($0, under: first) }
    isEnded = bytes.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
    try checkHeader(line: first.line)
    for row in rows { try checkWidth(of: row, isLast: row.line == lines.last?.line) }
    try checkEnd()
  }

  /// The last value of a file without a last line break may have lost its end; where it cannot be
  /// whole, the file is refused.
  private func checkEnd() throws(DataFileError) {
    guard !isEnded, let row = rows.last, let cell = row.cells.last else { return }
    let stem = String(cell.reversed().drop { "+-.eE".contains($0) }.reversed())
    let isUnfinished = stem != cell && Double(plain: stem) != nil
    guard isUnfinished || cell.isEmpty else { return }
    throw error(
      row.line, header.count - 1,
      "found \(cell.quoted) and no line break; the file ends in the middle of this line")
  }

  private static func isComment(_ row: Row, under header: Row) -> Bool {
    header.cells[0].lowercased() == "c" && !row.cells[0].isEmpty && row.cells[0] != "."
  }

  private func checkHeader(line: Int) throws(DataFileError) {
    var seen: Set<String> = []
    for (index, column) in header.enumerated() {
      guard !column.isEmpty else {
        throw error(line, index, "the header has no name here; name every column")
      }
      guard seen.insert(column.lowercased()).inserted else {
        throw error(line, index, "two columns have this name; allowed: one")
      }
    }
  }

  private func checkWidth(of row: Row, isLast: Bool) throws(DataFileError) {
    guard row.cells.count != header.count else { return }
    let isCut = isLast && !isEnded && row.cells.count < header.count
    let found = "found \(row.cells.count) values, expected \(header.count), one for each column"
    throw error(
      row.line, min(row.cells.count, header.count) - 1,
      isCut ? found + "; the file ends in the middle of this line" : found)
  }

  /// An error in a cell.
  package func error(_ line: Int, _ column: Int, _ problem: String) -> DataFileError {
    let heading = header[column]
    return DataFileError(
      name, line: line, column: heading.isEmpty ? "column \(column + 1)" : heading.abbreviated,
      problem)
  }
}

extension DataFileError {
  /// What is no table of records, in a sentence.
  fileprivate init(_ file: String, _ problem: CSVProblem) {
    let sentence =
      switch problem.kind {
      case .tooManyValues(let most): "the line has more than \(most) values"
      case .tooLongValue(let longest):
        "a value is longer than \(longest) bytes; is a quote not closed?"
      case .quoteWithinValue: "a quote stands within a value; put the whole value in quotes"
      case .openQuote: "a quote is not closed; the file ends in the middle of this line"
      case .textBehindQuote: "something stands behind a closing quote; expected a comma"
      case .notUTF8: "a value is not UTF-8; save the file as UTF-8"
      case .zeroByte: "a value holds a zero byte; this is no text"
      }
    self.init(file, line: problem.line, column: "column \(problem.column)", sentence)
  }
}
