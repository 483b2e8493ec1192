// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Encodings
package import Runs

/// A cohort as a database: its patients, its course, its endpoints, and the units of all that.
///
/// `individuals` has a row for each patient, `course` one for each observable at each time,
/// `endpoints` one for each endpoint; `units` tells the unit and the meaning of every column, and of
/// every observable of the course; `about` what ran.
package final class CohortDatabase {
  private let database: TableDatabase
  private let units: TableRows
  private var individuals: TableRows?

  /// - Parameters:
  ///   - path: an empty file that exists.
  ///   - name: what messages call it.
  package init(_ path: String, named name: String) throws(TableError) {
    database = try TableDatabase(path, named: name)
    units = try database.create(
      "units",
      ["table_name", "column_name", "unit", "meaning"].map { TableColumn($0, .text) })
  }

  /// Makes the table of patients.
  package func begin(_ columns: [IndividualTable.Column]) throws(TableError) {
    individuals = try database.create(
      "individuals", columns.map { TableColumn($0.name, $0.unit == nil ? .text : .number) })
    for column in columns {
      try tell(column.name, of: "individuals", unit: column.unit, column.meaning)
    }
  }

  /// Adds a patient.
  package func add(_ row: [IndividualTable.Cell]) throws(TableError) {
    try individuals?.add(row.map { TableValue($0) })
  }

  /// Adds what is known of the whole cohort, and ends the database.
  package func finish(_ record: CohortRecord) throws(TableError) {
    try write(about: record)
    try write(courseOf: record)
    try write(endpointsOf: record)
    individuals?.finish()
    units.finish()
    try database.close()
  }

  private func tell(
    _ column: String, of table: String, unit: String?, _ meaning: String
  ) throws(TableError) {
    try units.add([
      .text(table), .text(column), unit.map { .text($0) } ?? .missing, .text(meaning),
    ])
  }
}

extension CohortDatabase {
  private func write(about record: CohortRecord) throws(TableError) {
    let rows = try database.create("about", [.init("key", .text), .init("value", .text)])
    defer { rows.finish() }
    let plan = record.plan
    let facts = [
      ("model", plan.model.name), ("version", plan.model.version),
      ("parameters", plan.model.parameterHash), ("treatment", plan.treatment.words),
      ("patients", String(record.count)), ("seed", String(plan.seed)),
    ]
    for (key, value) in facts + record.warnings.map({ ("warning", $0) }) {
      try rows.add([.text(key), .text(value)])
    }
    if let note = record.roundingNote { try rows.add([.text("note"), .text(note)]) }
  }

  private func write(courseOf record: CohortRecord) throws(TableError) {
    let endings = record.observables.first?.columns.map { $0.ending } ?? []
    let rows = try database.create(
      "course",
      [.init("time", .number), .init("observable", .text)]
        + endings.map { TableColumn($0, .number) })
    defer { rows.finish() }
    for (place, time) in record.plan.times.enumerated() {
      for observable in record.observables {
        try rows.add(
          [.number(time), .text(observable.name)]
            + observable.columns.map { .number($0.values[place]) })
      }
    }
    try tell("time", of: "course", unit: "h", "from the first dose")
    for observable in record.observables {
      try tell(observable.name, of: "course", unit: observable.unit, observable.meaning)
    }
  }

  private func write(endpointsOf record: CohortRecord) throws(TableError) {
    let rows = try database.create("endpoints", Self.endpointColumns)
    defer { rows.finish() }
    for endpoint in record.endpoints { try rows.add(endpoint.row(of: record.count)) }
    try tell("time", of: "endpoints", unit: "h", "from the first dose")
    try tell("lo", of: "endpoints", unit: "1", "lower end of the 95 % interval of the proportion")
    try tell("hi", of: "endpoints", unit: "1", "upper end of the 95 % interval of the proportion")
    try tell("sd", of: "endpoints", unit: nil, "between patients, in the unit of the mean")
  }

  private static let endpointColumns: [TableColumn] = [
    .init("name", .text), .init("definition", .text), .init("time", .number), .init("n", .count),
    .init("proportion", .number), .init("lo", .number), .init("hi", .number),
    .init("mean", .number), .init("sd", .number), .init("unit", .text),
  ]
}

extension CohortRecord.Endpoint {
  fileprivate func row(of count: Int) -> [TableValue] {
    let numbers: [TableValue] =
      switch value {
      case .proportion(let share, let low, let high):
        [.number(share), .number(low), .number(high), .missing, .missing]
      case .mean(let mean, let deviation):
        [.missing, .missing, .missing, .number(mean), .number(deviation)]
      }
    return [.text(name), .text(definition), .number(time), .count(count)] + numbers + [.text(unit)]
  }
}

extension TableValue {
  fileprivate init(_ cell: IndividualTable.Cell) {
    switch cell {
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .missing: self = .missing
    }
  }
}
