// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Pharmacokinetics
import Quantities

/// A treatment as it is planned for anybody: which drug, and the sessions at which it is given.
public struct TreatmentProtocol: Equatable, Sendable {
  public let name: String
  public let drug: Drug
  /// The sessions by time; one or more. In a treatment in phases those that are planned.
  package let sessions: [Session]
  /// Phases and rules, where sessions depend on how the patient fares; nil where they are fixed.
  package let phased: PhasedTreatment?

  /// - Throws: `TherapyError` for a session that no patient may have, or if there is none.
  package init(name: String, drug: Drug, sessions: [Session]) throws(TherapyError) {
    guard !sessions.isEmpty else { throw .noSessions }
    guard sessions.count <= Dosing.mostDoses else { throw .dose(.tooManyDoses(sessions.count)) }
    for session in sessions {
      do { try session.check(for: drug) } catch { throw .dose(error) }
    }
    self.name = name
    self.drug = drug
    self.sessions = TreatmentProtocol.inOrder(sessions)
    phased = nil
  }

  /// A treatment in phases, with the sessions that are planned up to an end (h).
  ///
  /// - Throws: `TherapyError`, if no session is planned before it.
  package init(
    name: String, _ phased: PhasedTreatment, plannedUntil end: Double = usualHorizon
  ) throws(TherapyError) {
    let sessions = ProtocolCourse.plannedSessions(of: phased, until: end)
    guard !sessions.isEmpty else { throw .noSessions }
    self.name = name
    drug = phased.drug
    self.sessions = sessions
    self.phased = phased
  }

  /// How far a treatment in phases is planned where nobody says (h): a year.
  package static let usualHorizon = 8766.0

  /// The same treatment, planned up to an end (h); as it is, if its sessions are fixed.
  package func planned(until end: Double) throws(TherapyError) -> TreatmentProtocol {
    guard let phased else { return self }
    return try TreatmentProtocol(name: name, phased, plannedUntil: end)
  }

  private static func inOrder(_ sessions: [Session]) -> [Session] {
    let order = sessions.indices.sorted { (sessions[$0].start, $0) < (sessions[$1].start, $1) }
    return order.map { sessions[$0] }
  }

  /// Whether any dose depends on the patient's weight.
  package var isPerBodyWeight: Bool { sessions.contains { $0.isPerBodyWeight } }
}

extension TreatmentProtocol {
  /// The doses of one patient.
  ///
  /// - Parameters:
  ///   - bodyWeight: the patient's weight (kg), if somebody gave it.
  ///   - assumed: the weight (kg) that limits are checked with if nobody did. No dose is ever
  ///     computed from it.
  /// - Throws: ``TherapyError/weightNeeded(dose:)`` if a dose is per body weight and nobody gave
  ///   one, ``TherapyError/dose(_:)`` if a dose is refused.
  package func regimen(
    bodyWeight: Double?, elseAssuming assumed: Double
  ) throws(TherapyError) -> Regimen {
    if bodyWeight == nil, let session = sessions.first(where: { $0.isPerBodyWeight }) {
      throw .weightNeeded(dose: session.dose)
    }
    return try regimen(bodyWeight: bodyWeight ?? assumed)
  }

  /// The doses of a patient whose weight (kg) is known.
  ///
  /// - Throws: ``TherapyError/dose(_:)``.
  package func regimen(bodyWeight: Double) throws(TherapyError) -> Regimen {
    do {
      let doses = try sessions.map { session throws(DoseError) in
        try session.dose(of: drug, bodyWeight: bodyWeight)
      }
      return try Regimen(
        doses, bodyWeight: bodyWeight, inMilligrams: sessions.allSatisfy { !$0.isPerBodyWeight })
    } catch {
      throw .dose(error)
    }
  }

  /// The doses of a patient whose weight (kg) is known, the first of them at 0 h.
  ///
  /// - Throws: ``TherapyError/dose(_:)``.
  package func regimen(forWeight weight: Double) throws(TherapyError) -> Regimen {
    try regimen(bodyWeight: weight).startingAtZero(bodyWeight: weight)
  }

  /// The treatment in words, one line for each kind of session, with the days it is on.
  package var lines: [String] {
    var orders: [(drug: Drug, order: String, days: [String])] = []
    for session in sessions {
      let (day, drug) = (Self.dayText(hours: session.start), session.drug ?? drug)
      let known = orders.firstIndex { $0.drug == drug && $0.order == session.order }
      if let known {
        orders[known].days.append(day)
      } else {
        orders.append((drug, session.order, [day]))
      }
    }
    return orders.map {
      "\($0.drug.name) \($0.order), day" + ($0.days.count > 1 ? "s " : " ")
        + $0.days.joined(separator: ", ")
    }
  }

  /// As `3.5`, or `2 at 08:30` where a day has no short share of that time.
  private static func dayText(hours: Double) -> String {
    let share = (hours / 24).shortest
    guard share.count > longestShare else { return share }
    let minutes = Int((hours * 60).rounded())
    let (day, minute) = minutes.quotientAndRemainder(dividingBy: 24 * 60)
    let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day) at \(parts[0]):\(parts[1])"
  }

  /// `10.25`, and not `0.3541666666666667`.
  private static let longestShare = 6
}
