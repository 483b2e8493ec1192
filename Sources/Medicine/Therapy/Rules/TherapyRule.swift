// SPDX-License-Identifier: Apache-2.0

/// One rule of a protocol: in which phases, on what condition, and what is changed then.
package struct TherapyRule: Equatable, Sendable {
  /// What the ledger calls it.
  package let name: String
  package let condition: Condition
  package let action: RuleAction
  /// The phases in which it is asked; all where it is empty.
  package let phases: [Phase.Kind]
  /// In how many readings in a row the condition must hold.
  package let readings: Int
  /// After how many sessions of the phase it is asked first.
  package let sessionsBefore: Int
  /// How often it acts: in all, or, for a hold, in a row. Nil for as often as it holds.
  package let limit: Int?

  package init(
    _ name: String, when condition: Condition, _ action: RuleAction, in phases: [Phase.Kind] = [],
    readings: Int = 1, afterSessions: Int = 0, atMost limit: Int? = nil
  ) {
    self.name = name
    self.condition = condition
    self.action = action
    self.phases = phases
    self.readings = readings
    self.sessionsBefore = afterSessions
    self.limit = limit
  }

  /// How often a session is put off in a row, unless a rule says: three times, then it is missed
  /// (assumed).
  package static let usualHolds = 3

  func isAsked(in phase: Phase.Kind) -> Bool { phases.isEmpty || phases.contains(phase) }
}
