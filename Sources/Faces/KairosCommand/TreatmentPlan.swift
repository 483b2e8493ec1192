// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Therapy

/// One patient, one treatment, one model: what was asked for, checked and put together.
struct TreatmentPlan {
  private(set) var planned: TreatmentProtocol
  let patient: Patient
  /// The doses, on a clock that starts with the first of them.
  private(set) var regimen: Regimen
  let settings: ModelSettings
  /// Whether the sessions take place without the drug.
  let isControl: Bool

  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions
  ) throws {
    planned = try treatment.treatment()
    self.patient = try patient.patient()
    settings = try ModelSettings(
      model.overrides(after: self.patient.overrides), preset: model.presetChoice(),
      setting: model.settingChoice())
    isControl = treatment.isControl
    try treatment.checkControl(in: settings.setting)
    regimen = try planned.regimen(of: self.patient)
    try settings.published?.check(regimen, settings.hypotheses, self.patient)
  }

  /// The same plan with another treatment of the same patient.
  func giving(_ other: TreatmentProtocol) throws -> TreatmentPlan {
    var plan = self
    plan.planned = other
    plan.regimen = try other.regimen(of: patient)
    try plan.settings.published?.check(plan.regimen, plan.settings.hypotheses, patient)
    return plan
  }

  /// What of the patient changes the model's parameters.
  var covariates: Covariates<Double> { patient.covariates }

  /// The references of exactly the parts that this run uses.
  var citations: Citations {
    let doses = isControl ? [] : regimen.doses
    return Citations(
      drugs: isControl ? [] : regimen.drugs,
      routes: Route.allCases.filter { route in doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: covariates, typical: settings.parameters,
      preset: settings.published?.preset)
  }

  /// The patient's scores as they would be seen: the expected ones, rated, in a setting.
  ///
  /// - Parameter seed: the key of the raters' errors.
  func course(seed: Int) -> ClinicalCourse {
    ClinicalCourse(
      baselineMADRS: patient.baselineMADRS, parameters: settings.parameters,
      course: settings.setting.map {
        NonDrugCourse($0, settings.population, sessions: regimen.sessionStarts)
      },
      population: settings.population, hypotheses: settings.hypotheses, seed: UInt64(seed))
  }

  func treatment(until end: Double, solver: SolverOptions) throws(Failure) -> Treatment {
    Treatment(
      parameters: settings.parameters.individual(covariates, under: settings.hypotheses),
      hypotheses: settings.hypotheses,
      baselineMADRS: patient.baselineMADRS, regimen: isControl ? nil : regimen, until: end,
      solver: try solver.solver(),
      published: settings.published?.disposition(of: covariates, settings.parameters))
  }

  /// What the model can give.
  var observables: [Observable] { settings.published?.preset.observables ?? Observable.all }

  /// What a reader should know of the doses, and of the published model if there is one.
  var warnings: [String] {
    regimen.warnings.map { $0.description } + patient.warnings
      + (settings.published?.warnings(for: patient) ?? [])
  }
}

extension TreatmentProtocol {
  /// The doses of a patient, on a clock that starts with the first of them.
  fileprivate func regimen(of patient: Patient) throws -> Regimen {
    try regimen(bodyWeight: patient.givenWeight, elseAssuming: patient.weight)
      .startingAtZero(bodyWeight: patient.weight)
  }
}

extension Regimen {
  /// The same doses, the first of them at 0 h: results count from the first dose.
  func startingAtZero(bodyWeight: Double) throws(DoseError) -> Regimen {
    guard start > 0 else { return self }
    let moved = try doses.map { dose throws(DoseError) in
      try dose.starting(at: dose.time - start)
    }
    return try Regimen(moved, bodyWeight: bodyWeight)
  }
}
