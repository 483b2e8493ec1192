// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities
import Therapy

/// The treatments of a comparison: the first as it was given, the others as given or scaled.
struct ComparisonPlans {
  /// One of them.
  struct Entry {
    let plan: TreatmentPlan
    /// The factor of its doses where they were scaled, by the dose that is ordered.
    var factor: Double?
  }

  let entries: [Entry]

  init(
    _ comparison: ComparisonOptions, _ treatment: TreatmentOptions, _ patient: PatientOptions,
    _ model: ModelOptions, _ solver: SolverOptions
  ) throws {
    let first = try TreatmentPlan(treatment, patient, model)
    let wanted =
      comparison.isAtEqualExposure ? try Self.exposureToEqual(of: first, solver).ketamine : nil
    var entries = [Entry(plan: first)]
    for text in comparison.others {
      let other = ComparedTreatment(text)
      let options = try other.options(besides: treatment)
      do {
        let plan = try TreatmentPlan(options, patient, model)
        guard let wanted else {
          entries.append(Entry(plan: plan))
          continue
        }
        let factor = try Self.factor(of: plan, for: wanted, solver)
        entries.append(
          Entry(plan: try plan.scaled(by: factor, options, patient, model), factor: factor))
      } catch {
        guard let failure = Failure(error) else { throw error }
        throw other.failure(failure.status, failure.message)
      }
    }
    self.entries = entries
    try checkNames()
  }

  /// Two lines of one name could not be told apart.
  private func checkNames() throws(Failure) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.plan.planned.name).inserted {
      throw Failure(
        .badData,
        "--compare: two treatments are called \(entry.plan.planned.name.quoted); "
          + "give each a name of its own")
    }
  }

  /// What a treatment leaves in venous plasma; nil where a published model knows only arteries.
  static func exposure(
    of plan: TreatmentPlan, _ solver: SolverOptions
  ) throws -> PlasmaExposure? {
    let treatment = try plan.treatment(until: plan.regimen.lastStart, solver: solver)
    guard treatment.gives(.plasma(.ketamine, nil, .venous)) else { return nil }
    return try PlasmaExposure(of: treatment)
  }

  private static func exposureToEqual(
    of plan: TreatmentPlan, _ solver: SolverOptions
  ) throws -> PlasmaExposure {
    if let exposure = try exposure(of: plan, solver) { return exposure }
    throw Failure(
      .badData,
      "--equal-exposure: the preset gives no venous ketamine, by which exposure is equal; "
        + "leave one of the two out, or take a preset sampled from veins")
  }

  /// The factor that gives a treatment the wanted area.
  private static func factor(
    of plan: TreatmentPlan, for area: Double, _ solver: SolverOptions
  ) throws -> Double {
    guard plan.regimen.isScalable else {
      throw Failure(
        .badData,
        "nasal esketamine comes in devices of \(Dosing.nasalDevice.shortest) mg and cannot be "
          + "scaled to equal exposure; make it the first treatment, or use drug=ketamine")
    }
    let treatment = try plan.treatment(until: plan.regimen.lastStart, solver: solver)
    return try EqualExposure(of: treatment, bodyWeight: plan.patient.weight).factor(for: area)
  }
}

extension TreatmentPlan {
  /// The plan with all doses scaled; a schedule is named after its new dose.
  fileprivate func scaled(
    by factor: Double, _ options: TreatmentOptions, _ patient: PatientOptions,
    _ model: ModelOptions
  ) throws -> TreatmentPlan {
    guard options.file == nil else { return try giving(planned.scaled(by: factor)) }
    var scaled = options
    scaled.dose = planned.sessions[0].dose.scaled(by: factor).description
    return try TreatmentPlan(scaled, patient, model)
  }
}
