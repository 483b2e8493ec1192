// SPDX-License-Identifier: Apache-2.0

/// One patient's way through stages: as a ``ProtocolCourse``, which each stage with rules has of its own.
package struct StagedCourse: Sendable {
  private let stages: [StagedTreatment.Stage]
  private var place = 0
  /// Of the stage of now: her way through its rules, or how many of its sessions are over.
  private var course: ProtocolCourse?
  private var given = 0
  /// When the patient is looked at next; nil once the treatment is over.
  package private(set) var next: DecisionPoint?
  /// Whether what is decided next is given without the drug.
  package private(set) var isControl = false

  package init(_ treatment: StagedTreatment) {
    stages = treatment.stages
    begin()
    advance()
  }

  private mutating func begin() {
    (course, given) = (nil, 0)
    if place < stages.count, case .phased(let treatment) = stages[place].plan {
      course = ProtocolCourse(treatment)
    }
  }

  /// Looks for the next decision, in this stage or a later one.
  private mutating func advance() {
    next = nil
    while place < stages.count {
      let stage = stages[place]
      if let point = upcoming, stage.start + point.time < stage.end {
        next = DecisionPoint(
          time: stage.start + point.time, occasion: point.occasion, kinds: point.kinds)
        isControl = stage.isControl
        return
      }
      place += 1
      begin()
    }
  }

  /// The next point of this stage, on its own clock.
  private var upcoming: DecisionPoint? {
    if let course { return course.next }
    guard case .fixed(let sessions, _) = stages[place].plan, given < sessions.count else {
      return nil
    }
    return DecisionPoint(time: sessions[given].start, occasion: .session, kinds: [])
  }

  /// Decides at the next point.
  ///
  /// - Precondition: there is a next point.
  package mutating func decide(on readings: Readings) -> Decision {
    let start = stages[place].start
    defer { advance() }
    if let decision = course?.decide(on: readings) { return decision.later(by: start) }
    guard case .fixed(let sessions, let drug) = stages[place].plan else {
      preconditionFailure("the treatment is over")
    }
    var decision = Decision(drug)
    decision.session = sessions[given]
    decision.drug = sessions[given].drug ?? drug
    given += 1
    return decision.later(by: start)
  }
}

extension Decision {
  /// The same with everything so much (h) later.
  fileprivate func later(by offset: Double) -> Decision {
    guard offset > 0 else { return self }
    var later = self
    later.session = session.map { $0.ordered(at: $0.start + offset, dose: nil) }
    later.started = started.map { $0.later(by: offset, until: .infinity) }
    later.entries = entries.map { $0.later(by: offset) }
    return later
  }
}

extension LedgerEntry {
  fileprivate func later(by offset: Double) -> LedgerEntry {
    var later = change
    if case .held(let time) = change { later = .held(until: time + offset) }
    return LedgerEntry(
      time: time + offset, phase: phase, rule: rule, readings: readings, change: later)
  }
}
