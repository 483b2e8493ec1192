// SPDX-License-Identifier: Apache-2.0

import Scalars
package import Dynamics
package import KetamineModel
package import Pharmacokinetics
package import Therapy

/// A patient's way through a treatment in phases, as far as the solver has followed her: what was
/// decided, and what she has been given.
package struct FollowedProtocol {
  private var course: StagedCourse
  private let bodyWeight: Double
  /// Whether no session brings the drug.
  private let isControl: Bool
  private let end: Double
  private var watch = SessionWatch()

  /// Every dose so far.
  private(set) package var doses: [Dose] = []
  /// When sessions without the drug began (h).
  private(set) package var controlSessions: [Double] = []
  /// The sessions that took place, as they were ordered.
  private(set) package var orders: [Session] = []
  /// When sessions began (h).
  private(set) package var sessions: [Double] = []
  private(set) package var occasions: [Occasion] = []
  /// What began besides.
  private(set) package var started: [StartedTreatment] = []
  private(set) package var ledger: [LedgerEntry] = []
  /// Why a dose could not be given; nothing is given after it.
  private(set) package var refusal: TherapyError?

  /// - Parameters:
  ///   - bodyWeight: kg.
  ///   - end: of the simulation, h.
  package init(_ treatment: StagedTreatment, bodyWeight: Double, until end: Double) {
    course = StagedCourse(treatment)
    (self.bodyWeight, isControl, self.end) = (bodyWeight, treatment.isControl, end)
  }

  /// When the next decision is (h); infinite where there is none before the end.
  package var question: Double {
    guard refusal == nil, let time = course.next?.time, time <= end else { return .infinity }
    return time
  }

  /// Decides, at the time of the question.
  ///
  /// - Parameters:
  ///   - person: whose treatment it is.
  ///   - read: reads what is asked for of her.
  ///   - occasion: how she takes up the drug in a session, counted from 0.
  package mutating func answer(
    _ person: Treatment, _ model: KetamineModel<Double>, read: (ReadingKind) -> Double,
    occasion: (Int) -> Occasion?
  ) -> Answer<Double> {
    guard let point = course.next else { return Answer() }
    var readings = Readings()
    for kind in point.kinds { readings[kind] = read(kind) }
    let isGiven = !course.isControl
    let decision = course.decide(on: readings)
    ledger += decision.entries
    started += decision.started
    guard let session = decision.session else { return Answer(askingNextAt: question) }
    do {
      let events = try events(of: session, decision.drug, isGiven, person, model, occasion)
      return Answer(events, askingNextAt: question)
    } catch {
      refusal = .dose(error)
      return Answer()
    }
  }

  private mutating func events(
    of session: Session, _ drug: Drug, _ isGiven: Bool, _ person: Treatment,
    _ model: KetamineModel<Double>, _ occasion: (Int) -> Occasion?
  ) throws(DoseError) -> [Event<Double>] {
    let dose = try session.dose(of: drug, bodyWeight: bodyWeight)
    let alone = try Regimen(
      [dose], bodyWeight: bodyWeight, inMilligrams: !session.isPerBodyWeight)
    let isFirst = watch.begins(with: (dose.time, dose.end))
    if isGiven { doses.append(dose) }
    orders.append(session)
    if isFirst {
      sessions.append(dose.time)
      if !isGiven { controlSessions.append(dose.time) }
      if let next = occasion(sessions.count - 1) { occasions.append(next) }
    }
    return person.events(
      of: alone, isGiven: isGiven, beginsSession: isFirst, on: occasions.last, model)
  }
}

extension FollowedProtocol {
  /// What the person was given in the end, as a schedule that was fixed from the start.
  ///
  /// - Throws: `TherapyError`, if a dose was refused.
  package func realised(_ person: Treatment, isOrderedByMass: Bool) throws(TherapyError)
    -> Treatment
  {
    if let refusal { throw refusal }
    var realised = person
    realised.occasions = occasions
    guard !isControl else {
      realised.sessionsWithoutDrug = sessions
      return realised
    }
    guard !doses.isEmpty else { return realised }
    do {
      realised.regimen = try Regimen(
        doses, bodyWeight: bodyWeight, inMilligrams: isOrderedByMass)
    } catch {
      throw .dose(error)
    }
    return realised
  }
}
