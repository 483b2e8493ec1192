// SPDX-License-Identifier: Apache-2.0

import Cohorts

/// How much memory a run takes, told before it begins: neither a machine that swaps nor a program
/// that the system ends tells anybody what to ask for instead.
package struct MemoryNeed: Equatable, Sendable {
  /// What is asked for, as `601 times of 55 observables`.
  private let asked: String
  private let numbers: Int
  private let mostNumbers: Int
  /// In bytes.
  package let bytes: Int

  /// A number of one patient's course is computed, kept in a record and printed: measured with a
  /// million times of all observables in each format.
  private static let bytesPerNumber = 56
  private static let mostNumbersOfOne = 20_000_000

  /// Of the course of one patient. A page draws few times of it, see ``PageTimes``.
  init(of course: CoursePlan) {
    asked = Self.words(course.times.count, course.observables.count)
    numbers = course.times.count * course.observables.count
    mostNumbers = Self.mostNumbersOfOne
    bytes = numbers * Self.bytesPerNumber
  }

  /// A number of an output takes about three kilobytes of sums and counts; and every worker has the
  /// numbers of a patient at least, and her lanes.
  private static let bytesPerCell = 3000
  private static let bytesPerWorker = 1 << 20

  /// Of a cohort.
  ///
  /// - Parameter workers: how many follow patients at a time.
  package init(of plan: CohortPlan, workers: Int) {
    let (times, observables) = (plan.batch.times.count, plan.batch.observables.count)
    asked = Self.words(times, observables) + (workers > 1 ? " on \(workers) threads" : "")
    numbers = times * observables
    mostNumbers = CohortPlan.mostCells
    bytes = numbers * (Self.bytesPerCell + 16 * workers) + workers * Self.bytesPerWorker
  }

  private static func words(_ times: Int, _ observables: Int) -> String {
    "\(times) times of \(observables) observables"
  }

  /// Refuses what does not fit.
  ///
  /// - Parameter available: the memory that there is, in bytes; nil where nobody knows.
  /// - Throws: ``RunError`` with what is allowed.
  package func check(available: Int?) throws(RunError) {
    guard numbers <= mostNumbers else {
      throw RunError(
        .value,
        """
        found \(asked), allowed: \(mostNumbers) numbers in all; choose fewer with \
        \(field: "every") or \(field: "observables")
        """)
    }
    guard let available, bytes > available else { return }
    throw RunError(
      .value,
      """
      found \(asked), which takes about \(bytes >> 20) MiB of memory, allowed: the \
      \(available >> 20) MiB that there are; choose fewer with \(field: "every"), \
      \(field: "observables") or \(field: "threads")
      """)
  }
}
