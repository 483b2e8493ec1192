// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Reports

/// A plan that has been followed, as the record that is printed.
struct SimulationRun {
  let plan: TreatmentPlan
  let simulation: Simulation
  /// With the observables that were asked for.
  let record: SimulationRecord
  /// With all observables and the first session minute by minute; nil unless a report is wanted.
  private let reported: SimulationRecord?

  /// - Parameters:
  ///   - band: how many people like the patient stand in the report beside her; nil where no
  ///     report is wanted.
  ///   - cohort: tells their seed, and on how many threads they are followed.
  init(
    _ plan: TreatmentPlan, _ course: CourseOptions, _ solver: SolverOptions, band: Int?,
    cohort: CohortOptions
  ) throws {
    let end = try course.end(of: plan.regimen)
    let times = try course.times(of: plan.regimen, until: end)
    let endpointTime = try course.endpointTime(until: end)
    let selection = try course.selection()
    let simulation = try Simulation(plan.treatment(until: end, solver: solver))
    let endpoints = try simulation.endpoints(at: endpointTime)
    self.plan = plan
    self.simulation = simulation
    record = try SimulationRecord(
      plan, simulation, endpoints, course: simulation.series(of: selection, at: times))
    guard let band else {
      reported = nil
      return
    }
    var page = try SimulationRecord(
      plan, simulation, endpoints, course: simulation.series(of: Observable.all, at: times),
      session: simulation.firstSession())
    page.band = try PeopleAlike(plan, simulation, cohort, count: band)?.band(of: page)
    reported = page
  }

  /// The page.
  func reportText() throws -> String {
    try HTMLReport(reported ?? record).html()
  }
}

extension Simulation {
  /// Observables on one clock, in h.
  func series(of observables: [Observable], at times: [Double]) throws -> SimulationRecord.Series {
    let rows = try values(of: observables, at: times)
    return try SimulationRecord.Series(
      times: times, observables: zip(observables, rows).map { $0.recorded($1) })
  }

  /// Minute by minute up to four hours after the first dose, on a clock in minutes.
  func firstSession() throws -> SimulationRecord.Series {
    let last = Int((Double.minimum(4, treatment.end) * 60).rounded(.down))
    let minutes = (0...last).map(Double.init)
    let rows = try values(of: Observable.all, at: minutes.map { $0 / 60 })
    return try SimulationRecord.Series(
      timeUnit: "min", times: minutes,
      observables: zip(Observable.all, rows).map { $0.recorded($1) })
  }
}

extension Observable {
  func recorded(_ values: [Double]) -> SimulationRecord.Observable {
    SimulationRecord.Observable(name, unit: unit, meaning: meaning, values: values)
  }
}
