// SPDX-License-Identifier: Apache-2.0

/// The same virtual people in several arms, side by side.
package struct CohortComparisonRecord: Sendable {
  /// The arms; the first is the one that the others are compared with.
  package let entries: [Entry]
  /// Between each other arm and the first, arm by arm.
  package let differences: [Difference]

  /// One arm.
  package struct Entry: Sendable {
    /// What it is called, differently from the others.
    package let name: String
    package let record: CohortRecord
    /// What a page shows of it besides; nil unless one is wanted.
    package let page: Page?

    package init(name: String, record: CohortRecord, page: Page? = nil) {
      self.name = name
      self.record = record
      self.page = page
    }
  }

  /// What a page shows of an arm beside its course.
  package struct Page: Sendable {
    package let curves: CohortPage
    /// In hours.
    package let sessionStarts: [Double]
    package let basis: RunBasis
  }

  /// By how much an arm differs from the first in one endpoint: the mean of each person's difference,
  /// or the difference of two shares of the same people.
  package struct Difference: Sendable, Equatable {
    /// The arm, by its name.
    package let treatment: String
    /// The arm that is taken off.
    package let reference: String
    /// The endpoint.
    package let name: String
    /// In hours from the first dose; nil for what has a time of its own in each person.
    package let time: Double?
    /// In UCUM; `1` for a pure number and for a share.
    package let unit: String
    /// How many people it rests on: those who have it in both arms.
    package let count: Int
    package let value: Double
    /// The 95 % confidence interval.
    package let low: Double
    package let high: Double
  }

  /// - Throws: ``RunError`` when there is nothing to compare, a name occurs twice, or a number is not
  ///   finite.
  package init(_ entries: [Entry], _ differences: [Difference]) throws(RunError) {
    self.entries = entries
    self.differences = differences
    guard !entries.isEmpty else { throw .noTimes }
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw .duplicateName(entry.name)
    }
    for difference in differences {
      for number in [difference.value, difference.low, difference.high] where !number.isFinite {
        throw .notFinite("difference of \(difference.name)")
      }
    }
  }

  /// The warnings of all arms, each after the name of its arm.
  package var warnings: [String] {
    entries.flatMap { entry in entry.record.warnings.map { "\(entry.name): \($0)" } }
  }
}
