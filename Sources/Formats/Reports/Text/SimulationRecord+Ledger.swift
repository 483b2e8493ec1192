// SPDX-License-Identifier: Apache-2.0

import Encodings
import Listings
import Runs

extension SimulationRecord {
  /// Every decision in a row of its own; empty where no rule had anything to decide.
  func ledgerText(_ width: Int) -> String {
    guard let ledger, !ledger.isEmpty else { return "" }
    return TextTable(
      headings: [["decided at"], ["phase"], ["by rule"], ["on"], ["change"]],
      rows: ledger.map { [$0.timeWords, $0.phase, $0.rule.visible, $0.readingWords, $0.words] },
      alignments: [.right, .left, .left, .left, .left]
    ).text(within: width)
  }

  /// The decisions for a contract's `ledger`; nothing where sessions were fixed.
  var ledgerMembers: [JSON.Member] {
    ledger.map { [.init("ledger", .array($0.map { $0.json }))] } ?? []
  }
}

extension SimulationRecord.Decision {
  var timeWords: String { NumberText.time(hours: time) }

  /// As `madrs 24, systolic 152 mm[Hg]`.
  var readingWords: String {
    readings.map { reading in
      "\(reading.name) \(NumberText.short(reading.value))"
        + (reading.unit == "1" ? "" : " " + reading.unit)
    }.joined(separator: ", ")
  }

  /// Time in h.
  var json: JSON {
    [
      "time": .number(time), "phase": .string(phase), "rule": .string(rule),
      "readings": .array(readings.map { $0.json }), "change": .string(change),
      "words": .string(words),
    ]
  }
}

extension SimulationRecord.Decision.Reading {
  var json: JSON { ["name": .string(name), "value": .number(value), "unit": .string(unit)] }
}
