// SPDX-License-Identifier: Apache-2.0

import Quantities

// How one phase follows another, and one session another.

extension ProtocolCourse {
  /// Begins a phase.
  ///
  /// - Parameters:
  ///   - start: when (h); its first session is due then.
  ///   - now: the time of the decision (h): no visit takes place twice.
  mutating func begin(_ index: Int, at start: Double, after now: Double) {
    place = index
    (begun, sessionsOfPhase, holds, interval) = (start, 0, 0, nil)
    due = phase.hasSessions ? start : nil
    if phase.hasSessions, phase.setsDose { dose = nil }
    visit = phase.visits.map { start > now && !phase.hasSessions ? start : start + $0 }
    endAtLength(after: now)
  }

  /// Goes on to the next phase at a time (h), or ends the treatment.
  ///
  /// - Parameters:
  ///   - rule: what of the plan says so.
  ///   - readings: on which it rests.
  mutating func proceed(
    at start: Double, after now: Double, because rule: String,
    _ readings: [LedgerEntry.Reading] = []
  ) {
    let old = phase.kind
    guard place + 1 < treatment.phases.count else {
      (due, visit) = (nil, nil)
      announced.append(
        LedgerEntry(time: start, phase: old, rule: rule, readings: readings, change: .stopped))
      return
    }
    begin(place + 1, at: start, after: now)
    announced.insert(
      LedgerEntry(
        time: start, phase: old, rule: rule, readings: readings, change: .entered(phase.kind)),
      at: 0)
  }

  /// Goes on where a phase without sessions is over before its next visit.
  private mutating func endAtLength(after now: Double) {
    guard !phase.hasSessions, let length = phase.length else { return }
    let end = begun + length
    if let visit, visit < end - Self.roundOff { return }
    proceed(at: end, after: now, because: "plan")
  }

  /// Plans the visit after the one of now.
  mutating func passVisit() {
    guard let now = visit, let spacing = phase.visits else { return }
    visit = now + spacing
    endAtLength(after: now)
  }

  /// Gives the session that is due.
  mutating func give(at time: Double, _ decision: inout Decision) {
    let order = phase.order(of: sessionsOfPhase)
    give(order.ordered(at: time, dose: dose), &decision)
    holds = 0
    pass(at: time)
  }

  /// Gives a session.
  mutating func give(_ session: Session, _ decision: inout Decision) {
    decision.session = session
    decision.drug = session.drug ?? treatment.drug
    (lastSession, lastOrder) = (session.start, session)
    sessionsGiven += 1
    peaks = Readings()
    watched = 0
  }

  /// Goes on after a session that was given or missed.
  mutating func pass(at time: Double) {
    sessionsOfPhase += 1
    let isLast = phase.count.map { sessionsOfPhase >= $0 } ?? false
    guard let gap = interval ?? phase.gap(after: sessionsOfPhase - 1) else {
      proceed(at: time + gapWithoutAny, after: time, because: "plan")
      return
    }
    due = time + gap
    let isOver = phase.length.map { time + gap >= begun + $0 - Self.roundOff } ?? false
    if isLast || isOver { proceed(at: time + gap, after: time, because: "plan") }
    skipVisits(until: time)
  }

  /// What stands between a phase of one session and the next phase: the gap of that, or a week.
  private var gapWithoutAny: Double {
    let next = place + 1 < treatment.phases.count ? treatment.phases[place + 1] : phase
    return next.gap(after: 0) ?? next.visits ?? 168
  }

  /// A visit that falls on a session is part of it.
  private mutating func skipVisits(until time: Double) {
    guard let spacing = phase.visits, var next = visit else { return }
    while next <= time + Self.roundOff { next += spacing }
    visit = next
  }
}

extension ProtocolCourse {
  /// The sessions as they are planned (h), up to an end, where no rule changes anything.
  package static func plannedSessions(
    of treatment: PhasedTreatment, until end: Double
  ) -> [Session] {
    var course = ProtocolCourse(treatment)
    var sessions: [Session] = []
    while let point = course.next, point.time <= end, sessions.count < mostSessions {
      if let session = course.decide(on: Readings()).session { sessions.append(session) }
    }
    return sessions
  }

  /// The most sessions of one patient: daily ones for thirty years are below it.
  static let mostSessions = 20_000
}
