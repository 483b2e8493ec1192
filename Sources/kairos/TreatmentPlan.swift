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

  init(
    _ treatment: TreatmentOptions, _ patient: PatientOptions, _ model: ModelOptions
  ) throws {
    planned = try treatment.treatment()
    self.patient = try patient.patient()
    settings = try ModelSettings(model.overrides(after: self.patient.overrides))
    regimen = try planned.regimen(
      bodyWeight: self.patient.givenWeight, elseAssuming: self.patient.weight
    ).startingAtZero(bodyWeight: self.patient.weight)
  }

  /// What of the patient changes the pharmacokinetics.
  var covariates: Covariates<Double> { patient.covariates }

  /// The references of exactly the parts that this run uses.
  var citations: Citations {
    Citations(
      drugs: regimen.drugs,
      routes: Route.allCases.filter { route in regimen.doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: covariates, typical: settings.parameters)
  }

  func treatment(until end: Double, solver: SolverOptions) throws(Failure) -> Treatment {
    Treatment(
      parameters: settings.parameters.individual(covariates), hypotheses: settings.hypotheses,
      baselineMADRS: patient.baselineMADRS, regimen: regimen, until: end,
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
