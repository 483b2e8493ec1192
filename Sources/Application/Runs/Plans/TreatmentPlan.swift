// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import Dynamics
package import KetamineModel
package import Pharmacokinetics
package import Quantities
import Scalars
package import Therapy

/// One patient, one treatment, one model: what was asked for, checked and put together.
package struct TreatmentPlan: Sendable {
  package private(set) var planned: TreatmentProtocol
  package let patient: Patient
  /// The doses, on a clock that starts with the first of them.
  package private(set) var regimen: Regimen
  package let settings: ModelSettings
  /// Whether the sessions take place without the drug.
  package let isControl: Bool
  /// What was decided on the way, and what began besides; see ``decided(_:_:seed:)``.
  package private(set) var ledger: [LedgerEntry]?
  package private(set) var started: [StartedTreatment] = []

  /// The sessions without the drug; nil where it is given.
  package var control: ControlSessions? {
    isControl ? settings.setting.map { ControlSessions(in: $0) } : nil
  }

  /// - Throws: ``RunError`` for what the drug, the patient or the model refuses.
  package init(
    _ treatment: TreatmentRequest, _ patient: Patient, _ model: ModelRequest
  ) throws(RunError) {
    do { planned = try treatment.treatment() } catch { throw treatment.refusal(error) }
    self.patient = patient
    settings = try ModelSettings(model.overrides, preset: model.preset, setting: model.setting)
    try settings.check(patient)
    try settings.checkUses(of: model.overrides.sets, isCohort: false)
    isControl = treatment.isControl
    try treatment.checkControl(in: settings.setting)
    do { regimen = try planned.regimen(of: patient) } catch { throw treatment.refusal(error) }
    try settings.published?.check(regimen, settings.hypotheses, patient)
  }

  /// What of the patient changes the model's parameters.
  package var covariates: Covariates<Double> { patient.covariates }

  /// The references of exactly the parts that this run uses.
  package var citations: Citations {
    let doses = isControl ? [] : regimen.doses
    return Citations(
      drugs: isControl ? [] : regimen.drugs,
      routes: Route.allCases.filter { route in doses.contains { $0.route == route } },
      hypotheses: settings.hypotheses, covariates: covariates, typical: settings.parameters,
      preset: settings.published?.preset)
  }

  /// Those, and what the setting rests on, each once.
  package var references: [Reference] {
    (citations.references + (settings.setting?.references ?? [])).eachOnce
  }

  /// The patient's scores as they would be seen: the expected ones, rated, in a setting.
  ///
  /// - Parameter seed: the key of the raters' errors.
  package func course(seed: Int) -> ClinicalCourse {
    let course = ClinicalCourse(
      of: VirtualPatient(
        index: 0, patient: patient, parameters: settings.parameters, randomEffects: []),
      placebo: settings.setting.map {
        PlaceboResponse($0, settings.population, sessions: regimen.sessionStarts)
      },
      population: settings.population, hypotheses: settings.hypotheses, seed: UInt64(seed)
    ).attending(regimen.sessionStarts, beside: started)
    return isControl ? course.ofControl : course
  }

  /// The plan with the sessions that the patient is given in the end, where they depend on how she
  /// fares; as it is where they are fixed.
  ///
  /// - Parameter seed: the key of the raters' errors.
  /// - Throws: ``RunError``, also if no session is given at all.
  package func decided(
    _ course: CourseRequest, _ solver: SolverRequest, seed: Int
  ) throws(RunError) -> TreatmentPlan {
    guard let phased = planned.phased else { return self }
    try settings.published?.check(readings: phased.kinds)
    var open = treatment(until: try course.end(after: 0), solver: solver.solver)
    (open.regimen, open.sessionsWithoutDrug) = (nil, [])
    let followed: FollowedProtocol
    do {
      followed = try open.decided(
        phased, bodyWeight: patient.weight, isControl: isControl,
        seenAs: self.course(seed: seed).attending([], beside: []))
    } catch {
      throw RunError(error)
    }
    return try realised(followed)
  }

  private func realised(_ followed: FollowedProtocol) throws(RunError) -> TreatmentPlan {
    if let refusal = followed.refusal { throw RunError(refusal) }
    guard !followed.orders.isEmpty else {
      throw RunError(
        .value, at: .field("until"),
        "\(planned.name): no session is given before the end; every one of them was held", found: ""
      )
    }
    var plan = self
    do throws(TherapyError) {
      plan.planned = try TreatmentProtocol(
        name: planned.name, drug: planned.drug, sessions: followed.orders)
      plan.regimen = try plan.planned.regimen(bodyWeight: patient.weight)
    } catch {
      throw RunError(error)
    }
    (plan.ledger, plan.started) = (followed.ledger, followed.started)
    return plan
  }

  package func treatment(until end: Double, solver: Solver) -> Treatment {
    var treatment = Treatment(
      parameters: settings.parameters.individual(covariates, under: settings.hypotheses),
      hypotheses: settings.hypotheses,
      baselineMADRS: patient.baselineMADRS, regimen: isControl ? nil : regimen, until: end,
      solver: solver,
      published: settings.published?.disposition(of: covariates, settings.parameters))
    if isControl { treatment.sessionsWithoutDrug = regimen.sessionStarts }
    return treatment
  }

  /// What the model can give.
  package var observables: [Observable] {
    (settings.published?.preset.observables ?? Observable.all).filter {
      control?.gives($0) ?? true
    }
  }

  /// What it cannot give.
  package var unavailable: [Observable] {
    (settings.published?.preset.unavailable ?? []) + (control?.unavailable ?? [])
  }

  /// What a reader should know of the doses, and of the published model if there is one.
  package var warnings: [String] {
    planned.warnings + (isControl ? [] : regimen.orderWarnings.map { $0.description })
      + (isControl ? [] : regimen.warnings.map { $0.description })
      + patient.warnings + settings.warnings(for: patient)
      + (settings.published?.warnings(for: patient) ?? [])
  }
}

extension TreatmentProtocol {
  /// The doses of a patient, on a clock that starts with the first of them.
  fileprivate func regimen(of patient: Patient) throws(TherapyError) -> Regimen {
    try regimen(bodyWeight: patient.givenWeight, elseAssuming: patient.weight)
      .startingAtZero(bodyWeight: patient.weight)
  }
}

extension TreatmentRequest {
  /// Refuses sessions without a drug where nothing says what happens in them.
  func checkControl(in setting: Setting?) throws(RunError) {
    guard isControl, setting == nil else { return }
    throw RunError(
      .request,
      """
      \(field: "drug") none needs \(field: "setting"), which says what is given instead; see kairos \
      model settings
      """)
  }
}
