// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Dynamics
import Encodings
package import KetamineModel
package import Pharmacokinetics
package import Quantities
import Scalars
package import Therapy

/// A cohort and its treatment: what was asked for, checked and put together.
package struct CohortPlan: Sendable {
  package let planned: TreatmentProtocol
  /// What is given of the patients, the same for all.
  package let reference: Patient
  package let settings: ModelSettings
  /// Whether the sessions take place without the drug.
  package let isControl: Bool
  /// The doses of the reference, for the times of the output and the references.
  package let regimen: Regimen
  /// Real patients; nil where they are drawn.
  package let people: [ListedPatient]?
  /// Whether what is not told of real patients is drawn, too.
  package let isUnknownDrawn: Bool
  package let batch: BatchPlan
  package let solver: SolverRequest
  package let seed: Int
  /// The end, and when endpoints are read (h).
  package let end: Double
  package let endpointTimes: [Double]

  /// - Parameter hasExposures: whether peaks and areas are wanted of each patient.
  /// - Throws: ``RunError`` for what the drug, the patients or the model refuse.
  package init(
    _ treatment: TreatmentRequest, _ reference: Patient, _ model: ModelRequest,
    _ course: CourseRequest, _ solver: SolverRequest, seed: Int, people: [ListedPatient]? = nil,
    isUnknownDrawn: Bool = false, hasExposures: Bool = false
  ) throws(RunError) {
    let (planned, regimen): (TreatmentProtocol, Regimen)
    let horizon = try treatment.isPhased ? course.end(after: 0) : 0
    do { planned = try treatment.treatment().planned(until: horizon) } catch {
      throw treatment.refusal(error)
    }
    let settings = try ModelSettings(
      model.overrides, preset: model.preset, setting: model.setting)
    try settings.check(reference)
    try settings.checkUses(of: model.overrides.sets, isCohort: true)
    let isControl = treatment.isControl
    try treatment.checkControl(in: settings.setting)
    do { regimen = try planned.regimen(forWeight: reference.weight) } catch {
      throw treatment.refusal(error)
    }
    try settings.published?.check(regimen, settings.hypotheses, reference)
    if let phased = planned.phased { try settings.published?.check(readings: phased.kinds) }
    let course = try CoursePlan(
      course, for: regimen, given: model.preset,
      in: isControl ? settings.setting.map { ControlSessions(in: $0) } : nil)
    batch = BatchPlan(
      population: VirtualPopulation(
        seed: UInt64(seed), reference: reference, typical: settings.parameters,
        people: people.map { .listed($0, isUnknownDrawn: isUnknownDrawn) } ?? .drawn,
        setting: settings.setting,
        parameters: settings.population, hypotheses: settings.hypotheses),
      observables: course.observables, times: course.times, endpointTimes: course.endpointTimes,
      sessions: isControl && planned.phased == nil ? regimen.sessionStarts : nil,
      exposures: hasExposures ? Self.exposures(given: model.preset) : [], solver: solver.solver,
      published: settings.disposition(of: reference),
      staged: planned.phased.map { StagedTreatment($0, isControl: isControl) },
      isControl: isControl
    ) { [solver = solver.solver] patient throws(TherapyError) in
      Treatment(
        parameters: patient.parameters, hypotheses: settings.hypotheses,
        baselineMADRS: patient.baselineMADRS,
        regimen: isControl || planned.phased != nil
          ? nil : try planned.regimen(forWeight: patient.patient.weight),
        until: course.end, solver: solver, published: settings.disposition(of: patient.patient))
    }
    self.planned = planned
    self.isControl = isControl
    self.reference = reference
    self.settings = settings
    self.regimen = regimen
    self.people = people
    self.isUnknownDrawn = isUnknownDrawn
    self.solver = solver
    self.seed = seed
    end = course.end
    endpointTimes = course.endpointTimes
    try MemoryNeed(of: self, workers: 1).check(available: nil)
  }

  /// What of each patient the peak and the area are told of: what a published model has of it.
  private static func exposures(given preset: Preset?) -> [Observable] {
    let all: [Observable] = [
      .plasma(.ketamine, nil, .venous), .plasma(.norketamine, nil, .venous),
    ]
    return all.filter { preset?.unavailable.contains($0) != true }
  }

  /// The most numbers of an output.
  static let mostCells = 400_000
}

extension CohortPlan {
  /// The references of exactly the parts that run.
  package var citations: Citations {
    let doses = isControl ? [] : regimen.doses
    return Citations(
      drugs: isControl ? [] : regimen.drugs,
      routes: Route.allCases.filter { route in doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: .anybody, typical: settings.parameters,
      preset: settings.published?.preset)
  }

  /// Those, and what the setting rests on, each once.
  package var references: [Reference] {
    (citations.references + (settings.setting?.references ?? [])).eachOnce
  }

  /// What the numbers rest on, with the typical parameters.
  package var basis: RunBasis {
    RunBasis(
      parameters: citations.parameters.map {
        .init(Layout.passports[$0], value: settings.parameters.values[$0])
      },
      references: references, notes: LiteratureNotes.all,
      limits: LiteratureNotes.limits(in: settings.setting, of: .means))
  }

  /// The start of each session in which something is given, in hours.
  package var sessionStarts: [Double] { isControl ? [] : regimen.sessionStarts }

  /// What is printed of it, and kept in every shard.
  package func record() -> CohortRecord.Plan {
    let solver = solver.solver
    return CohortRecord.Plan(
      model: SimulationRecord.Model(settings),
      patient: reference.facts.filter { !$0.isDefault }.map { SimulationRecord.PatientField($0) },
      treatment: isControl
        ? .init(control: settings.setting, sessions: regimen.sessionStarts.count)
        : .init(name: planned.name, words: planned.lines.joined(separator: "; ")),
      doses: orderedDoses, people: people?.fingerprint,
      isUnknownDrawn: isUnknownDrawn, seed: seed,
      times: batch.times,
      observables: batch.observables.map { $0.name }, endpointTimes: endpointTimes,
      method: "\(solver.method)", relativeTolerance: solver.tolerance.relative,
      absoluteTolerance: solver.tolerance.absolute,
      unavailable: unavailable.map { $0.name }, warnings: warnings)
  }

  /// What a reader should know of the order and of what is given of all patients.
  package var warnings: [String] {
    planned.warnings + (isControl ? [] : regimen.orderWarnings.map { $0.description })
      + settings.warnings(for: reference) + settings.warnings(forListed: people ?? [])
  }

  /// What cannot be given.
  package var unavailable: [Observable] {
    (settings.published?.preset.unavailable ?? []) + (control?.unavailable ?? [])
  }

  /// The sessions without the drug; nil where it is given.
  package var control: ControlSessions? {
    isControl ? settings.setting.map { ControlSessions(in: $0) } : nil
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

extension ModelSettings {
  /// The published model in one person; nil where the default disposition runs.
  func disposition(of patient: Patient) -> PublishedDisposition<Double>? {
    published?.disposition(of: patient.covariates, parameters)
  }
}

extension Covariates<Double> {
  /// Everything that people of a cohort may have and that changes a part of the model: an old woman
  /// with every variant. Only whether it is there matters, for what is cited.
  package static var anybody: Covariates {
    var person = Covariates(weight: 70, age: 90, sexContrast: 1)
    (person.oneVariant, person.twoVariants, person.liverImpairment) = (1, 1, 1)
    person.comedication.diazepam = 1
    return person
  }
}
