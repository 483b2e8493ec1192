// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Reports
import Therapy

/// A cohort and its treatment: what was asked for, checked and put together.
struct CohortPlan {
  let planned: TreatmentProtocol
  /// What is given of the patients, the same for all.
  let reference: Patient
  let settings: ModelSettings
  /// The doses of the reference, for the times of the output and the references.
  let regimen: Regimen
  let batch: BatchPlan
  let solver: SolverOptions
  let seed: Int
  /// The end, and when endpoints are read (h).
  let end: Double
  let endpointTime: Double

  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions,
    _ course: CourseOptions, _ solver: SolverOptions, seed: Int
  ) throws {
    let planned = try treatment.treatment()
    let reference = try patient.patient()
    let settings = try ModelSettings(model.overrides(after: reference.overrides))
    let regimen = try planned.regimen(forWeight: reference.weight)
    let end = try course.end(of: regimen)
    let endpointTime = try course.endpointTime(until: end)
    let method = try solver.solver()
    batch = BatchPlan(
      population: VirtualPopulation(
        seed: UInt64(seed), reference: reference, typical: settings.parameters,
        hypotheses: settings.hypotheses),
      observables: try course.selection(), times: try course.times(of: regimen, until: end),
      endpointTime: endpointTime
    ) { patient in
      Treatment(
        parameters: patient.parameters, hypotheses: settings.hypotheses,
        baselineMADRS: patient.baselineMADRS,
        regimen: try planned.regimen(forWeight: patient.patient.weight), until: end,
        solver: method)
    }
    self.planned = planned
    self.reference = reference
    self.settings = settings
    self.regimen = regimen
    self.solver = solver
    self.seed = seed
    self.end = end
    self.endpointTime = endpointTime
    try checkMemory()
  }

  /// A number of an output takes about three kilobytes of sums and counts.
  private static let mostCells = 400_000

  private func checkMemory() throws(Failure) {
    guard batch.cellCount <= Self.mostCells else {
      throw Failure(
        .badData,
        "found \(batch.times.count) times of \(batch.observables.count) observables, allowed: "
          + "\(Self.mostCells) numbers in all; choose fewer with --every or --observables")
    }
  }
}

extension CohortPlan {
  /// The references of exactly the parts that run.
  var citations: Citations {
    Citations(
      drugs: regimen.drugs,
      routes: Route.allCases.filter { route in regimen.doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: reference.covariates,
      typical: settings.parameters)
  }

  /// What is printed of it, and kept in every shard.
  func record() throws -> CohortRecord.Plan {
    let solver = try solver.solver()
    return CohortRecord.Plan(
      model: SimulationRecord.Model(settings),
      patient: reference.facts.filter { !$0.isDefault }.map { SimulationRecord.PatientField($0) },
      treatment: .init(name: planned.name, words: planned.lines.joined(separator: "; ")),
      doses: orderedDoses, seed: seed, times: batch.times,
      observables: batch.observables.map { $0.name }, endpointTime: endpointTime,
      method: "\(solver.method)", relativeTolerance: solver.tolerance.relative,
      absoluteTolerance: solver.tolerance.absolute)
  }

  /// The doses with their amounts as ordered: in mg/kg where each patient's weight decides.
  private var orderedDoses: [SimulationRecord.Dose] {
    zip(planned.sessions, regimen.doses).map { session, dose in
      var ordered = SimulationRecord.Dose(dose)
      guard session.isPerBodyWeight else { return ordered }
      ordered.amount = session.dose.inBase * (dose.given / dose.amount)
      ordered.unit = "mg/kg"
      for step in ordered.profile.indices {
        ordered.profile[step].amount *= session.dose.inBase / dose.amount
      }
      return ordered
    }
  }
}

extension TreatmentProtocol {
  /// The doses of a patient of this weight (kg), the first of them at 0 h.
  func regimen(forWeight weight: Double) throws -> Regimen {
    try regimen(bodyWeight: weight).startingAtZero(bodyWeight: weight)
  }
}
