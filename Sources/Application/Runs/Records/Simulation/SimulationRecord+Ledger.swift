// SPDX-License-Identifier: Apache-2.0

import Quantities
package import Therapy

extension SimulationRecord {
  /// One decision about the treatment, as it is printed.
  package struct Decision: Sendable, Equatable {
    /// In hours from the first planned session.
    package let time: Double
    /// The phase in which it was made.
    package let phase: String
    /// The name of the rule, or what of the plan decided.
    package let rule: String
    package let readings: [Reading]
    /// The kind of change, one word: `raise`, `hold`, `phase`.
    package let change: String
    /// What was changed, in words.
    package let words: String

    package struct Reading: Sendable, Equatable {
      package let name: String
      package let value: Double
      /// In UCUM; `1` for a score.
      package let unit: String
    }

    package init(_ entry: LedgerEntry) {
      time = entry.time
      phase = entry.phase.name
      rule = entry.rule
      readings = entry.readings.map {
        Reading(
          name: $0.measure.name, value: $0.value, unit: $0.measure.kind.unit.symbol)
      }
      change = entry.change.name
      words = entry.change.description
    }
  }
}
