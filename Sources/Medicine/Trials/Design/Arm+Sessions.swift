// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Pharmacokinetics
import Quantities
package import Therapy

extension Trial {
  /// One session of an arm, whatever is given in it.
  package struct ArmSession: Equatable, Sendable {
    /// h after the trial's first session.
    package let start: Double
    package let period: Int
    /// nil where the drug is given.
    package let control: Control?
    /// Whether it takes place under anaesthesia.
    package let isMasked: Bool
  }

  /// The sessions of an arm over the whole trial, ascending; those after a period's end do not take
  /// place.
  package func sessions(of arm: Int) -> [ArmSession] {
    periods.enumerated().flatMap { place, period in
      let given = arms[arm].interventions[place]
      let inside = given.sessionStarts.filter { $0 < Double(period.days * 24) }
      return inside.map {
        ArmSession(
          start: Double(period.start * 24) + $0, period: place, control: given.control,
          isMasked: given.isUnderAnaesthesia)
      }
    }
  }

  /// What begins in an arm besides sessions, or in their place; what a period shares with the one before
  /// goes on.
  ///
  /// - Parameter stop: when she stops all treatment, h.
  func otherTreatments(of arm: Int, until stop: Double) -> [StartedTreatment] {
    var known: Set<OtherTreatment> = []
    return periods.enumerated().flatMap { place, period in
      let own = arms[arm].interventions[place].others
      let new = own.filter { $0.treatment == .psychotherapy || !known.contains($0.treatment) }
      known = Set(own.map { $0.treatment })
      return new.map { $0.later(by: Double(period.start * 24), until: stop) }
        .filter { $0.start < stop }
    }
  }

  /// When people of an arm are asked about side effects in periods without sessions, h: as often as in
  /// the trials that counted them, eight times in four weeks.
  func occasions(of arm: Int) -> [Double] {
    periods.enumerated().flatMap { place, period in
      guard arms[arm].interventions[place].sessionStarts.isEmpty else { return [Double]() }
      return stride(from: 0, to: Double(period.days * 24), by: Self.betweenOccasions).map {
        Double(period.start * 24) + $0
      }
    }
  }

  /// h.
  private static let betweenOccasions = 84.0

  /// What the treatments of an arm do by themselves, and nothing here tells of.
  package func unknownEffects(of arm: Int) -> [Observable] {
    let unknown = Set(arms[arm].interventions.flatMap { $0.unknownEffects })
    return Observable.all.filter(unknown.contains)
  }

  /// The doses of an arm for somebody of a weight (kg), as far as they begin before a time (h); nil for
  /// none.
  ///
  /// - Throws: ``TherapyError/dose(_:)``.
  func regimen(
    of arm: Int, bodyWeight: Double, before stop: Double
  ) throws(TherapyError) -> Regimen? {
    var doses: [Dose] = []
    for (place, period) in periods.enumerated() {
      guard case .drug(let plan) = arms[arm].interventions[place].given else { continue }
      let offset = Double(period.start * 24)
      for session in plan.sessions where session.start < Double(period.days * 24) {
        guard offset + session.start < stop else { continue }
        do throws(DoseError) {
          let dose = try session.dose(of: plan.drug, bodyWeight: bodyWeight)
          doses.append(try dose.starting(at: offset + session.start))
        } catch { throw .dose(error) }
      }
    }
    guard !doses.isEmpty else { return nil }
    do { return try Regimen(doses, bodyWeight: bodyWeight) } catch { throw .dose(error) }
  }

  /// The rules on which the sessions of an arm depend, period after period; nil where all are fixed. People
  /// of a control have the same rules, and their own readings.
  package func stages(of arm: Int) -> StagedTreatment? {
    let all = arms[arm].interventions
    guard all.contains(where: { $0.hasRules }) else { return nil }
    return StagedTreatment(
      zip(periods, all).compactMap { period, given in
        guard let plan = given.plan else { return nil }
        return StagedTreatment.Stage(
          plan.phased.map { .phased($0) } ?? .fixed(plan.sessions, plan.drug),
          from: Double(period.start * 24), until: Double(period.end * 24),
          isControl: given.control != nil)
      })
  }

  /// A session of an arm that took place at a time (h).
  func session(of arm: Int, at start: Double, isControl: Bool) -> ArmSession {
    let period = periods.lastIndex { Double($0.start * 24) <= start } ?? 0
    let given = arms[arm].interventions[period]
    return ArmSession(
      start: start, period: period, control: isControl ? given.control : nil,
      isMasked: given.isUnderAnaesthesia)
  }
}
