// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import KetamineModel
import Statistics

/// A cohort that is followed in several arms, one after the other.
///
/// Of each person the endpoints are kept until all arms are done, so that differences are those of the
/// same people.
package struct CohortComparison: Sendable {
  package let plans: CohortComparisonPlans
  package let request: CohortRequest

  package init(_ plans: CohortComparisonPlans, _ request: CohortRequest) {
    self.plans = plans
    self.request = request
  }

  /// How it ended.
  package enum Outcome {
    case finished(CohortComparisonRecord)
    /// Stopped from outside after this many patients of all arms together.
    case stopped(done: Int)
  }

  /// How many patients are followed in all.
  package var total: Int { request.count * plans.entries.count }

  /// Follows the arms.
  ///
  /// - Parameters:
  ///   - concurrency: who works through the blocks of patients.
  ///   - watch: is told several times a second how many of ``total`` are done; returns whether to go on.
  /// - Throws: ``RunError`` of the first patient (by index) who could not be followed.
  package func follow(
    on concurrency: Concurrency = .oneAfterTheOther, watch: (Int) -> Bool = { _ in true }
  ) throws(RunError) -> Outcome {
    var entries: [CohortComparisonRecord.Entry] = []
    var outcomes: [PeoplesEndpoints] = []
    for (place, entry) in plans.entries.enumerated() {
      let (run, found) = (CohortRun(entry.plan, request), PeoplesEndpoints(entry.plan))
      let outcome = try run.follow(
        on: concurrency, text: { block throws(RunError) in found.bytes(of: block) },
        write: { bytes throws(RunError) in found.keep(bytes) },
        watch: { watch(place * request.count + $0) })
      switch outcome {
      case .finished(let summary):
        entries.append(.init(name: entry.name, record: try run.record(summary)))
      case .stopped(let done): return .stopped(done: place * request.count + done)
      }
      outcomes.append(found)
    }
    return .finished(
      try CohortComparisonRecord(entries, Self.differences(entries.map { $0.name }, outcomes)))
  }

  private static func differences(
    _ names: [String], _ outcomes: [PeoplesEndpoints]
  ) -> [CohortComparisonRecord.Difference] {
    zip(names, outcomes).dropFirst().flatMap { name, found in
      found.differences(from: outcomes[0]).map { kind, time, count, difference in
        CohortComparisonRecord.Difference(
          treatment: name, reference: names[0], name: kind.rawValue, time: time, unit: kind.unit,
          count: count, value: difference.value, low: difference.low, high: difference.high)
      }
    }
  }
}
