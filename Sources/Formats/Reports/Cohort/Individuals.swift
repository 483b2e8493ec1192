// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

/// Single patients of a cohort, one after the other in one output.
package struct Individuals: Sendable {
  private let records: [SimulationRecord]

  /// - Parameter records: one or more.
  package init(_ records: [SimulationRecord]) {
    self.records = records
  }

  /// One table below the other.
  package func table() -> String { records.map { $0.table() }.joined(separator: "\n") }

  /// The courses one below the other, `id` first; of a single patient as that of anybody.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    if records.count == 1 { return try records[0].csvBytes() }
    var csv = CSVWriter()
    csv.field("id")
    csv.field("time [h]")
    for observable in records[0].course.observables {
      csv.field("\(observable.name) [\(observable.unit)]")
    }
    csv.endRow()
    for record in records {
      for (row, time) in record.course.times.enumerated() {
        csv.field(record.id)
        try csv.field(time)
        for observable in record.course.observables { try csv.field(observable.values[row]) }
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// The model, the patients under `subjects`, and the warnings of all of them; a single patient as
  /// anybody.
  package func jsonBytes() throws(UnwritableNumber) -> [UInt8] {
    if records.count == 1 { return try records[0].jsonBytes() }
    return try JSON.object([
      .init("model", records[0].model.json), .init("subjects", .array(records.map { $0.subject })),
      .init("warnings", .array(warnings.map { .string($0) })),
    ]).bytes()
  }
}

extension Individuals {
  /// Those of all patients, each once.
  private var warnings: [String] {
    var each: [String] = []
    for warning in records.flatMap({ $0.warnings }) where !each.contains(warning) {
      each.append(warning)
    }
    return each
  }
}

extension SimulationRecord {
  /// The name of a cohort's patient.
  fileprivate var id: String {
    for field in patient where field.key == "id" {
      if case .text(let id) = field.value { return id }
    }
    return ""
  }

  fileprivate var subject: JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      [.init("id", .string(id))]
        + members.filter { !["model", "unavailable", "warnings"].contains($0.key) })
  }
}
