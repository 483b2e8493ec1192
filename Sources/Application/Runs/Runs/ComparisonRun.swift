// SPDX-License-Identifier: Apache-2.0

import Encodings
import Therapy

/// Several treatments that have been followed, as the record that is printed.
package struct ComparisonRun: Sendable {
  package let record: ComparisonRecord
  /// With all observables and the first sessions minute by minute; nil unless a page is wanted.
  package let reported: ComparisonRecord?

  /// - Parameters:
  ///   - seed: the key of the raters' errors.
  ///   - isReported: whether a page is wanted.
  package init(
    _ plans: ComparisonPlans, _ course: CourseRequest, _ solver: SolverRequest, seed: Int,
    isReported: Bool
  ) throws(RunError) {
    var (entries, reports) = ([ComparisonRecord.Entry](), [ComparisonRecord.Entry]())
    for planned in plans.entries {
      let run = try SimulationRun(
        planned.plan, course, solver, seed: seed, page: isReported ? .withoutOthers : nil)
      let exposure = try ComparisonPlans.exposure(of: planned.plan, solver.solver)
      let results = try ComparisonResults(run: run, exposure: exposure).all()
      let entry = { (record: SimulationRecord) in
        ComparisonRecord.Entry(
          name: planned.plan.planned.name, factor: planned.factor, results: results,
          record: record)
      }
      entries.append(entry(run.record))
      if let reported = run.reported { reports.append(entry(reported)) }
    }
    let isScaled = plans.entries.contains { $0.factor != nil }
    record = try ComparisonRecord(entries, isAtEqualExposure: isScaled)
    reported = isReported ? try ComparisonRecord(reports, isAtEqualExposure: isScaled) : nil
  }
}
