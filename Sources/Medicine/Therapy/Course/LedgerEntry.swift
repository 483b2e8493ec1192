// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Quantities

/// One decision about a treatment: when, on what reading, by which rule, and what was changed.
package struct LedgerEntry: Equatable, Sendable {
  /// h from the first planned session.
  package let time: Double
  /// The phase in which it was made.
  package let phase: Phase.Kind
  /// The name of the rule, or what of the plan decided.
  package let rule: String
  package let readings: [Reading]
  package let change: Change

  package struct Reading: Equatable, Sendable {
    package let measure: Measure
    package let value: Double

    package init(_ measure: Measure, _ value: Double) {
      self.measure = measure
      self.value = value
    }
  }

  package enum Change: Equatable, Sendable {
    case dose(from: Quantity, to: Quantity)
    /// Put off until a time (h).
    case held(until: Double)
    /// The session is not given at all.
    case missed
    /// Times between sessions, h.
    case interval(from: Double, to: Double)
    case entered(Phase.Kind)
    case rescue(RuleAction.Rescue)
    case stopped
    /// Something was asked before the first session; it changes nothing here.
    case checked(String)
  }
}

extension LedgerEntry.Change {
  /// The word for its kind in results.
  package var name: String {
    switch self {
    case .dose(let from, let to): from.inBase < to.inBase ? "raise" : "lower"
    case .held: "hold"
    case .missed: "missed"
    case .interval: "interval"
    case .entered: "phase"
    case .rescue: "rescue"
    case .stopped: "stop"
    case .checked: "check"
    }
  }
}

extension LedgerEntry.Change: CustomStringConvertible {
  /// In words: `dose 56 mg to 84 mg`, `held until day 8`.
  package var description: String {
    switch self {
    case .dose(let from, let to): "dose \(from) to \(to)"
    case .held(let time): "held until day " + Self.days(time)
    case .missed: "session missed"
    case .interval(let from, let to):
      "interval " + Self.days(from) + " d to " + Self.days(to) + " d"
    case .entered(let phase): phase.name + " begins"
    case .rescue(.session(let dose)): "a session besides" + (dose.map { " with \($0)" } ?? "")
    case .rescue(.treatment(let other)): other.name + " begins"
    case .stopped: "treatment ends"
    case .checked(let what): what
    }
  }

  private static func days(_ hours: Double) -> String {
    NumberText.short(hours / 24, significant: 6)
  }
}
