// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A table of a trial, and how its columns and cells are read.
struct AnalysisTable {
  private let table: CSVTable

  var name: String { table.name }
  var rows: [CSVTable.Row] { table.rows }
  /// How the file was taken where that is not plain, one sentence each.
  var notes: [String] { table.notes.map { "\(table.name): \($0)" } }

  /// - Parameter names: the columns that are asked for, which tell the heading from notes above it.
  init(_ bytes: [UInt8], named path: String, headedBy names: [String]) throws(RunError) {
    let names = names.map { $0.filter { !$0.isWhitespace }.uppercased() }
    do { table = try CSVTable(bytes, named: path, .measurements(headedBy: names)) } catch {
      throw RunError(error)
    }
    guard !table.rows.isEmpty else {
      throw RunError(.value, at: .file(path), "there are no rows")
    }
  }

  /// The position of a column.
  ///
  /// - Parameter field: that names it.
  func column(_ name: String, for field: String) throws(RunError) -> Int {
    let names = table.header.map { ColumnHeading($0).name }
    let found = names.indices.filter { names[$0] == name || table.header[$0] == name }
    return try table.column(name, at: found, for: field, among: names)
  }

  /// A text that must be there.
  func text(_ row: CSVTable.Row, _ column: Int) throws(RunError) -> String {
    let cell = row.cells[column]
    guard !cell.isMissingValue else {
      throw failure(row, column, "found \(cell.quoted), allowed: a name; every row needs one")
    }
    return cell
  }

  /// A number, or nil where it is missing.
  func number(_ row: CSVTable.Row, _ column: Int) throws(RunError) -> Double? {
    let cell = row.cells[column]
    guard !cell.isMissingValue else { return nil }
    guard let number = Double(plain: cell), number.isFinite else {
      throw failure(
        row, column, "found \(cell.quoted), allowed: a number, or . where none is known")
    }
    return number
  }

  /// A number that must be there.
  func known(_ row: CSVTable.Row, _ column: Int) throws(RunError) -> Double {
    guard let number = try number(row, column) else {
      throw failure(row, column, "found \(row.cells[column].quoted), allowed: a number")
    }
    return number
  }

  /// The heading of a column.
  func header(_ column: Int) -> String { table.header[column] }

  func failure(_ row: CSVTable.Row, _ column: Int, _ problem: String) -> RunError {
    RunError(table.error(row.line, column, problem))
  }
}
