// SPDX-License-Identifier: Apache-2.0

import Cascade
import Cohorts
import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Therapy

/// Cohorts of the real model that are asked for what a trial asks for, drawn from those who seek
/// treatment. Drawing them is counted.
extension Measure {
  /// MADRS at six visits of six weeks, after six infusions of 0.5 mg/kg.
  func visits() throws {
    let doses = try CascadePatient.infusions.map {
      try Dose(.ketamine, amount: 35, route: .iv, at: $0, over: 40 / 60)
    }
    try follow(doses, [.madrs], at: [0, 24, 168, 336, 672, 1008])
  }

  /// Four weeks of esketamine by the nose, twice a week: MADRS every week, and after each session the
  /// probabilities of dissociation and sedation.
  func sprays() throws {
    let sessions = (0..<8).map { Double($0) * 84 }
    let doses = try sessions.flatMap { start in
      try [0, 5, 10].map {
        try Dose(.esketamine, amount: 28, route: .nasal, at: start + $0 / 60)
      }
    }
    let visits = (0...4).map { Double($0) * 168 }
    try follow(
      doses, [.madrs, .probability(.dissociation), .probability(.sedation)],
      at: Set(visits + sessions.map { $0 + 2 }).sorted())
  }

  private func follow(_ doses: [Dose], _ observables: [Observable], at times: [Double]) throws {
    let regimen = try Regimen(doses, bodyWeight: 70)
    let (solver, end) = (Solver(), times.last ?? 0)
    let plan = BatchPlan(
      population: VirtualPopulation(
        seed: 1, reference: try Patient(weight: Quantity(70, .kilogram))),
      observables: observables, times: times, solver: solver
    ) {
      Treatment(
        parameters: $0.parameters, baselineMADRS: $0.baselineMADRS, regimen: regimen, until: end,
        solver: solver)
    }
    var timings = Timings()
    var work = Statistics.Work()
    for _ in 0..<repeats {
      let summary = CohortSummary(
        observables: observables, timeCount: times.count, cohort: patientCount)
      let start = threadSeconds()
      _ = try BatchSimulation(plan, patients: 0..<patientCount).run(into: summary)
      timings.values.append(threadSeconds() - start)
      work.acceptedSteps = summary.tally.acceptedSteps
      work.rejectedSteps = summary.tally.rejectedSteps
    }
    report(timings, work, patients: patientCount, error: nil, 0)
  }
}
