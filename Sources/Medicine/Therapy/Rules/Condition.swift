// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// When a rule acts: comparisons of what is read with fixed numbers or with the patient's baseline.
package struct Condition: Equatable, Sendable {
  package enum Comparison: String, CaseIterable, Sendable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="

    func holds(_ value: Double, _ bound: Double) -> Bool {
      switch self {
      case .below: value < bound
      case .atMost: value <= bound
      case .above: value > bound
      case .atLeast: value >= bound
      }
    }
  }

  package enum Bound: Equatable, Sendable {
    /// In the unit of the reading.
    case value(Double)
    /// A share of the patient's first reading (1).
    case shareOfBaseline(Double)
  }

  /// One comparison, as `madrs <= 50 % of baseline`.
  package struct Clause: Equatable, Sendable {
    package let measure: Measure
    package let comparison: Comparison
    package let bound: Bound

    package init(_ measure: Measure, _ comparison: Comparison, _ bound: Bound) {
      self.measure = measure
      self.comparison = comparison
      self.bound = bound
    }
  }

  /// One or more.
  package let clauses: [Clause]
  /// Whether all of them must hold, rather than one.
  package let needsAll: Bool

  package init(_ clauses: [Clause], needsAll: Bool = false) {
    precondition(!clauses.isEmpty, "a condition compares something")
    self.clauses = clauses
    self.needsAll = needsAll
  }
}

/// What is known when a rule is asked.
struct KnownReadings {
  let now: Readings
  let highestOfSession: Readings
  let baseline: Readings

  func value(of measure: Measure) -> Double? {
    measure.isPeak ? highestOfSession[measure.kind] : now[measure.kind]
  }
}

extension Condition {
  /// Whether it holds; nil where what was read does not tell.
  func isMet(by known: KnownReadings) -> Bool? {
    var isUncertain = false
    for clause in clauses {
      guard let holds = clause.isMet(by: known) else {
        isUncertain = true
        continue
      }
      if holds != needsAll { return holds }
    }
    return isUncertain ? nil : needsAll
  }

  /// Whether a measure is looked at.
  package func looks(at measure: Measure) -> Bool { clauses.contains { $0.measure == measure } }

  /// What it looks at and what that was, as it is kept in a ledger.
  func readings(in known: KnownReadings) -> [LedgerEntry.Reading] {
    clauses.compactMap { clause in
      known.value(of: clause.measure).map { LedgerEntry.Reading(clause.measure, $0) }
    }
  }
}

extension Condition.Clause {
  func isMet(by known: KnownReadings) -> Bool? {
    guard let value = known.value(of: measure) else { return nil }
    switch bound {
    case .value(let bound): return comparison.holds(value, bound)
    case .shareOfBaseline(let share):
      guard let baseline = known.baseline[measure.kind] else { return nil }
      return comparison.holds(value, share * baseline)
    }
  }
}

extension Condition: CustomStringConvertible {
  /// As it stands in a protocol.
  package var description: String {
    clauses.map { $0.description }.joined(separator: needsAll ? " and " : " or ")
  }
}

extension Condition.Clause: CustomStringConvertible {
  package var description: String {
    let unit = measure.kind.unit
    let text =
      switch bound {
      case .value(let value): Quantity(value, unit).description
      case .shareOfBaseline(let share): (share * 100).shortest + " % of baseline"
      }
    return "\(measure.name) \(comparison.rawValue) \(text)"
  }
}
