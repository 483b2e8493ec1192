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
  /// The observables that a page draws; nil where none is wanted.
  private let drawn: Set<String>?

  package init(
    _ plans: CohortComparisonPlans, _ request: CohortRequest, drawing drawn: Set<String>? = nil
  ) {
    self.plans = plans
    self.request = request
    self.drawn = drawn
  }

  /// How it ended.
  package enum Outcome {
    case finished(CohortComparisonRecord)
    /// Stopped from outside after this many patients of all arms together.
    case stopped(done: Int)
  }

  /// How many patients are followed in all: for a page all of them once more.
  package var total: Int { request.count * plans.entries.count * (drawn == nil ? 1 : 2) }

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
    var done = 0
    for entry in plans.entries {
      let (run, found) = (CohortRun(entry.plan, request), PeoplesEndpoints(entry.plan))
      let outcome = try run.follow(
        on: concurrency, text: { block throws(RunError) in found.bytes(of: block) },
        write: { bytes throws(RunError) in found.keep(bytes) },
        watch: { [done] in watch(done + $0) })
      let summary: CohortSummary
      switch outcome {
      case .finished(let found): summary = found
      case .stopped(let part): return .stopped(done: done + part)
      }
      done += request.count
      let record = try run.record(summary)
      let page = try page(of: run, on: concurrency) { [done] in watch(done + $0) }
      if drawn != nil {
        guard page != nil else { return .stopped(done: done) }
        done += request.count
      }
      entries.append(.init(name: entry.name, record: record, page: page))
      outcomes.append(found)
    }
    return .finished(
      try CohortComparisonRecord(entries, Self.differences(entries.map { $0.name }, outcomes)))
  }

  /// An arm once more, at the times that a page draws; nil where none is wanted, or it was stopped.
  private func page(
    of run: CohortRun, on concurrency: Concurrency, watch: (Int) -> Bool
  ) throws(RunError) -> CohortComparisonRecord.Page? {
    guard let drawn else { return nil }
    let pages = try CohortPageRun(run, drawing: drawn)
    guard let curves = try pages.page(on: concurrency, watch: watch) else { return nil }
    return .init(
      curves: curves, sessionStarts: run.plan.sessionStarts, basis: run.plan.basis)
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
