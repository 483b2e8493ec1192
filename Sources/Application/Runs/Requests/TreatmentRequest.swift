// SPDX-License-Identifier: Apache-2.0

package import Pharmacokinetics
package import Therapy

/// What is given: a simple schedule, or a treatment that somebody planned.
package struct TreatmentRequest: Equatable, Sendable {
  package enum Plan: Equatable, Sendable {
    case schedule(FixedSchedule, of: Drug)
    case treatment(TreatmentProtocol)
  }

  package var plan: Plan
  /// Whether the sessions take place without the drug, with what a setting has in its place.
  package var isControl: Bool

  package init(_ plan: Plan, isControl: Bool = false) {
    self.plan = plan
    self.isControl = isControl
  }

  /// Whether sessions depend on how the patient fares.
  package var isPhased: Bool {
    if case .treatment(let treatment) = plan { treatment.phased != nil } else { false }
  }

  /// The sessions.
  ///
  /// - Throws: `TherapyError`.
  package func treatment() throws(TherapyError) -> TreatmentProtocol {
    switch plan {
    case .schedule(let schedule, let drug): try schedule.treatment(with: drug)
    case .treatment(let treatment): treatment
    }
  }

  /// The same with all doses multiplied by a factor; a schedule is named after its new dose.
  ///
  /// - Throws: `TherapyError`.
  package func scaled(by factor: Double) throws(TherapyError) -> TreatmentRequest {
    switch plan {
    case .schedule(let given, let drug):
      let schedule = try FixedSchedule(
        dose: given.dose.scaled(by: factor), route: given.route, over: given.duration,
        holding: given.holding, count: given.count, interval: given.interval)
      return TreatmentRequest(.schedule(schedule, of: drug), isControl: isControl)
    case .treatment(let treatment):
      return TreatmentRequest(.treatment(try treatment.scaled(by: factor)), isControl: isControl)
    }
  }
}
