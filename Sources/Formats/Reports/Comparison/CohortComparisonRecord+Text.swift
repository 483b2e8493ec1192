// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Listings
package import Runs

extension CohortComparisonRecord {
  /// The comparison for a terminal: the arms with a letter each, their endpoints, and by how much the
  /// others differ from the first.
  ///
  /// - Parameter width: how many characters a line may have.
  package func table(width: Int = SimulationRecord.textWidth) -> String {
    let sections = [
      titleText, legendText, endpointsText(width), differencesText(width), remarksText,
      ComparisonRecord.wrapped(SimulationRecord.disclaimer),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The title of the table and of the page.
  var title: String { "\(entries.count) arms of the same \(entries[0].record.count) people" }

  private var titleText: String {
    let model = entries[0].record.plan.model
    let title = "\(title) · \(model.name) \(model.version)"
    return title + "\n" + String(repeating: "=", count: title.count)
  }

  private var lettered: [(letter: String, entry: Entry)] {
    zip(ComparisonRecord.letters, entries).map { ($0, $1) }
  }

  private var legendText: String {
    lettered.map { "\($0.letter)  \($0.entry.name.visible)" }.joined(separator: "\n")
  }

  private func endpointsText(_ width: Int) -> String {
    let rows = endpointRows.map { row in
      [row.words] + entries.map { $0.record.endpoint(row)?.words ?? "–" }
    }
    return TextTable(
      headings: [["result"]] + lettered.map { [$0.letter] }, rows: rows,
      alignments: [.left] + entries.map { _ in .right }
    ).text(within: width)
  }

  /// The endpoints of all arms, each once.
  var endpointRows: [EndpointRow] {
    var rows: [EndpointRow] = []
    for row in entries.flatMap({ $0.record.endpoints.map { EndpointRow($0) } })
    where !rows.contains(row) {
      rows.append(row)
    }
    return rows
  }

  private func differencesText(_ width: Int) -> String {
    guard !differences.isEmpty else { return "" }
    let letters = Dictionary(uniqueKeysWithValues: lettered.map { ($0.entry.name, $0.letter) })
    let table = TextTable(
      headings: [["difference"], ["between"], ["value"], ["95 % interval"]],
      rows: differences.map { difference in
        [
          EndpointRow(difference).words,
          "\(letters[difference.treatment] ?? "") − \(letters[difference.reference] ?? "")",
          difference.valueWords, difference.intervalWords,
        ]
      }, alignments: [.left, .left, .right, .right])
    return table.text(within: width) + "\n"
      + ComparisonRecord.wrapped(
        "The same people in each arm: intervals are of paired differences, and of the variability "
          + "between people alone.")
  }

  private var remarksText: String {
    warnings.map { ComparisonRecord.wrapped("Warning: \($0)") }.joined(separator: "\n")
  }
}

/// An endpoint of a cohort as a row: its name, and the time where that is the same for all.
struct EndpointRow: Equatable {
  let name: String
  let time: Double?

  init(_ endpoint: CohortRecord.Endpoint) {
    let isTimed = ["response", "remission", "change"].contains(endpoint.name)
    (name, time) = (endpoint.name, isTimed ? endpoint.time : nil)
  }

  init(_ difference: CohortComparisonRecord.Difference) {
    (name, time) = (difference.name, difference.time)
  }

  var words: String { name + at }

  /// What a page calls it.
  var label: String { Label.words(name) + at }

  private var at: String { time.map { " at " + NumberText.time(hours: $0) } ?? "" }
}

extension CohortRecord {
  func endpoint(_ row: EndpointRow) -> Endpoint? {
    endpoints.first { EndpointRow($0) == row }
  }
}

extension CohortComparisonRecord.Difference {
  private var isShare: Bool { ["response", "remission"].contains(name) }

  /// Shares in points of percent, all else in its unit.
  private func words(_ number: Double) -> String {
    isShare ? NumberText.fixed(100 * number, decimals: 1) : NumberText.short(number)
  }

  var valueWords: String {
    words(value) + (isShare ? " points" : unit == "1" ? "" : " " + unit)
  }

  var intervalWords: String { "\(words(low)) to \(words(high))" }
}

extension CohortComparisonRecord {
  /// The curves of all arms, one below the other: `treatment`, `time [h]`, then `name.mean [unit]`,
  /// `.sd`, `.q05`, `.q50` and `.q95` for each observable.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    try Curves(entries.map { ($0.name, $0.record.plan.times, $0.record.curves) }).csvBytes()
  }

  /// For each arm its name, and under `simulation` what the cohort prints of it alone; then the
  /// differences.
  package var json: JSON {
    [
      "comparison": ["equal-exposure": false],
      "treatments": .array(
        entries.map { ["name": .string($0.name), "simulation": $0.record.json] }),
      "differences": .array(differences.map { $0.json }),
      "warnings": .array(warnings.map { .string($0) }),
    ]
  }
}

extension CohortComparisonRecord.Difference {
  var json: JSON {
    [
      "treatment": .string(treatment), "reference": .string(reference), "name": .string(name),
      "time": time.map { .number($0) } ?? .null, "unit": .string(unit),
      "n": .number(Double(count)), "value": .number(value), "lo": .number(low), "hi": .number(high),
    ]
  }
}

extension CohortRecord {
  /// The columns of all observables, as curves of their own.
  fileprivate var curves: [SimulationRecord.Observable] {
    var curves: [SimulationRecord.Observable] = []
    for observable in observables {
      for (ending, values) in observable.columns {
        curves.append(
          .init("\(observable.name).\(ending)", unit: observable.unit, meaning: "", values: values))
      }
    }
    return curves
  }
}
