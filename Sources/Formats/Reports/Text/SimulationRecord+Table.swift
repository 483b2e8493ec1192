// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
package import Runs

extension SimulationRecord {
  /// The record for a terminal: how likely outcomes are, who was treated with what, the key results, the
  /// course in a few rows and columns, the warnings and the disclaimer.
  ///
  /// - Parameters:
  ///   - columns: the observables to show, and then at every time that was asked for; nil for those
  ///     that say most. Names that the course does not hold are left out.
  ///   - width: how many characters a line may have.
  package func table(columns: [String]? = nil, width: Int = SimulationRecord.textWidth) -> String {
    let sections = [
      titleText, likelyText, treatmentText, endpointsText(width), sessionsText(width),
      ledgerText(width),
      courseText(columns.map(named) ?? telling, isChosen: columns != nil, width), remarksText,
      closingText,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The width that prose is wrapped to.
  package static let textWidth = 96

  private var titleText: String {
    let title = "\(treatment.name.visible) · \(model.name) \(model.version)"
    return title + "\n" + String(repeating: "=", count: title.count)
  }

  private var treatmentText: String {
    var lines = Self.entry("Treatment", treatment.words)
    lines += Self.entry("Patient", patient.map(\.words).joined(separator: ", "))
    for (label, words) in model.changes { lines += Self.entry(label, words) }
    return lines.joined(separator: "\n")
  }

  private func endpointsText(_ width: Int) -> String {
    guard !endpoints.isEmpty else { return "" }
    let rows = endpoints.map { endpoint in
      [endpoint.name, endpoint.words, endpoint.timeWords, UnitText.timed(endpoint.definition)]
    }
    return TextTable(
      headings: [["result"], ["value"], ["at"], ["meaning"]], rows: rows,
      alignments: [.left, .right, .right, .left]
    ).text(within: width)
  }

  private var remarksText: String {
    var lines: [String] = []
    for warning in warnings { lines += Self.entry("Warning", warning) }
    if !unavailable.isEmpty {
      lines += Self.entry("Unavailable", unavailable.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  private var closingText: String {
    ([Self.disclaimer] + limits).flatMap { $0.wrapped(to: Self.textWidth) }.joined(separator: "\n")
  }

  /// A label and a text that is wrapped beside it.
  static func entry(_ label: String, _ text: String) -> [String] {
    let indent = 13
    return text.wrapped(to: textWidth - indent).enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return head + String(repeating: " ", count: indent - head.count) + line
    }
  }
}

extension SimulationRecord.Model {
  /// What was changed by hand in the model, in words.
  var changes: [(label: String, words: String)] {
    let sets = sets.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    let all = [
      ("Preset", preset ?? ""), ("Setting", studySetting ?? ""), ("Set", sets),
      ("Blocked", blocks.joined(separator: ", ")),
    ]
    return all.filter { !$0.1.isEmpty }
  }
}

extension SimulationRecord.PatientField {
  /// As `weight 70 kg` or `age 45 a (default)`.
  var words: String {
    "\(key) \(valueWords(unit: unit == "1" ? "" : unit))" + (isDefault ? " (default)" : "")
  }

  /// The value with a unit behind it.
  func valueWords(unit: String) -> String {
    let text =
      switch value {
      case .number(let number): NumberText.exact(number)
      case .text(let text): text
      case .list(let words): words.isEmpty ? "none" : words.joined(separator: ", ")
      }
    return unit.isEmpty ? text : text + " " + unit
  }
}

extension SimulationRecord.Endpoint {
  /// `yes` or `no` for an outcome, a time as people say it, else the value rounded, with its unit.
  var words: String {
    guard !isOutcome else { return value == 1 ? "yes" : "no" }
    guard unit != "h" else { return NumberText.time(hours: value) }
    return NumberText.short(value) + (unit == "1" ? "" : " " + unit)
  }

  /// The time as people say it: `40 min`, `24 h`, `14 d`.
  var timeWords: String { NumberText.time(hours: time) }
}

extension NumberText {
  /// Hours as minutes below two hours, as hours up to two days, as days from there.
  static func time(hours: Double) -> String {
    switch abs(hours) {
    case 0: "0 h"
    case ..<2: short(hours * 60) + " min"
    case ...48: short(hours) + " h"
    default: short(hours / 24) + " d"
    }
  }
}
