// SPDX-License-Identifier: Apache-2.0

/// A file of separated values with a header, its lines still counted.
///
/// RFC 4180 (Shafranovich Y, 2005), with any of the three line breaks and with spaces around values.
/// Blank lines are no rows. Where the first column is named `C`, a line with anything in it is a
/// comment, and may be of any width; 0 is nothing.
package struct CSVTable: Sendable {
  package typealias Row = CSVReader.Row

  /// How much like a table a file has to be.
  package enum Form: Equatable, Sendable {
    /// Commas, and every column with a name of its own.
    case strict
    /// As programs and people write records: any separator, a marked heading, lines above it and
    /// notes, columns without a name or with one that stands twice. A heading has these names.
    case records(headedBy: [String])
    /// The same, of a table whose reader looks for its columns: a heading may have units, as `time [h]`.
    case measurements(headedBy: [String])

    /// By what a heading is told from notes above it; nil where it is the first line.
    var names: [String]? {
      switch self {
      case .strict: nil
      case .records(let names), .measurements(let names): names
      }
    }
  }

  /// The name in messages.
  package let name: String
  /// The names of the columns.
  package let header: [String]
  /// The line on which they stand, from 1.
  package let headerLine: Int
  /// As many cells in each as there are columns.
  package private(set) var rows: [Row]
  /// Whether the last line is ended by a line break; a file that was cut off is not.
  package let isEnded: Bool
  /// What stands between the values of a row.
  package let separator: CSVSeparator
  /// How the file was taken where that is not plain, one sentence each.
  package private(set) var notes: [String] = []
  /// Where a number has a decimal point though others have a decimal comma: the line of the first, by
  /// column.
  package private(set) var pointsAmongCommas: [Int: Int] = [:]

  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - name: what messages call it.
  /// - Throws: ``DataFileError`` for what is no table.
  package init(
    _ bytes: [UInt8], named name: String, _ form: Form = .strict
  ) throws(DataFileError) {
    var lines = try CSVLines(bytes, named: name, form)
    isEnded = bytes.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
    if form != .strict { try lines.dropWhatIsNoRecord() }
    self.name = name
    header = lines.header.cells
    headerLine = lines.header.line
    rows = lines.rows
    separator = lines.opening.body
    notes = lines.notes
    if form == .strict { try checkHeader() }
    for row in rows { try checkWidth(of: row, isLast: row.line == lines.lastLine) }
    try checkEnd()
    readDecimalCommas()
  }

  /// The last value of a file without a last line break may have lost its end; where it cannot be
  /// whole, the file is refused.
  private func checkEnd() throws(DataFileError) {
    guard !isEnded, let row = rows.last, let cell = row.cells.last else { return }
    guard header[header.count - 1] != "" else { return }
    let stem = String(cell.reversed().drop { "+-.eEdD".contains($0) }.reversed())
    let isUnfinished = stem != cell && Double(plain: stem) != nil
    guard isUnfinished || cell.isEmpty else { return }
    throw error(
      row.line, header.count - 1,
      "found \(cell.quoted) and no line break; the file ends in the middle of this line")
  }

  private func checkHeader() throws(DataFileError) {
    var seen: Set<String> = []
    for (index, column) in header.enumerated() {
      guard !column.isEmpty else {
        throw error(headerLine, index, "the header has no name here; name every column")
      }
      guard seen.insert(column.lowercased()).inserted else {
        throw error(headerLine, index, "two columns have this name; allowed: one")
      }
    }
  }

  /// Whether two columns hold the same: programs repeat some of them.
  package func areEqual(_ one: Int, _ other: Int) -> Bool {
    rows.allSatisfy { $0.cells[one] == $0.cells[other] }
  }

  /// An error in a cell.
  package func error(_ line: Int, _ column: Int, _ problem: String) -> DataFileError {
    let heading = header[column]
    return DataFileError(
      name, line: line, column: heading.isEmpty ? "column \(column + 1)" : heading.abbreviated,
      problem)
  }
}

extension CSVTable {
  private func checkWidth(of row: Row, isLast: Bool) throws(DataFileError) {
    guard row.cells.count != header.count else { return }
    let isCut = isLast && !isEnded && row.cells.count < header.count
    let found = "found \(row.cells.count) values, expected \(header.count), one for each column"
    throw error(
      row.line, min(row.cells.count, header.count) - 1,
      found + (isCut ? "; the file ends in the middle of this line" : likelyCause(in: row)))
  }

  /// Why a row may have another width than the header.
  private func likelyCause(in row: Row) -> String {
    if row.cells.count > header.count, separator == .comma,
      zip(row.cells, row.cells.dropFirst()).contains(where: Self.isCutNumber)
    {
      return "; if a comma is a decimal comma, write a point, or separate values by semicolons"
    }
    if row.cells.count == 1, let cell = row.cells.first {
      let other = CSVSeparator.allCases.first { $0.count(in: Array(cell.utf8)[...]) > 1 }
      if let other, other != separator {
        return "; this line is separated by \(other.name), the header by \(separator.name)"
      }
    }
    return "; values are separated by \(separator.name)"
  }

  private static func isCutNumber(_ whole: String, _ decimals: String) -> Bool {
    !decimals.isEmpty && decimals.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Int(whole) != nil
  }

  /// Puts points in place of decimal commas, which other separators or quotes leave room for. 1,500 alone
  /// may be fifteen hundred, and stays as it is until some number shows what commas are here.
  private mutating func readDecimalCommas() {
    let areDecimal = rows.contains { row in
      row.cells.contains { $0.hasDecimalComma && !$0.mayHaveThousands }
    }
    guard areDecimal else { return }
    notes.append("numbers have a decimal comma")
    for index in rows.indices {
      for (column, cell) in rows[index].cells.enumerated() {
        if cell.hasDecimalComma {
          rows[index].cells[column] = cell.withDecimalPoint
        } else if cell.utf8.contains(UInt8(ascii: ".")), Double(plain: cell) != nil, cell != "." {
          pointsAmongCommas[column] = pointsAmongCommas[column] ?? rows[index].line
        }
      }
    }
  }
}

extension String {
  /// Whether this is a number with one comma and no point.
  fileprivate var hasDecimalComma: Bool {
    let commas = utf8.count { $0 == UInt8(ascii: ",") }
    guard commas == 1, !utf8.contains(UInt8(ascii: ".")) else { return false }
    return Double(plain: withDecimalPoint) != nil
  }

  /// Whether the comma may stand between thousands: one to three digits before it, three behind.
  fileprivate var mayHaveThousands: Bool {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first(where: { $0.isNumber }) else { return false }
    let (before, behind) = (parts[0].filter { $0.isNumber }, parts[1].filter { $0.isNumber })
    return first != "0" && before.count <= 3 && behind.count == 3 && parts[1].count == 3
  }

  fileprivate var withDecimalPoint: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }
}
