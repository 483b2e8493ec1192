// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities

/// One patient's way through a treatment in phases: what comes next, and what is decided there.
///
/// It is a pure state machine. It knows no model, no clock and no chance; whoever follows the patient
/// tells it what was read, and gives what it says:
///
/// ```swift
/// var course = ProtocolCourse(treatment)
/// while let point = course.next, point.time <= end {
///   var readings = Readings()
///   for kind in point.kinds { readings[kind] = read(kind, at: point.time) }
///   let decision = course.decide(on: readings)
///   if let session = decision.session { give(session, of: decision.drug) }
///   ledger += decision.entries
/// }
/// ```
///
/// A session begins at the time of the decision, never later, so that doses are known as far as the
/// patient has been followed, and no further. The same readings give the same decisions.
package struct ProtocolCourse: Sendable {
  package let treatment: PhasedTreatment

  /// Where the patient stands among the phases.
  var place: Int
  /// When this phase began (h).
  var begun = 0.0
  /// How many sessions of this phase were given or missed, and of all how many were given.
  var sessionsOfPhase = 0
  var sessionsGiven = 0
  /// When the next session is due, and the next visit without one (h); nil where there is none.
  var due: Double?
  var visit: Double?
  var lastSession: Double?
  /// How many of the times within the last session at which something is read are over.
  var watched = Int.max
  /// What was titrated: the dose instead of the ordered one, the interval (h) instead of the phase's.
  var dose: Quantity?
  var interval: Double?
  /// What was given last.
  var lastOrder: Session?
  /// How often in a row the session that is due was put off.
  var holds = 0
  /// How often each rule has acted, in how many readings in a row its condition held, and after how
  /// many sessions it last changed a dose.
  var uses: [Int]
  var runs: [Int]
  var titratedAfter: [Int]
  /// When each kind was read last (h).
  var lastRead: [Double?]
  var baseline = Readings()
  var peaks = Readings()
  /// What was decided for the time of the next decision.
  var announced: [LedgerEntry] = []
  /// What is begun before anything is read.
  var beginning: [StartedTreatment]

  package init(_ treatment: PhasedTreatment) {
    self.treatment = treatment
    uses = treatment.rules.map { _ in 0 }
    runs = uses
    titratedAfter = treatment.rules.map { _ in -1 }
    lastRead = ReadingKind.allCases.map { _ in nil }
    beginning = treatment.beside
    place = treatment.phases.firstIndex { $0.kind != .preparation } ?? 0
    for phase in treatment.phases where phase.kind == .preparation {
      announced += phase.checks.map {
        LedgerEntry(time: 0, phase: .preparation, rule: "check", readings: [], change: .checked($0))
      }
    }
    begin(place, at: 0, after: -1)
  }

  /// The phase of now.
  package var phase: Phase { treatment.phases[place] }

  /// When the patient is looked at next; nil once the treatment is over.
  package var next: DecisionPoint? {
    let planned = Double.minimum(due ?? .infinity, visit ?? .infinity)
    if let lastSession, watched < treatment.looks.within.count {
      let watch = treatment.looks.within[watched]
      if lastSession + watch.time <= planned {
        return DecisionPoint(
          time: lastSession + watch.time, occasion: .watch, kinds: watch.kinds)
      }
    }
    guard planned < .infinity else { return nil }
    let isSession = isDue(at: planned)
    return DecisionPoint(
      time: planned, occasion: isSession ? .session : .visit,
      kinds: treatment.looks.kinds(atSession: isSession, at: planned, lastRead: lastRead))
  }

  /// Decides at the next point.
  ///
  /// - Parameter readings: what was read there; what is missing decides nothing.
  /// - Precondition: there is a next point.
  package mutating func decide(on readings: Readings) -> Decision {
    guard let point = next else { preconditionFailure("the treatment is over") }
    var decision = Decision(treatment.drug)
    guard point.occasion != .watch else {
      peaks.raise(to: readings)
      watched += 1
      return decision
    }
    (decision.entries, announced) = (announced, [])
    (decision.started, beginning) = (beginning, [])
    for kind in point.kinds where readings[kind] != nil { lastRead[kind.place] = point.time }
    baseline.fill(from: readings)
    if point.occasion == .visit { passVisit() }
    let known = KnownReadings(now: readings, highestOfSession: peaks, baseline: baseline)
    let isOrdered = decide(known, at: point.time, &decision)
    if isOrdered, isDue(at: point.time) { give(at: point.time, &decision) }
    return decision
  }

  func isDue(at time: Double) -> Bool { due.map { $0 <= time + Self.roundOff } ?? false }

  /// Two times closer than this (h) are one.
  static let roundOff = 1e-9
}
