// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
package import Runs

extension CohortRecord {
  /// The record for a terminal: who was treated with what, the endpoints, and of the most telling
  /// observables the mean and the range that holds the middle 90 % of the patients.
  ///
  /// - Parameter width: how many characters a line may have.
  package func table(width: Int = SimulationRecord.textWidth) -> String {
    let sections = [
      titleText, whoText, endpointsText(width), courseText(width), remarksText, closingText,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var titleText: String {
    let title = "\(plan.treatment.name.visible) · \(plan.model.name) \(plan.model.version)"
    return title + "\n" + String(repeating: "=", count: title.count)
  }

  private var whoText: String {
    let given = plan.patient.map(\.words).joined(separator: ", ")
    var lines = SimulationRecord.entry("Treatment", plan.treatment.words)
    lines += SimulationRecord.entry("Patients", plan.peopleText(count))
    if !given.isEmpty { lines += SimulationRecord.entry("All have", given) }
    for (label, words) in plan.model.changes { lines += SimulationRecord.entry(label, words) }
    return lines.joined(separator: "\n")
  }

  private func endpointsText(_ width: Int) -> String {
    guard !endpoints.isEmpty else { return "" }
    return TextTable(
      headings: [["result"], ["value"], ["at"], ["meaning"]],
      rows: endpoints.map {
        [$0.name, $0.words, NumberText.time(hours: $0.time), UnitText.timed($0.definition)]
      },
      alignments: [.left, .right, .right, .left]
    ).text(within: width)
  }

  /// Names of the observables that are shown where the course holds all.
  private static let telling = [
    "plasma.ketamine.venous", "nmda.occupancy.interneuron", "score.cadss",
    "pressure.systolic.change", "score.madrs",
  ]

  /// Nobody but who chose them has so few: then all are shown, at every time that is no longer list.
  private static let mostChosen = 24
  private static let mostRows = 60

  private var isChosen: Bool { observables.count <= Self.mostChosen }

  private var shown: [Observable] {
    isChosen
      ? observables : Self.telling.compactMap { name in observables.first { $0.name == name } }
  }

  private func courseText(_ width: Int) -> String {
    let isWhole = isChosen && plan.times.count <= Self.mostRows
    let rows =
      isWhole ? Array(plan.times.indices) : SimulationRecord.tellingRows(of: plan.times)
    let clock = rows.map { NumberText.fixed(plan.times[$0], decimals: 2) }
    let cells = shown.map { $0.cells(at: rows) }
    let table = TextTable(
      headings: [["time", "[h]"]] + shown.map(\.heading),
      rows: rows.indices.map { row in [clock[row]] + cells.map { $0[row] } },
      alignments: Array(repeating: .right, count: shown.count + 1))
    return table.text(within: width) + "\n\nEach: mean (5 % to 95 % of the patients)."
      + extent(rows: rows.count) + (roundingNote.map { "\nNote: " + $0 + "." } ?? "")
  }

  /// What is left out; nothing where all is shown.
  private func extent(rows: Int) -> String {
    guard rows < plan.times.count || shown.count < observables.count else { return "" }
    return " Shown: \(rows) of \(plan.times.count) times, \(shown.count) of "
      + "\(observables.count) observables; CSV and JSON hold all."
  }

  private var remarksText: String {
    var lines: [String] = []
    for warning in warnings { lines += SimulationRecord.entry("Warning", warning) }
    if !plan.unavailable.isEmpty {
      lines += SimulationRecord.entry("Unavailable", plan.unavailable.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  private var closingText: String {
    SimulationRecord.disclaimer.wrapped(to: SimulationRecord.textWidth).joined(separator: "\n")
  }
}

extension CohortRecord.Plan {
  /// Who the patients are, and what of them is not their own.
  func peopleText(_ count: Int) -> String {
    guard people != nil else { return "\(count) virtual patients, seed \(seed)" }
    let unknown =
      isUnknownDrawn
      ? "as is what the table does not tell"
      : "what the table does not tell is assumed: *1/*1, a liver that works, nothing else taken"
    return "\(count) patients of a table, parameters drawn with seed \(seed); \(unknown)"
  }
}

extension CohortRecord.Observable {
  fileprivate var heading: [String] {
    name.split(separator: ".").map(String.init) + ["[\(unit)]"]
  }

  /// As `12.3 (8.1 to 17.0)`, with the same number of decimals in all rows.
  fileprivate func cells(at rows: [Int]) -> [String] {
    let largest = rows.map { max(abs(low[$0]), abs(high[$0]), abs(means[$0])) }.max() ?? 0
    let text = { (value: Double) in
      NumberText.decimals(forLargest: largest).map { NumberText.fixed(value, decimals: $0) }
        ?? NumberText.rounded(value, significant: 2)
    }
    return rows.map { "\(text(means[$0])) (\(text(low[$0])) to \(text(high[$0])))" }
  }
}

extension CohortRecord.Endpoint {
  /// As `61.2 % (60.2 to 62.1)` or `-9.13 (SD 8.2)`.
  var words: String {
    switch value {
    case .proportion(let share, let low, let high):
      let percent = { (value: Double) in NumberText.fixed(100 * value, decimals: 1) }
      return "\(percent(share)) % (\(percent(low)) to \(percent(high)))"
    case .mean(let mean, let deviation) where unit == "h":
      return "\(NumberText.time(hours: mean)) (SD \(NumberText.time(hours: deviation)))"
    case .mean(let mean, let deviation):
      return "\(NumberText.short(mean)) (SD \(NumberText.short(deviation)))"
        + (unit == "1" ? "" : " " + unit)
    }
  }
}
