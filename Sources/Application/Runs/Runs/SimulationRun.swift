// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Instruments
package import KetamineModel
import Pharmacokinetics

/// A plan that has been followed, as the record that is printed.
package struct SimulationRun: Sendable {
  package let plan: TreatmentPlan
  package let simulation: Simulation
  /// When and what was looked at.
  package let course: CoursePlan
  /// With the observables that were asked for.
  package let record: SimulationRecord
  /// With all observables and the first session minute by minute; nil unless a page is wanted.
  package let reported: SimulationRecord?

  /// - Parameters:
  ///   - seed: the key of the raters' errors and of the people beside the patient.
  ///   - page: what a page shows as well; nil where none is wanted.
  ///   - likely: the people who say how likely outcomes are.
  ///   - bySession: whether it is told what each session brings.
  ///   - memory: how many bytes there are; nil where nobody knows.
  package init(
    _ plan: TreatmentPlan, _ course: CourseRequest, _ solver: SolverRequest, seed: Int,
    page: PageRequest? = nil, likely: LikelyRequest = .nobody, bySession: Bool = false,
    memory: Int? = nil
  ) throws(RunError) {
    let plan = try plan.decided(course, solver, seed: seed)
    self.plan = plan
    self.course = try CoursePlan(
      course, for: plan.regimen, given: plan.settings.published?.preset, in: plan.control)
    try MemoryNeed(of: self.course).check(available: memory)
    let seen = plan.course(seed: seed)
    let endpoints: [ModelEndpoint]
    do {
      simulation = try Simulation(
        plan.treatment(until: self.course.end, solver: solver.solver))
      endpoints = try simulation.endpoints(of: plan, seen, at: self.course.endpointTimes)
    } catch {
      throw RunError(error)
    }
    let times = self.course.times
    var record = try SimulationRecord(
      plan, simulation, endpoints,
      course: simulation.series(of: self.course.observables, at: times, seenAs: seen))
    let shares = try simulation.likely(plan, self.course, likely, seed: seed)
    if likely.isPrinted {
      record.likely = shares?.at(likely.isOverTime ? times : self.course.endpointTimes)
    }
    if bySession { record.sessions = try simulation.sessionResults(of: plan, seenAs: seen) }
    self.record = record
    guard let page else {
      reported = nil
      return
    }
    let shown = self.course.isChosen ? self.course.observables : plan.observables
    let drawn = PageTimes(times, sessions: plan.regimen.sessionStarts, until: self.course.end)
    var reported = try SimulationRecord(
      plan, simulation, endpoints,
      course: simulation.series(of: shown, at: drawn.course, seenAs: seen),
      session: simulation.session(of: shown, at: drawn.minutes, seenAs: seen)
    ).beside(page, plan, simulation, drawn, of: times.count, seenAs: seen, seed: seed)
    reported.sessions = record.sessions
    reported.likely = shares?.at(self.course.endpointTimes)
    self.reported = reported
  }
}

extension Simulation {
  /// How likely outcomes are; nil where nobody is asked, and beside a published model, which says too
  /// little of how people differ.
  fileprivate func likely(
    _ plan: TreatmentPlan, _ course: CoursePlan, _ request: LikelyRequest, seed: Int
  ) throws(RunError) -> SimulationRecord.Likely? {
    if let published = plan.settings.published {
      guard !request.isAsked else {
        throw RunError(
          .request,
          """
          found \(field: "likely") and \(field: "preset"): \(published.preset.name) says too little \
          of how people differ; leave one of the two out
          """)
      }
      return nil
    }
    guard request.people > 0 else { return nil }
    let all = Set(course.endpointTimes + (request.isOverTime ? course.times : []))
    return try LikelyOutcomes(plan, self, at: all.sorted(), request, seed: seed).record()
  }
}

extension SimulationRecord {
  /// With what a page draws besides, and the band of people like the patient. Nobody stands beside a
  /// published model, which says too little of how people differ.
  fileprivate func beside(
    _ page: PageRequest, _ plan: TreatmentPlan, _ simulation: Simulation, _ times: PageTimes,
    of outputCount: Int, seenAs seen: ClinicalCourse, seed: Int
  ) throws(RunError) -> SimulationRecord {
    var record = self
    record.page = try simulation.curves(
      of: course.observables.map { $0.name }, at: times, sessions: sessionStarts, seenAs: seen)
    record.page?.outputCount = outputCount
    guard page.peopleAlike > 0, plan.settings.published == nil else { return record }
    record.band = try PeopleAlike(plan, simulation, page, seed: seed).band(of: record)
    return record
  }
}

extension Simulation {
  fileprivate func endpoints(
    of plan: TreatmentPlan, _ course: ClinicalCourse, at times: [Double]
  ) throws(SolverError) -> [ModelEndpoint] {
    try endpoints(
      at: times, remission: plan.settings.setting?.remission ?? .standard,
      seen: { course.seen($0, of: .madrs, at: $1) },
      expected: { course.expected($0, of: .madrs, at: $1) })
  }

  /// Observables on one clock, in h.
  func series(
    of observables: [Observable], at times: [Double], seenAs course: ClinicalCourse
  ) throws(RunError) -> SimulationRecord.Series {
    let rows = try seenValues(of: observables, at: times, as: course)
    return try SimulationRecord.Series(
      times: times, observables: zip(observables, rows).map { $0.recorded($1) })
  }

  private func seenValues(
    of observables: [Observable], at times: [Double], as course: ClinicalCourse
  ) throws(RunError) -> [[Double]] {
    let rows: [[Double]]
    do { rows = try values(of: observables, at: times) } catch { throw RunError(error) }
    return zip(observables, rows).map { course.seen($1, of: $0, at: times) }
  }

  /// On a clock in minutes from the first dose.
  fileprivate func session(
    of observables: [Observable], at minutes: [Double], seenAs course: ClinicalCourse
  ) throws(RunError) -> SimulationRecord.Series {
    let rows = try seenValues(of: observables, at: minutes.map { $0 / 60 }, as: course)
    return try SimulationRecord.Series(
      timeUnit: "min", times: minutes,
      observables: zip(observables, rows).map { $0.recorded($1) })
  }
}

extension Observable {
  /// As it is printed.
  package func recorded(_ values: [Double]) -> SimulationRecord.Observable {
    SimulationRecord.Observable(name, unit: unit, meaning: meaning, values: values)
  }
}
