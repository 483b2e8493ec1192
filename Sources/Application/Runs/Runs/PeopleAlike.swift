// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Quantities
import Scalars

/// People with the covariates of one patient who differ in all that nobody knows of her: what a
/// report shows beside her line.
struct PeopleAlike {
  private let plan: TreatmentPlan
  private let treatment: Treatment
  private let page: PageRequest
  private let seed: Int

  init(_ plan: TreatmentPlan, _ simulation: Simulation, _ page: PageRequest, seed: Int) {
    self.plan = plan
    self.treatment = simulation.treatment
    self.page = page
    self.seed = seed
  }

  /// The middle 90 % of them at the times of a page's series.
  func band(of record: SimulationRecord) throws(RunError) -> SimulationRecord.Band {
    let minutes = record.session?.times.map { $0 / 60 } ?? []
    let day = record.page?.day?.times ?? []
    let times = Set(record.course.times + minutes + day).sorted()
    let observables = Observable.all.filter {
      page.banded.contains($0.name) && record.course.observable($0.name) != nil
    }
    let batch = batch(observables, times)
    try batch.checkMemory()
    let summary = CohortSummary(
      observables: observables, timeCount: times.count, cohort: page.peopleAlike)
    do {
      _ = try BatchSimulation(batch, patients: 0..<page.peopleAlike, on: page.concurrency)
        .run(
          into: summary,
          watch: { done in
            page.watch(done)
            return true
          })
    } catch {
      throw RunError(error)
    }
    let rows = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($1, $0) })
    let ranges = { (times: [Double]) in Self.ranges(summary, at: times.compactMap { rows[$0] }) }
    return .init(
      people: .alike, count: page.peopleAlike, seed: seed, course: ranges(record.course.times),
      session: ranges(minutes), day: ranges(day))
  }

  private func batch(_ observables: [Observable], _ times: [Double]) -> BatchPlan {
    let treatment = treatment
    return BatchPlan(
      population: .alike(plan, in: plan.settings.setting, seed: seed),
      observables: observables, times: times,
      sessions: plan.isControl ? plan.regimen.sessionStarts : nil,
      solver: treatment.solver.beside, published: treatment.published,
      beside: plan.started
    ) { patient in
      var own = treatment
      own.parameters = patient.parameters
      return own
    }
  }

  private static func ranges(
    _ summary: CohortSummary, at rows: [Int]
  ) -> [String: SimulationRecord.Band.Range] {
    var ranges: [String: SimulationRecord.Band.Range] = [:]
    for (place, observable) in summary.observables.enumerated() {
      let course = summary.course(ofObservable: place)
      ranges[observable.name] = .init(rows.map { course.low[$0] }, rows.map { course.high[$0] })
    }
    return ranges
  }
}

extension VirtualPopulation {
  /// People like the patient of a plan.
  static func alike(_ plan: TreatmentPlan, in setting: Setting?, seed: Int) -> VirtualPopulation {
    VirtualPopulation(
      seed: UInt64(seed), reference: plan.patient, typical: plan.settings.parameters,
      people: .alike, setting: setting, parameters: plan.settings.population,
      hypotheses: plan.settings.hypotheses)
  }
}

extension Solver {
  /// For people beside the patient. Of many people quantiles are told to 0.2 %, and shares to some
  /// percent, so that steps a hundred times less exact do.
  var beside: Solver {
    var solver = self
    solver.tolerance.absolute = max(tolerance.absolute, 1e-7)
    solver.tolerance.relative = max(tolerance.relative, 1e-4)
    return solver
  }
}
