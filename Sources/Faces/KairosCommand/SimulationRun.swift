// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import KetamineModel
import Reports
import Runs

/// A plan that has been followed, as the record that is printed.
struct SimulationRun {
  let plan: TreatmentPlan
  let simulation: Simulation
  /// With the observables that were asked for.
  let record: SimulationRecord
  /// With all observables and the first session minute by minute; nil unless a report is wanted.
  let reported: SimulationRecord?

  /// - Parameters:
  ///   - isReported: whether a report is wanted.
  ///   - band: how many people like the patient stand in the report beside her; nil for none. Nobody
  ///     stands beside a published model, which says too little of how people differ.
  ///   - cohort: tells their seed, and on how many threads they are followed.
  init(
    _ plan: TreatmentPlan, _ course: CourseOptions, _ solver: SolverOptions, isReported: Bool,
    band: Int? = nil, cohort: CohortOptions
  ) throws {
    let end = try course.end(of: plan.regimen)
    let times = try course.times(of: plan.regimen, until: end)
    let endpointTime = try course.endpointTime(until: end)
    let selection = try course.selection(given: plan.settings.published?.preset)
    let simulation = try Simulation(plan.treatment(until: end, solver: solver))
    let seen = try plan.course(seed: cohort.seedNumber())
    let endpoints = try simulation.endpoints(
      at: endpointTime, remission: plan.settings.setting?.remission ?? .standard
    ) { seen.seen($0, of: .madrs, at: endpointTime) }
    self.plan = plan
    self.simulation = simulation
    record = try SimulationRecord(
      plan, simulation, endpoints, course: simulation.series(of: selection, at: times, seenAs: seen)
    )
    guard isReported else {
      reported = nil
      return
    }
    var page = try SimulationRecord(
      plan, simulation, endpoints,
      course: simulation.series(of: plan.observables, at: times, seenAs: seen),
      session: simulation.firstSession(of: plan.observables, seenAs: seen))
    if let band, plan.settings.published == nil {
      page.band = try PeopleAlike(plan, simulation, cohort, count: band)?.band(of: page)
    }
    reported = page
  }

  /// The page.
  func reportText() throws -> String {
    try HTMLReport(reported ?? record).html()
  }
}

extension Simulation {
  /// Observables on one clock, in h.
  func series(
    of observables: [Observable], at times: [Double], seenAs course: ClinicalCourse
  ) throws -> SimulationRecord.Series {
    let rows = try seenValues(of: observables, at: times, as: course)
    return try SimulationRecord.Series(
      times: times, observables: zip(observables, rows).map { $0.recorded($1) })
  }

  private func seenValues(
    of observables: [Observable], at times: [Double], as course: ClinicalCourse
  ) throws -> [[Double]] {
    zip(observables, try values(of: observables, at: times)).map { observable, row in
      zip(times, row).map { course.seen($1, of: observable, at: $0) }
    }
  }

  /// Minute by minute up to four hours after the first dose, on a clock in minutes.
  func firstSession(
    of observables: [Observable], seenAs course: ClinicalCourse
  ) throws -> SimulationRecord.Series {
    let last = Int(
      (Double.minimum(SimulationRecord.firstSession, treatment.end) * 60).rounded(.down))
    let minutes = (0...last).map(Double.init)
    let rows = try seenValues(of: observables, at: minutes.map { $0 / 60 }, as: course)
    return try SimulationRecord.Series(
      timeUnit: "min", times: minutes,
      observables: zip(observables, rows).map { $0.recorded($1) })
  }
}

extension Observable {
  func recorded(_ values: [Double]) -> SimulationRecord.Observable {
    SimulationRecord.Observable(name, unit: unit, meaning: meaning, values: values)
  }
}
