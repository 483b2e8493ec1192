// SPDX-License-Identifier: Apache-2.0

import Encodings
import NONMEMFormat
import Quantities
import Runs

extension NetworkPatients {
  /// The table of `kairos sbml cohort`: a column `id`, and one for each variable.
  ///
  /// - Throws: ``RunError`` if the file cannot be read, `DataFileError` with line and column for
  ///   what is no table of numbers.
  init(contentsOf path: String) throws {
    let bytes = try RequestFiles.bytes(of: path, "give a table of patients")
    let table = try CSVTable(bytes, named: path)
    let place = table.header.firstIndex { $0.lowercased() == "id" }
    guard !table.rows.isEmpty else { throw DataFileError(path, "the table has no patients") }
    var seen: [String: Int] = [:]
    self.init(
      name: path, variables: table.header.indices.filter { $0 != place }.map { table.header[$0] },
      patients: try table.rows.enumerated().map { number, row in
        let id = place.map { row.cells[$0] } ?? "\(number + 1)"
        if let first = seen.updateValue(row.line, forKey: id) {
          throw DataFileError(
            path, line: row.line, column: "id",
            "found \(id.quoted), which stands in line \(first) too; name each patient once")
        }
        return Patient(
          line: row.line, id: id, values: try Self.values(of: row, in: table, but: place))
      })
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
