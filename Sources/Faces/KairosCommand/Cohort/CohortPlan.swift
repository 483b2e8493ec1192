// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Reports
import Runs
import Therapy

/// A cohort and its treatment: what was asked for, checked and put together.
struct CohortPlan {
  let planned: TreatmentProtocol
  /// What is given of the patients, the same for all.
  let reference: Patient
  let settings: ModelSettings
  /// Whether the sessions take place without the drug.
  let isControl: Bool
  /// The doses of the reference, for the times of the output and the references.
  let regimen: Regimen
  /// Real patients; nil where they are drawn.
  let people: [ListedPatient]?
  let batch: BatchPlan
  let solver: SolverOptions
  let seed: Int
  /// The end, and when endpoints are read (h).
  let end: Double
  let endpointTime: Double

  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions,
    _ course: CourseOptions, _ solver: SolverOptions, seed: Int,
    people: [ListedPatient]? = nil
  ) throws {
    guard try model.presetChoice() == nil else {
      throw Failure(
        .usage,
        "found --cohort and --preset; a published model is followed in one patient at a time"
      )
    }
    let planned = try treatment.treatment()
    let reference = try patient.patient()
    let settings = try ModelSettings(
      model.overrides(after: reference.overrides), setting: model.settingChoice())
    let isControl = treatment.isControl
    try treatment.checkControl(in: settings.setting)
    let regimen = try planned.regimen(forWeight: reference.weight)
    let end = try course.end(of: regimen)
    let endpointTime = try course.endpointTime(until: end)
    let method = try solver.solver()
    batch = BatchPlan(
      population: VirtualPopulation(
        seed: UInt64(seed), reference: reference, typical: settings.parameters,
        people: people.map { .listed($0) } ?? .drawn, setting: settings.setting,
        parameters: settings.population, hypotheses: settings.hypotheses),
      observables: try course.selection(), times: try course.times(of: regimen, until: end),
      endpointTime: endpointTime,
      sessions: isControl ? regimen.sessionStarts : nil, laneSolver: try solver.laneTolerance()
    ) { patient in
      Treatment(
        parameters: patient.parameters, hypotheses: settings.hypotheses,
        baselineMADRS: patient.baselineMADRS,
        regimen: isControl ? nil : try planned.regimen(forWeight: patient.patient.weight),
        until: end,
        solver: method)
    }
    self.planned = planned
    self.isControl = isControl
    self.reference = reference
    self.settings = settings
    self.regimen = regimen
    self.people = people
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
    let doses = isControl ? [] : regimen.doses
    return Citations(
      drugs: isControl ? [] : regimen.drugs,
      routes: Route.allCases.filter { route in doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: .anybody, typical: settings.parameters)
  }

  /// Those, and what the setting rests on, each once.
  var references: [Reference] {
    var keys: Set<String> = []
    return (citations.references + (settings.setting?.references ?? []))
      .filter { keys.insert($0.key).inserted }.sorted { $0.key < $1.key }
  }

  /// What is printed of it, and kept in every shard.
  func record() throws -> CohortRecord.Plan {
    let solver = try solver.solver()
    return CohortRecord.Plan(
      model: SimulationRecord.Model(settings),
      patient: reference.facts.filter { !$0.isDefault }.map { SimulationRecord.PatientField($0) },
      treatment: isControl
        ? .init(control: settings.setting, sessions: regimen.sessionStarts.count)
        : .init(name: planned.name, words: planned.lines.joined(separator: "; ")),
      doses: orderedDoses, people: people.map { SHA256.hexadecimal(of: "\($0)") }, seed: seed,
      times: batch.times,
      observables: batch.observables.map { $0.name }, endpointTime: endpointTime,
      method: "\(solver.method)", relativeTolerance: solver.tolerance.relative,
      absoluteTolerance: solver.tolerance.absolute)
  }

  /// The doses with their amounts as ordered: in mg/kg where each patient's weight decides.
  private var orderedDoses: [SimulationRecord.Dose] {
    guard !isControl else { return [] }
    return zip(planned.sessions, regimen.doses).map { session, dose in
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

extension Covariates<Double> {
  /// Everything that people of a cohort may have and that changes a part of the model: an old woman
  /// with every variant. Only whether it is there matters, for what is cited.
  static var anybody: Covariates {
    var person = Covariates(weight: 70, age: 90, womanhood: 1)
    (person.oneVariant, person.twoVariants, person.liverImpairment) = (1, 1, 1)
    person.comedication.diazepam = 1
    return person
  }
}
