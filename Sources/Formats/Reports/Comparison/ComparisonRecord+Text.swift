// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Runs

extension ComparisonRecord {
  /// The comparison for a terminal: the treatments with a letter each, then one row a number.
  package func table() -> String {
    let sections = [
      titleText, legendText, resultsText, Self.wrapped(exposureText), remarksText,
      Self.wrapped(SimulationRecord.disclaimer),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The title of the table and of the page.
  var title: String {
    "\(entries.count) treatments" + (isAtEqualExposure ? " at equal exposure" : "")
  }

  /// What equal exposure means, for the table and the page; empty where doses are as given.
  var exposureText: String {
    guard isAtEqualExposure, let first = entries.first else { return "" }
    return "Doses were scaled until the area under venous plasma ketamine, followed to 72 h after "
      + "the last dose, was that of \(first.name); then rounded to four digits."
  }

  private var titleText: String {
    let model = entries.first?.record.model
    let title = "\(title) · \(model?.name ?? "") \(model?.version ?? "")"
    return title + "\n" + String(repeating: "=", count: title.count)
  }

  private var legendText: String {
    zip(Self.letters, entries).map { letter, entry in
      let factor = entry.factor.map { ", doses × " + NumberText.short($0, significant: 4) } ?? ""
      return "\(letter)  \(entry.name)\(factor)"
    }.joined(separator: "\n")
  }

  private var resultsText: String {
    guard let first = entries.first else { return "" }
    let rows = first.results.indices.map { row in
      [first.results[row].heading] + NumberText.alike(entries.map { $0.results[row].value })
    }
    let table = TextTable(
      headings: [["result"]] + zip(Self.letters, entries).map { letter, _ in [letter] }, rows: rows,
      alignments: [.left] + entries.map { _ in .right })
    return table.text
  }

  private var remarksText: String {
    warnings.map { Self.wrapped("Warning: \($0)") }.joined(separator: "\n")
  }

  private static func wrapped(_ text: String) -> String {
    text.wrapped(to: SimulationRecord.textWidth).joined(separator: "\n")
  }

  static let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
}

extension ComparisonRecord {
  /// One row a treatment: its name, then `name [unit]` for each number.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    csv.field("treatment")
    for result in entries.first?.results ?? [] { csv.field("\(result.name) [\(result.unit)]") }
    csv.endRow()
    for entry in entries {
      csv.field(entry.name)
      for result in entry.results { try csv.field(result.value) }
      csv.endRow()
    }
    return csv.bytes
  }

  /// For each treatment its name, the factor of its doses where they were scaled, the numbers, and
  /// under `simulation` what `kairos simulate` prints of it alone.
  package var json: JSON {
    [
      "comparison": ["equal-exposure": .bool(isAtEqualExposure)],
      "treatments": .array(entries.map(\.json)),
      "warnings": .array(warnings.map(JSON.string)),
    ]
  }
}

extension ComparisonRecord.Entry {
  fileprivate var json: JSON {
    var members = [JSON.Member("name", .string(name))]
    if let factor { members.append(JSON.Member("dose-factor", .number(factor))) }
    members.append(JSON.Member("results", .array(results.map(\.json))))
    members.append(JSON.Member("simulation", record.json))
    return .object(members)
  }
}

extension ComparisonRecord.Result {
  fileprivate var json: JSON {
    [
      "name": .string(name), "definition": .string(definition), "unit": .string(unit),
      "value": .number(value),
    ]
  }
}
