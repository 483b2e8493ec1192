// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// The cells of one row, asked for by column and read as what the column needs.
struct RecordCells {
  let table: CSVTable
  let row: CSVTable.Row
  /// Where each column is.
  let places: [EventColumn: Int]

  /// The text of a cell; nil if it is missing, as `.`, nothing, `NA` and `NaN` are, or has no column.
  func text(_ column: EventColumn) -> String? {
    guard let place = places[column] else { return nil }
    let cell = row.cells[place]
    return cell.isMissingValue ? nil : cell
  }

  /// Who the record is about; a number as `1.0000E+00` is 1. Nil if missing.
  var id: String? {
    guard let text = text(.id) else { return nil }
    guard text.contains("."), let number = Double(plain: text), let whole = Int(exactly: number)
    else { return text }
    return String(whole)
  }

  /// A number; nil if missing.
  func number(_ column: EventColumn) throws(DataFileError) -> Double? {
    guard let text = text(column) else { return nil }
    guard let number = Double(plain: text) else {
      throw error(
        column,
        "found \(text.quoted), expected a number, or . where there is none"
          + (text.contains(",")
            ? "; a decimal comma is read where values are separated by "
              + "semicolons, tabs or blanks" : ""))
    }
    return number
  }

  /// A number that must not be negative; 0 if missing.
  func magnitude(_ column: EventColumn) throws(DataFileError) -> Double {
    let found = try number(column) ?? 0
    guard found >= 0 else {
      throw error(column, "found \(found.shortest), allowed: 0 or more")
    }
    return found
  }

  /// A whole number; nil if missing.
  func integer(_ column: EventColumn) throws(DataFileError) -> Int? {
    guard let found = try number(column) else { return nil }
    guard let whole = Int(exactly: found) else {
      throw error(column, "found \(found.shortest), expected a whole number")
    }
    return whole
  }

  /// One of a few whole numbers; the first of them if missing.
  func choice(_ column: EventColumn, of allowed: [Int]) throws(DataFileError) -> Int {
    let found = try integer(column) ?? allowed[0]
    guard allowed.contains(found) else {
      let list = allowed.map(String.init).joined(separator: ", ")
      throw error(column, "found \(found), allowed: \(list)")
    }
    return found
  }

  /// An error in a cell, or in the whole line where the file does not have the column.
  func error(_ column: EventColumn, _ problem: String) -> DataFileError {
    guard let place = places[column] else {
      return DataFileError(table.name, line: row.line, column: column.rawValue, problem)
    }
    return table.error(row.line, place, problem)
  }
}
