// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Reports
import Runs
import Therapy

/// Several treatments that have been followed, as the record that is printed.
struct ComparisonRun {
  let record: ComparisonRecord
  /// With all observables and the first sessions minute by minute; nil unless a report is wanted.
  private let reported: ComparisonRecord?

  init(
    _ plans: ComparisonPlans, _ course: CourseOptions, _ solver: SolverOptions,
    cohort: CohortOptions, isReported: Bool
  ) throws {
    var (entries, reports) = ([ComparisonRecord.Entry](), [ComparisonRecord.Entry]())
    for planned in plans.entries {
      let run = try SimulationRun(
        planned.plan, course, solver, isReported: isReported, cohort: cohort)
      let exposure = try ComparisonPlans.exposure(of: planned.plan, solver)
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
    reported =
      isReported ? try ComparisonRecord(reports, isAtEqualExposure: isScaled) : nil
  }

  /// The page.
  func reportText() throws -> String {
    try ComparisonReport(reported ?? record).html()
  }
}

extension ComparisonRecord {
  func bytes(as format: OutputOptions.Format) throws(ReportError) -> [UInt8] {
    switch format {
    case .table: Array(table().utf8)
    case .csv: try csvBytes()
    case .json: try json.bytes()
    }
  }
}
