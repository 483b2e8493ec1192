// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Therapy

/// The arms of a comparison: the first as it was given, the others as given or scaled.
package struct ComparisonPlans: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    package let plan: TreatmentPlan
    /// What it is called.
    package let name: String
    package let solver: SolverRequest
    /// The factor of its doses where they were scaled, by the dose that is ordered.
    package var factor: Double?
  }

  package let entries: [Entry]

  /// - Throws: ``RunError``; what is wrong with another treatment stands after its name.
  package init(_ request: ComparisonRequest) throws(RunError) {
    let first = try Self.entry(request.first, for: nil)
    let wanted =
      request.isAtEqualExposure
      ? try Self.exposureToEqual(of: first.plan, first.solver.solver).ketamine : nil
    var entries = [first]
    for other in request.others {
      do {
        entries.append(try Self.entry(other, for: wanted))
      } catch {
        throw error.inside(other.place)
      }
    }
    self.entries = entries
    try checkNames()
  }

  /// An arm as it was given, or scaled for an area under plasma ketamine.
  private static func entry(
    _ arm: ComparisonRequest.Arm, for wanted: Double?
  ) throws(RunError) -> Entry {
    let plan = try TreatmentPlan(arm.treatment, arm.patient, arm.model)
    guard let wanted, !plan.isControl else {
      return Entry(plan: plan, name: arm.name(of: plan.planned, plan.control), solver: arm.solver)
    }
    let factor = try factor(of: plan, for: wanted, arm.solver.solver)
    let scaled: TreatmentRequest
    do { scaled = try arm.treatment.scaled(by: factor) } catch { throw RunError(error) }
    let scaledPlan = try TreatmentPlan(scaled, arm.patient, arm.model)
    return Entry(
      plan: scaledPlan, name: arm.name(of: scaledPlan.planned, nil), solver: arm.solver,
      factor: factor)
  }

  private func checkNames() throws(RunError) {
    try Self.checkNames(entries.map { $0.name })
  }

  /// Two lines of one name could not be told apart.
  static func checkNames(_ all: [String]) throws(RunError) {
    var names: Set<String> = []
    for name in all where !names.insert(name).inserted {
      throw RunError(
        .value, at: .field("compare"),
        "two treatments are called \(name.quoted); give each a name of its own")
    }
  }

  /// What a treatment leaves in venous plasma; nil where a published model knows only arteries.
  static func exposure(
    of plan: TreatmentPlan, _ solver: Solver
  ) throws(RunError) -> PlasmaExposure? {
    let treatment = plan.treatment(until: plan.regimen.lastStart, solver: solver)
    guard !plan.isControl, treatment.gives(.plasma(.ketamine, nil, .venous)) else { return nil }
    do { return try PlasmaExposure(of: treatment) } catch { throw RunError(error) }
  }

  private static func exposureToEqual(
    of plan: TreatmentPlan, _ solver: Solver
  ) throws(RunError) -> PlasmaExposure {
    if let exposure = try exposure(of: plan, solver) { return exposure }
    throw RunError(
      .value, at: .field("equal-exposure"),
      """
      the first treatment gives no venous ketamine, by which exposure is equal; leave one of the two \
      out, or take a drug, and a preset sampled from veins
      """)
  }

  /// The factor that gives a treatment the wanted area.
  private static func factor(
    of plan: TreatmentPlan, for area: Double, _ solver: Solver
  ) throws(RunError) -> Double {
    guard plan.regimen.isScalable else {
      throw RunError(
        .value,
        """
        nasal esketamine comes in devices of \(Dosing.nasalDevice.shortest) mg and cannot be scaled \
        to equal exposure; make it the first treatment, or use drug=ketamine
        """)
    }
    let treatment = plan.treatment(until: plan.regimen.lastStart, solver: solver)
    do {
      return try EqualExposure(of: treatment, bodyWeight: plan.patient.weight).factor(for: area)
    } catch {
      throw RunError(error)
    }
  }
}

extension ComparisonRequest.Arm {
  /// What it is called: after the treatment where that differs, and after all else that does.
  func name(of planned: TreatmentProtocol, _ control: ControlSessions?) -> String {
    let treatment = control?.setting.control ?? planned.name
    guard !differences.isEmpty else { return treatment }
    return ((differsInTreatment ? [treatment] : []) + differences).joined(separator: ", ")
  }
}
