// SPDX-License-Identifier: Apache-2.0

import Foundation
import NONMEMFormat
import Quantities
import Reports

/// The table of `kairos sbml cohort`: who is followed, and in what they differ.
struct SBMLPatients {
  struct Patient {
    let line: Int
    let id: String
    /// In the order of the variables.
    let values: [Double]

    /// The id as a value of a table.
    var field: String {
      var csv = CSV()
      csv.field(id)
      return String(decoding: csv.bytes, as: UTF8.self)
    }
  }

  /// The columns but `id`, in the order of the file.
  let variables: [String]
  let patients: [Patient]

  /// - Throws: ``Failure`` if the file cannot be read, `DataFileError` with line and column for
  ///   what is no table of numbers.
  init(_ path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.unreadable, "\(path): cannot be read; give a table of patients")
    }
    let table = try CSVTable(Array(bytes), named: path)
    let place = table.header.firstIndex { $0.lowercased() == "id" }
    variables = table.header.indices.filter { $0 != place }.map { table.header[$0] }
    guard !table.rows.isEmpty else { throw DataFileError(path, "the table has no patients") }
    var seen: [String: Int] = [:]
    patients = try table.rows.enumerated().map { number, row in
      let id = place.map { row.cells[$0] } ?? "\(number + 1)"
      if let first = seen.updateValue(row.line, forKey: id) {
        throw DataFileError(
          path, line: row.line, column: "id",
          "found \(id.quoted), which stands in line \(first) too; name each patient once")
      }
      return Patient(
        line: row.line, id: id, values: try Self.values(of: row, in: table, but: place))
    }
  }

  private static func values(
    of row: CSVTable.Row, in table: CSVTable, but place: Int?
  ) throws(DataFileError) -> [Double] {
    var values: [Double] = []
    for (column, cell) in row.cells.enumerated() where column != place {
      guard let value = Double(cell), value.isFinite else {
        throw DataFileError(
          table.name, line: row.line, column: table.header[column],
          "found \(cell.quoted), expected a number")
      }
      values.append(value)
    }
    return values
  }
}
