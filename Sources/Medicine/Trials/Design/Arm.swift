// SPDX-License-Identifier: Apache-2.0

/// One arm: what its people get, period after period.
///
/// Arms of a crossover are its sequences. Where arms begin alike, people are randomised when the arms
/// first differ: a run-in before needs nothing more.
package struct Arm: Sendable {
  package let name: String
  /// How many people of a block come into it.
  package let ratio: Int
  /// One for each period.
  package let interventions: [Intervention]

  package init(_ name: String, ratio: Int = 1, _ interventions: [Intervention]) {
    self.name = name
    self.ratio = ratio
    self.interventions = interventions
  }
}
