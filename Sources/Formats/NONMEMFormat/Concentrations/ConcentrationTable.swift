// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Runs

/// A table of concentrations, and how its columns and cells are read.
struct ConcentrationTable {
  typealias Column = ConcentrationSamples.Column
  typealias Record = CSVTable.Row

  private let table: CSVTable
  let header: [Column]
  /// The columns that are known by their names, in any case.
  let evid: Int?
  let mdv: Int?

  var name: String { table.name }
  var records: [Record] { table.rows }
  /// How the file was taken where that is not plain, one sentence each.
  var notes: [String] { table.notes.map { "\(table.name): \($0)" } }

  /// - Parameter names: the columns that are asked for, which tell the heading from notes above it.
  /// - Throws: `RunError` for what is no table, with line and column.
  init(_ bytes: [UInt8], named path: String, headedBy names: [String]) throws(RunError) {
    let names = names.map { $0.filter { !$0.isWhitespace }.uppercased() }
    do { table = try CSVTable(bytes, named: path, .measurements(headedBy: names)) } catch {
      throw RunError(error)
    }
    let header = table.header.map(Column.init(heading:))
    self.header = header
    evid = header.firstIndex { $0.name.uppercased() == "EVID" }
    mdv = header.firstIndex { $0.name.uppercased() == "MDV" }
  }

  /// The position of a column, by its name or by its whole heading.
  ///
  /// - Parameter field: that names the column.
  /// - Throws: `RunError` with the nearest name.
  func column(_ name: String, for field: String) throws(RunError) -> Int {
    let wanted = Column(heading: name)
    let found = header.indices.filter {
      header[$0] == wanted || (wanted.unit == nil && header[$0].name == name)
    }
    return try table.column(name, at: found, for: field, among: header.map { $0.name })
  }

  /// A text; nil if it is missing.
  func text(_ column: Int, of record: Record) -> String? {
    let cell = record.cells[column]
    return MeasuredCell.isMissing(cell) ? nil : cell
  }

  /// A value as a number; nil if it is missing.
  func number(_ column: Int, of record: Record) throws(RunError) -> Double? {
    switch MeasuredCell(record.cells[column]) {
    case .missing: return nil
    case .number(let number): return number
    case .belowLimit, .tooLarge, nil:
      throw failure(
        record, column,
        "found \(record.cells[column].quoted), expected a number (\(MeasuredCell.largest) at most), "
          + "or . where none is known")
    }
  }

  /// A concentration; nil if it is missing.
  func concentration(_ column: Int, of record: Record) throws(RunError) -> MeasuredCell? {
    let cell = MeasuredCell(record.cells[column])
    switch cell {
    case .missing: return nil
    case .number, .belowLimit: return cell
    case .tooLarge, nil:
      throw failure(
        record, column,
        "found \(record.cells[column].quoted), expected a number (\(MeasuredCell.largest) at most), "
          + ". or NA where none is known, or \(MeasuredCell.belowLimitWords) or <0.1 below the limit "
          + "of quantification")
    }
  }

  func failure(_ record: Record, _ column: Int, _ problem: String) -> RunError {
    RunError(table.error(record.line, column, problem))
  }
}

extension ConcentrationSamples.Column {
  /// The name and the unit of a heading such as `time [h]`.
  init(heading: String) {
    let heading = ColumnHeading(heading)
    self.init(name: heading.name, unit: heading.unit)
  }
}
