// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Therapy

/// One patient, one treatment, one model: what was asked for, checked and put together.
struct TreatmentPlan {
  let planned: TreatmentProtocol
  let patient: Patient
  /// The doses, on a clock that starts with the first of them.
  let regimen: Regimen
  let settings: ModelSettings
  /// Whether the sessions take place without the drug.
  let isControl: Bool

  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions
  ) throws {
    planned = try treatment.treatment()
    self.patient = try patient.patient()
    settings = try ModelSettings(
      model.overrides(after: self.patient.overrides), setting: model.settingChoice())
    isControl = treatment.isControl
    try treatment.checkControl(in: settings.setting)
    regimen = try planned.regimen(
      bodyWeight: self.patient.givenWeight, elseAssuming: self.patient.weight
    ).startingAtZero(bodyWeight: self.patient.weight)
  }

  /// What of the patient changes the model's parameters.
  var covariates: Covariates<Double> { patient.covariates }

  /// The references of exactly the parts that this run uses.
  var citations: Citations {
    let doses = isControl ? [] : regimen.doses
    return Citations(
      drugs: isControl ? [] : regimen.drugs,
      routes: Route.allCases.filter { route in doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: covariates, typical: settings.parameters)
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
      solver: try solver.solver())
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
