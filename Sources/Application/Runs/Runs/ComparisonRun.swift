// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities
import Therapy

/// Several treatments that have been followed, as the record that is printed.
package struct ComparisonRun: Sendable {
  package let record: ComparisonRecord
  /// With all observables and the first sessions minute by minute; nil unless a page is wanted.
  package let reported: ComparisonRecord?

  /// - Parameters:
  ///   - seed: the key of the raters' errors.
  ///   - page: what a page shows as well, with the same people beside each arm; nil where none is
  ///     wanted.
  ///   - likely: the people who say how likely outcomes are in each arm.
  ///   - watch: is told how many arms are done.
  package init(
    _ plans: ComparisonPlans, _ course: CourseRequest, seed: Int, page: PageRequest? = nil,
    likely: LikelyRequest = .nobody, watch: (Int) -> Void = { _ in }
  ) throws(RunError) {
    var (entries, reports) = ([ComparisonRecord.Entry](), [ComparisonRecord.Entry]())
    let course = try course.readingAlike(after: plans.entries[0].plan.regimen)
    for planned in plans.entries {
      watch(entries.count)
      let run = try SimulationRun(
        planned.plan, course, planned.solver, seed: seed,
        page: page, likely: likely)
      let exposure = try ComparisonPlans.exposure(of: planned.plan, planned.solver.solver)
      let results = try ComparisonResults(run: run, exposure: exposure).all()
      let entry = { (record: SimulationRecord) in
        ComparisonRecord.Entry(
          name: planned.name, factor: planned.factor, results: results, record: record)
      }
      entries.append(entry(run.record))
      if let reported = run.reported { reports.append(entry(reported)) }
    }
    let isScaled = plans.entries.contains { $0.factor != nil }
    record = try ComparisonRecord(entries, isAtEqualExposure: isScaled)
    reported = page == nil ? nil : try ComparisonRecord(reports, isAtEqualExposure: isScaled)
  }
}

extension CourseRequest {
  /// The same course with the times of the endpoints that it has after the first of several
  /// treatments: they are read alike in all.
  func readingAlike(after regimen: Regimen) throws(RunError) -> CourseRequest {
    var course = self
    guard course.endpointTimes == nil else { return course }
    course.endpointTimes = try endpointTimes(of: regimen, until: end(of: regimen)).map {
      Time(Quantity($0, .hour))
    }
    return course
  }
}
