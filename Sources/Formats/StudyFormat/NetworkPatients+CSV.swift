// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Quantities
package import Runs

extension NetworkPatients {
  /// The table of `kairos sbml cohort`: a column `id`, and one for each variable.
  ///
  /// - Parameter path: the name of the file in messages.
  /// - Throws: `DataFileError` with line and column for what is no table of numbers.
  package init(_ bytes: [UInt8], named path: String) throws(DataFileError) {
    let table = try CSVTable(bytes, named: path)
    let place = table.header.firstIndex { $0.lowercased() == "id" }
    guard !table.rows.isEmpty else { throw DataFileError(path, "the table has no patients") }
    var seen: [String: Int] = [:]
    self.init(
      name: path, variables: table.header.indices.filter { $0 != place }.map { table.header[$0] },
      patients: try table.rows.enumerated().map { number, row throws(DataFileError) in
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
