// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension NetworkPatients {
  /// The table of `kairos sbml cohort`: a column `id`, and one for each variable; separators and marks as
  /// in files of records.
  ///
  /// - Throws: `DataFileError` with line and column for what is no table of numbers.
  package init(csv bytes: [UInt8], named path: String) throws(DataFileError) {
    let table = try CSVTable(bytes, named: path, .measurements(headedBy: []))
    try Self.checkHeader(of: table)
    let place = table.header.firstIndex { $0.lowercased() == "id" }
    guard !table.rows.isEmpty else { throw DataFileError(path, "the table has no patients") }
    var seen: [String: Int] = [:]
    var patients: [Patient] = []
    for (number, row) in table.rows.enumerated() {
      let id = place.map { row.cells[$0] } ?? "\(number + 1)"
      if let first = seen.updateValue(row.line, forKey: id) {
        throw DataFileError(
          path, line: row.line, column: "id",
          "found \(id.quoted), which stands in line \(first) too; name each patient once")
      }
      patients.append(
        Patient(line: row.line, id: id, values: try Self.values(of: row, in: table, but: place)))
    }
    self.init(
      name: path, variables: table.header.indices.filter { $0 != place }.map { table.header[$0] },
      patients: patients)
  }

  /// Every column is a variable, and has to have a name of its own.
  private static func checkHeader(of table: CSVTable) throws(DataFileError) {
    var seen: Set<String> = []
    for (place, column) in table.header.enumerated() {
      guard !column.isEmpty else {
        throw table.error(table.headerLine, place, "the header has no name here; name every column")
      }
      guard seen.insert(column).inserted else {
        throw table.error(table.headerLine, place, "two columns have this name; allowed: one")
      }
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
