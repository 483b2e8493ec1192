// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Who says how likely an outcome is in one patient: people like her.
package struct LikelyRequest: Sendable {
  /// How many there are; 0 for none.
  package var people: Int
  /// Whether somebody asked for them by name: then it is an error if they cannot be followed.
  package var isAsked: Bool
  /// Whether their shares stand in what is printed, and not on a page alone.
  package var isPrinted: Bool
  /// Whether their shares are printed at every time of the output, and not at those of the endpoints.
  package var isOverTime: Bool
  /// Who follows them; no result depends on it.
  package var concurrency: Concurrency
  /// Is told how many of them have been followed.
  package var watch: @Sendable (Int) -> Void = { _ in }

  package init(
    people: Int, isAsked: Bool = false, isPrinted: Bool = true, isOverTime: Bool = false,
    on concurrency: Concurrency
  ) {
    self.people = people
    self.isAsked = isAsked
    self.isPrinted = isPrinted
    self.isOverTime = isOverTime
    self.concurrency = concurrency
  }

  /// Nobody is asked.
  package static let nobody = LikelyRequest(people: 0, on: .oneAfterTheOther)
}
