// SPDX-License-Identifier: Apache-2.0

import Quantities

// What rules do.

extension ProtocolCourse {
  /// Asks whether the phase has reached its goal, and then each rule in turn.
  ///
  /// - Returns: whether a session that is due now is given.
  mutating func decide(_ known: KnownReadings, at time: Double, _ decision: inout Decision) -> Bool
  {
    if let goal = phase.goal, goal.isMet(by: known) == true {
      proceed(
        at: nextStart(from: time, in: place + 1), after: time, because: "goal",
        goal.readings(in: known))
      decision.entries += announced.map { $0.at(time) }
      announced = []
    }
    for index in treatment.rules.indices {
      let rule = treatment.rules[index]
      guard asks(rule, index, known, at: time) else { continue }
      guard let change = apply(rule, index, at: time, &decision) else { continue }
      uses[index] += 1
      runs[index] = 0
      decision.entries.append(
        LedgerEntry(
          time: time, phase: change.phase, rule: rule.name,
          readings: rule.condition.readings(in: known), change: change.what))
      if rule.action.endsAsking { return !isHold(rule.action) }
    }
    return true
  }

  private func isHold(_ action: RuleAction) -> Bool {
    if case .hold = action { true } else { false }
  }

  /// Whether a rule has something to say now.
  private mutating func asks(
    _ rule: TherapyRule, _ index: Int, _ known: KnownReadings, at time: Double
  ) -> Bool {
    guard rule.isAsked(in: phase.kind), sessionsOfPhase >= rule.sessionsBefore else { return false }
    if rule.action.isAskedOnlyAtSessions, !isDue(at: time) { return false }
    guard let isMet = rule.condition.isMet(by: known) else { return false }
    runs[index] = isMet ? runs[index] + 1 : 0
    guard isMet, runs[index] >= rule.readings else { return false }
    guard let limit = rule.limit, !isHold(rule.action) else { return true }
    return uses[index] < limit
  }

  /// Does what a rule says; nil where that changes nothing.
  private mutating func apply(
    _ rule: TherapyRule, _ index: Int, at time: Double, _ decision: inout Decision
  ) -> (phase: Phase.Kind, what: LedgerEntry.Change)? {
    let before = phase.kind
    let change: LedgerEntry.Change? =
      switch rule.action {
      case .raise(let step, let highest): titrate(index, by: step, to: highest, isRaise: true)
      case .lower(let step, let lowest): titrate(index, by: step, to: lowest, isRaise: false)
      case .hold(let duration):
        hold(for: duration, limit: rule.limit ?? TherapyRule.usualHolds, at: time)
      case .interval(let interval): change(to: interval, at: time)
      case .enter(let kind): enter(kind, at: time)
      case .rescue(let rescue): give(rescue, at: time, &decision)
      case .stop: stop(at: time)
      }
    return change.map { (before, $0) }
  }

  private mutating func titrate(
    _ index: Int, by step: Quantity, to bound: Quantity, isRaise: Bool
  ) -> LedgerEntry.Change? {
    guard titratedAfter[index] != sessionsGiven else { return nil }
    let old = dose ?? phase.order(of: sessionsOfPhase).dose
    let wanted = old.stepped(by: step, isRaise ? 1 : -1)
    let isBeyond = isRaise ? wanted.inBase > bound.inBase : wanted.inBase < bound.inBase
    let new = isBeyond ? bound : wanted
    guard isRaise ? new.inBase > old.inBase : new.inBase < old.inBase else { return nil }
    titratedAfter[index] = sessionsGiven
    dose = new
    return .dose(from: old, to: new)
  }

  private mutating func hold(for duration: Double, limit: Int, at time: Double)
    -> LedgerEntry.Change
  {
    guard holds < limit else {
      holds = 0
      pass(at: time)
      return .missed
    }
    holds += 1
    due = time + duration
    return .held(until: time + duration)
  }

  private mutating func change(to new: Double, at time: Double) -> LedgerEntry.Change? {
    guard phase.hasSessions else { return nil }
    let old = interval ?? phase.gap(after: sessionsOfPhase) ?? new
    guard new != old else { return nil }
    interval = new
    if let lastSession, let due, due > time + Self.roundOff {
      self.due = Double.maximum(time, lastSession + new)
    }
    return .interval(from: old, to: new)
  }

  private mutating func enter(_ kind: Phase.Kind, at time: Double) -> LedgerEntry.Change? {
    guard let index = treatment.phases.firstIndex(where: { $0.kind == kind }), index != place else {
      return nil
    }
    begin(index, at: nextStart(from: time, in: index), after: time)
    return .entered(kind)
  }

  /// When a phase that is entered out of turn begins: now, but no session sooner after the last one
  /// than its own interval.
  private func nextStart(from time: Double, in index: Int) -> Double {
    guard index < treatment.phases.count, let lastSession,
      let gap = treatment.phases[index].gap(after: 0)
    else { return time }
    return Double.maximum(time, lastSession + gap)
  }

  private mutating func give(
    _ rescue: RuleAction.Rescue, at time: Double, _ decision: inout Decision
  ) -> LedgerEntry.Change? {
    switch rescue {
    case .treatment(let other): decision.started.append(StartedTreatment(other, at: time))
    case .session(let own):
      guard !isDue(at: time), let order = lastOrder else { return nil }
      give(order.ordered(at: time, dose: own), &decision)
    }
    return .rescue(rescue)
  }

  private mutating func stop(at time: Double) -> LedgerEntry.Change {
    if let last = treatment.phases.lastIndex(where: { $0.kind == .followUp }), last > place {
      begin(last, at: time, after: time)
    } else {
      (due, visit, watched) = (nil, nil, .max)
    }
    return .stopped
  }
}

extension LedgerEntry {
  /// The same at another time (h).
  fileprivate func at(_ time: Double) -> LedgerEntry {
    LedgerEntry(time: time, phase: phase, rule: rule, readings: readings, change: change)
  }
}

extension Quantity {
  /// So many steps more, in its own unit, to four digits.
  func stepped(by step: Quantity, _ count: Double) -> Quantity {
    let own = (try? step.value(in: unit)) ?? 0
    return Quantity((value + count * own).roundedToFourDigits, unit)
  }
}
