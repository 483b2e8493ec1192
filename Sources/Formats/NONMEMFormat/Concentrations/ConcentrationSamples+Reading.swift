// SPDX-License-Identifier: Apache-2.0

import Quantities
package import Runs

extension ConcentrationSamples {
  /// Reads a table with comma-separated values and a header.
  ///
  /// `.`, `NA` or nothing is a value that is missing; `BQL` and its like, and `<0.1`, are samples
  /// below the limit of quantification. Records without a concentration, records of doses (`EVID`
  /// not 0) and those marked `MDV` are no samples. The subjects stand in the order in which
  /// the table names them; a table without identities has one, named after its concentrations.
  ///
  /// - Parameters:
  ///   - path: what messages call the table.
  ///   - amounts: the name of the column of the doses; nil for none.
  /// - Throws: `RunError` of kind `value`, for what is no table (with line and column), for a table
  ///   without records, for a column that is not there (with the nearest name), and for a cell that
  ///   says nothing that is understood.
  package init(
    csv bytes: [UInt8], named path: String, _ columns: ConcentrationFields, amounts: String?
  ) throws(RunError) {
    let table = try ConcentrationTable(
      bytes, named: path,
      headedBy: [columns.time, columns.concentration] + [columns.id, amounts].compactMap { $0 })
    let time = try table.column(columns.time, for: "time")
    let concentration = try table.column(columns.concentration, for: "concentration")
    let id = try columns.id.map { (id) throws(RunError) in try table.column(id, for: "id") }
    let amount = try amounts.map { (name) throws(RunError) in
      try table.column(name, for: "amount")
    }
    self.init(
      name: path,
      subjects: try table.subjects(
        time: time, concentration: concentration, id: id, amount: amount),
      time: table.header[time], concentration: table.header[concentration],
      amount: amount.map { table.header[$0] }, notes: table.notes)
  }
}
