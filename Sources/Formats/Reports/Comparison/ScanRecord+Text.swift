// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Listings
package import Runs

extension ScanRecord {
  /// The scan for a terminal: one row a value, one column an endpoint.
  ///
  /// - Parameter width: how many characters a line may have.
  package func table(width: Int = SimulationRecord.textWidth) -> String {
    let title = "\(name) over a range · \(model.name) \(model.version)"
    let sections = [
      title + "\n" + String(repeating: "=", count: title.count), rowsText(width),
      ComparisonRecord.wrapped(remark), warningsText,
      ComparisonRecord.wrapped(SimulationRecord.disclaimer),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func rowsText(_ width: Int) -> String {
    let texts = NumberText.alike(values)
    let cells = rows.map { row in ComparisonRecord.cells(row.cells.map { $0?.value }) }
    return TextTable(
      headings: [[name, "[\(unit)]"]] + rows.map { $0.stackedHeading },
      rows: values.indices.map { place in [texts[place]] + cells.map { $0[place] } },
      alignments: Array(repeating: .right, count: rows.count + 1)
    ).text(within: width)
  }

  private var remark: String {
    count.map { "Each: shares and means of \($0) virtual patients, the same for every value." }
      ?? "Of one patient: response and remission are 1 where they are met, else 0."
  }

  private var warningsText: String {
    warnings.map { ComparisonRecord.wrapped("Warning: \($0)") }.joined(separator: "\n")
  }

  /// One row a value: the value, then `name [unit]` for each number; empty where there is none.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    let columns = rows.flatMap { $0.columns }
    var csv = CSVWriter()
    csv.field("\(name) [\(unit)]")
    for column in columns { csv.field(column.heading) }
    csv.endRow()
    for (place, value) in values.enumerated() {
      try csv.field(value)
      for column in columns {
        if let number = column.numbers[place] { try csv.field(number) } else { csv.field("") }
      }
      csv.endRow()
    }
    return csv.bytes
  }

  /// What was scanned with its values, then for each endpoint its numbers in their order; null where a
  /// value has none.
  package var json: JSON {
    .object(
      [
        .init("model", model.json),
        .init(
          "scan",
          ["name": .string(name), "unit": .string(unit), "values": .numbers(values)]),
      ] + (count.map { [.init("n", .number(Double($0)))] } ?? []) + [
        .init("endpoints", .array(rows.map { $0.json })),
        .init("warnings", .array(warnings.map { .string($0) })),
      ])
  }
}

extension ScanRecord.Row {
  /// Name, time and unit, one below the other.
  fileprivate var stackedHeading: [String] {
    name.split(separator: ".").map(String.init)
      + (time.map { [NumberText.time(hours: $0)] } ?? []) + ["[\(unit)]"]
  }

  /// A column of the CSV.
  fileprivate struct Column {
    let heading: String
    let numbers: [Double?]
  }

  /// As `change.24h [1]`; behind it the interval of a share, the deviation of a mean, and a time of
  /// its own.
  fileprivate var columns: [Column] {
    let base = name + (time.map { ".\(NumberText.exact($0))h" } ?? "")
    let parts: [(String, String, [Double?])] = [
      ("", unit, cells.map { $0?.value }), (".lo", unit, cells.map { $0?.interval?.low }),
      (".hi", unit, cells.map { $0?.interval?.high }), (".sd", unit, cells.map { $0?.deviation }),
      (".time", "h", time == nil ? cells.map { $0?.time } : []),
    ]
    return parts.filter { $0.2.contains { $0 != nil } }.map {
      Column(heading: "\(base)\($0.0) [\($0.1)]", numbers: $0.2)
    }
  }

  fileprivate var json: JSON {
    let parts: [(String, [Double?])] = [
      ("values", cells.map { $0?.value }), ("lo", cells.map { $0?.interval?.low }),
      ("hi", cells.map { $0?.interval?.high }), ("sd", cells.map { $0?.deviation }),
      ("times", time == nil ? cells.map { $0?.time } : []),
    ]
    var members: [JSON.Member] = [
      .init("name", .string(name)), .init("definition", .string(definition)),
      .init("unit", .string(unit)), .init("time", time.map { JSON.number($0) } ?? .null),
    ]
    for (key, numbers) in parts where key == "values" || numbers.contains(where: { $0 != nil }) {
      members.append(.init(key, .array(numbers.map { Self.json($0) })))
    }
    return .object(members)
  }

  private static func json(_ number: Double?) -> JSON {
    number.map { JSON.number($0) } ?? .null
  }
}
