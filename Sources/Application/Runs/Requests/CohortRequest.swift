// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// Many virtual patients in place of one.
package struct CohortRequest: Sendable {
  /// How many patients the whole cohort has.
  package var count: Int
  /// The key of all random numbers.
  package var seed: Int
  /// On how many threads they are followed; nil where nobody says. No result depends on it.
  package var threads: Int?
  /// The part that is to be followed; nil for all.
  package var shard: ShardNumber?
  /// Real patients; nil where they are drawn.
  package var people: [ListedPatient]?
  /// Whether what is not told of real patients is drawn, too.
  package var isUnknownDrawn: Bool
  /// The indices of patients to be printed by themselves; empty for the cohort.
  package var only: [Int]

  package init(
    count: Int, seed: Int = 1, threads: Int? = nil, shard: ShardNumber? = nil,
    people: [ListedPatient]? = nil, isUnknownDrawn: Bool = false, only: [Int] = []
  ) {
    self.count = count
    self.seed = seed
    self.threads = threads
    self.shard = shard
    self.people = people
    self.isUnknownDrawn = isUnknownDrawn
    self.only = only
  }

  /// The indices of the patients to be followed.
  package var patients: Range<Int> { shard?.patients(of: count) ?? 0..<count }
}
