// SPDX-License-Identifier: Apache-2.0

/// A stretch of a trial in which everybody gets one thing: most trials have one, a crossover two.
package struct Period: Equatable, Sendable {
  package let name: String
  /// When it begins, days after the first session of the trial.
  package let start: Int
  /// How many days it lasts, 1 or more.
  package let days: Int
  /// Whether people know what they get.
  package let isOpen: Bool
  /// Who goes on into it; nil for all who are still there.
  package let entry: EntryRule?

  package init(
    _ name: String, start: Int, days: Int, isOpen: Bool = false, entry: EntryRule? = nil
  ) {
    self.name = name
    self.start = start
    self.days = days
    self.isOpen = isOpen
    self.entry = entry
  }

  /// The day on which it ends.
  package var end: Int { start + days }
}

/// Who goes on into a period, by the score on its first day: enrichment.
package enum EntryRule: String, CaseIterable, Sendable {
  /// The score has fallen by half or more: a randomised withdrawal of those who answered.
  case responders
  /// It has not: sequential parallel comparison, augmentation after a lead-in.
  case nonResponders = "non-responders"
  /// The score is at or below the cut-off of remission.
  case remitters
}
