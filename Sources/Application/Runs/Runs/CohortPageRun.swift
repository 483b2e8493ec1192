// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import KetamineModel
import Pharmacokinetics

/// What a page draws of a cohort at times of its own: the same patients, followed once more, as far as
/// pictures need it.
///
/// The output's grid is the user's. A page needs minutes and hours as well, but fewer observables and
/// less exact steps, and must not change a digit of the output.
package struct CohortPageRun {
  private let plan: CohortPlan
  private let patients: Range<Int>
  private let observables: [Observable]
  private let times: PageTimes
  /// Of the cascade (h).
  private let grid: [Double]
  /// All of them (h), ascending.
  private let all: [Double]
  private let batch: BatchPlan

  /// How many times response and remission are drawn at.
  private static let outcomeTimes = 60

  /// - Parameter drawn: the names of the observables that the page draws.
  package init(_ run: CohortRun, drawing drawn: Set<String>) throws(RunError) {
    let plan = run.plan
    (self.plan, patients) = (plan, run.request.patients)
    times = PageTimes(plan.batch.times, sessions: plan.sessionStarts, until: plan.end)
    grid = CascadeRecord.times(
      sessions: plan.sessionStarts,
      ends: plan.sessionStarts.isEmpty ? [] : plan.regimen.doses.map { $0.end },
      until: plan.end)
    let wanted = drawn.union(CascadePart.allCases.map { $0.observable.name })
    observables = plan.batch.observables.filter { wanted.contains($0.name) }
    all = Set(times.minutes.map { $0 / 60 } + times.day + grid).sorted()
    let step = plan.end / Double(Self.outcomeTimes)
    batch = BatchPlan(
      population: plan.batch.population, observables: observables, times: all,
      endpointTimes: (0..<Self.outcomeTimes).map { Double($0) * step } + [plan.end],
      sessions: plan.batch.sessions, solver: plan.batch.solver.beside,
      published: plan.settings.disposition(of: plan.reference), staged: plan.batch.staged,
      isControl: plan.batch.isControl, treatment: plan.batch.treatment)
    try batch.checkMemory()
  }

  /// Follows the patients.
  ///
  /// - Parameter watch: is told now and then how many are done; returns whether to go on.
  /// - Returns: nil where it was stopped.
  package func page(
    on concurrency: Concurrency, watch: (Int) -> Bool = { _ in true }
  ) throws(RunError) -> CohortPage? {
    let summary = CohortSummary(
      observables: observables, timeCount: all.count, cohort: patients.count)
    let peaks = DissociationPeaks()
    do {
      let outcome = try BatchSimulation(batch, patients: patients, on: concurrency).run(
        into: summary,
        text: { block throws(RunError) in DissociationPeaks.bytes(of: block) },
        write: { bytes throws(RunError) in peaks.add(bytes) }, watch: watch)
      guard case .finished = outcome else { return nil }
    } catch {
      throw RunError(error)
    }
    return try page(of: summary, peaks.values)
  }

  private func page(of summary: CohortSummary, _ peaks: [Double]) throws(RunError) -> CohortPage {
    let courses = observables.indices.map { summary.course(ofObservable: $0) }
    let rows = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    let places = { (times: [Double]) in times.compactMap { rows[$0] } }
    let means = { (rows: [Int]) in
      zip(observables, courses).map { one, course in one.recorded(rows.map { course.means[$0] }) }
    }
    let band = { (rows: [Int]) in
      Dictionary(
        uniqueKeysWithValues: zip(observables, courses).map { one, course in
          (
            one.name,
            SimulationRecord.Band.Range(rows.map { course.low[$0] }, rows.map { course.high[$0] })
          )
        })
    }
    let (minutes, day) = (places(times.minutes.map { $0 / 60 }), places(times.day))
    return CohortPage(
      session: try SimulationRecord.Series(
        timeUnit: "min", times: times.minutes, observables: means(minutes)),
      curves: PageCurves(
        day: times.day.isEmpty
          ? nil : try SimulationRecord.Series(times: times.day, observables: means(day)),
        cascade: cascade(of: courses, at: places(grid), before: places([0]))),
      sessionBand: band(minutes), dayBand: band(day),
      outcomes: summary.endpointResults.filter { $0.kind.isOutcome }
        .map { CohortRecord.Endpoint($0) },
      people: PeopleRecord(of: patients.map { batch.population.patient(at: $0).patient }),
      dissociation: .init(of: peaks))
  }

  /// The cascade of the means.
  private func cascade(
    of courses: [CohortSummary.Course], at rows: [Int], before: [Int]
  ) -> CascadeRecord? {
    let windows = CascadePart.windows(of: plan.sessionStarts, until: plan.end)
    guard !rows.isEmpty, !windows.isEmpty, let start = before.first else { return nil }
    let lanes = CascadePart.allCases.compactMap { part -> CascadeRecord.Lane? in
      guard let place = observables.firstIndex(of: part.observable) else { return nil }
      let (baseline, values) = (courses[place].means[start], rows.map { courses[place].means[$0] })
      return CascadeRecord.Lane(
        part, unit: part.observable.unit, baseline: baseline, values: values,
        peak: part.peak(
          of: part.extremes(of: values, at: grid, in: windows), baseline: baseline, in: windows))
    }
    return CascadeRecord(times: grid, sessions: plan.sessionStarts, lanes: lanes)
  }
}

extension CascadePart {
  /// The largest change in each session, among the values at some times.
  fileprivate func extremes(
    of values: [Double], at times: [Double], in windows: [(start: Double, end: Double)]
  ) -> [(time: Double, value: Double)] {
    windows.compactMap { window in
      let rows = times.indices.filter { times[$0] >= window.start && times[$0] <= window.end }
      let row =
        isLowered
        ? rows.min { values[$0] < values[$1] } : rows.max { values[$0] < values[$1] }
      return row.map { (time: times[$0], value: values[$0]) }
    }
  }
}

/// The highest CADSS total of each patient, in their order; one worker at a time adds to it.
private final class DissociationPeaks: @unchecked Sendable {
  private(set) var values: [Double] = []

  /// Eight bytes for each patient.
  static func bytes(of block: PatientBlock) -> [UInt8] {
    block.results.flatMap { result -> [UInt8] in
      let peak = result.endpoints.first { $0.kind == .dissociation }?.value ?? 0
      return (0..<8).map { UInt8(truncatingIfNeeded: peak.bitPattern >> (8 * UInt64($0))) }
    }
  }

  func add(_ bytes: [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var pattern: UInt64 = 0
      for place in 0..<8 { pattern |= UInt64(bytes[start + place]) << (8 * UInt64(place)) }
      values.append(Double(bitPattern: pattern))
    }
  }
}
