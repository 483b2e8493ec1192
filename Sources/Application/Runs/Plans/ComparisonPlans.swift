// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Therapy

/// The treatments of a comparison: the first as it was given, the others as given or scaled.
package struct ComparisonPlans: Sendable {
  /// One of them.
  package struct Entry: Sendable {
    package let plan: TreatmentPlan
    /// The factor of its doses where they were scaled, by the dose that is ordered.
    package var factor: Double?
  }

  package let entries: [Entry]

  /// - Throws: ``RunError``; what is wrong with another treatment stands after its name.
  package init(_ request: ComparisonRequest) throws(RunError) {
    let solver = request.solver.solver
    let first = try TreatmentPlan(request.treatment, request.patient, request.model)
    let wanted =
      request.isAtEqualExposure ? try Self.exposureToEqual(of: first, solver).ketamine : nil
    var entries = [Entry(plan: first)]
    for other in request.others {
      do {
        entries.append(try Self.entry(other.treatment, of: request, for: wanted))
      } catch {
        throw error.inside(other.place)
      }
    }
    self.entries = entries
    try checkNames()
  }

  /// Another treatment as it was given, or scaled for an area under plasma ketamine.
  private static func entry(
    _ treatment: TreatmentRequest, of request: ComparisonRequest, for wanted: Double?
  ) throws(RunError) -> Entry {
    let plan = try TreatmentPlan(treatment, request.patient, request.model)
    guard let wanted else { return Entry(plan: plan) }
    let factor = try factor(of: plan, for: wanted, request.solver.solver)
    let scaled: TreatmentRequest
    do { scaled = try treatment.scaled(by: factor) } catch { throw RunError(error) }
    return Entry(
      plan: try TreatmentPlan(scaled, request.patient, request.model), factor: factor)
  }

  /// Two lines of one name could not be told apart.
  private func checkNames() throws(RunError) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.plan.planned.name).inserted {
      throw RunError(
        .value, at: .field("compare"),
        """
        two treatments are called \(entry.plan.planned.name.quoted); give each a name of its own
        """)
    }
  }

  /// What a treatment leaves in venous plasma; nil where a published model knows only arteries.
  static func exposure(
    of plan: TreatmentPlan, _ solver: Solver
  ) throws(RunError) -> PlasmaExposure? {
    let treatment = plan.treatment(until: plan.regimen.lastStart, solver: solver)
    guard treatment.gives(.plasma(.ketamine, nil, .venous)) else { return nil }
    do { return try PlasmaExposure(of: treatment) } catch { throw RunError(error) }
  }

  private static func exposureToEqual(
    of plan: TreatmentPlan, _ solver: Solver
  ) throws(RunError) -> PlasmaExposure {
    if let exposure = try exposure(of: plan, solver) { return exposure }
    throw RunError(
      .value, at: .field("equal-exposure"),
      """
      the preset gives no venous ketamine, by which exposure is equal; leave one of the two out, \
      or take a preset sampled from veins
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
