// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Listings
package import Runs

extension ComparisonRecord {
  /// The comparison for a terminal: the treatments with a letter each, then one row a number.
  ///
  /// - Parameter width: how many characters a line may have.
  package func table(width: Int = SimulationRecord.textWidth) -> String {
    let sections = [
      titleText, legendText, resultsText(width), Self.wrapped(exposureText), remarksText,
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
      return "\(letter)  \(entry.name.visible)\(factor)"
    }.joined(separator: "\n")
  }

  private func resultsText(_ width: Int) -> String {
    let rows = rows.map { row in [row.heading] + Self.cells(entries.map { $0.value(of: row) }) }
    let table = TextTable(
      headings: [["result"]] + zip(Self.letters, entries).map { letter, _ in [letter] }, rows: rows,
      alignments: [.left] + entries.map { _ in .right })
    return table.text(within: width)
  }

  /// Numbers side by side, with a dash where there is none.
  static func cells(_ values: [Double?]) -> [String] {
    var texts = NumberText.alike(values.compactMap { $0 })[...]
    return values.map { $0 == nil ? "–" : texts.removeFirst() }
  }

  private var remarksText: String {
    warnings.map { Self.wrapped("Warning: \($0)") }.joined(separator: "\n")
  }

  static func wrapped(_ text: String) -> String {
    text.wrapped(to: SimulationRecord.textWidth).joined(separator: "\n")
  }

  static let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
}

extension ComparisonRecord {
  /// The curves of all treatments, one below the other: `treatment`, `time [h]`, then `name [unit]` for
  /// each observable; a field is empty where a treatment's model cannot give it.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    try Curves(entries.map { ($0.name, $0.record.course.times, $0.record.course.observables) })
      .csvBytes()
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
