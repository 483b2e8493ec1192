// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Pharmacokinetics
import Quantities
import Scalars

// What a treatment in phases is refused for: its phases.

extension PhasedTreatment {
  /// - Throws: ``ProtocolFault`` at the first thing found.
  func check() throws(ProtocolFault) {
    guard phases.contains(where: { $0.hasSessions }) else {
      throw ProtocolFault(
        .whole, ["phases"], "no phase has a session; a treatment needs one or more")
    }
    for index in phases.indices {
      try checkOrder(of: index)
      try checkParts(of: index)
      try checkTimes(of: index)
      for order in phases[index].orders { try check(order, at: .phase(index)) }
    }
    for index in phases.indices { try checkEnd(of: index) }
    for index in rules.indices { try checkRule(index) }
  }

  private func checkOrder(of index: Int) throws(ProtocolFault) {
    guard index > 0 else { return }
    let (before, kind) = (phases[index - 1].kind, phases[index].kind)
    guard before != kind else {
      throw ProtocolFault(.phase(index), ["phase"], "the phase \(kind.name) stands twice")
    }
    guard before.place < kind.place else {
      let order = Phase.Kind.allCases.map { $0.name }.joined(separator: ", ")
      throw ProtocolFault(
        .phase(index), ["phase"],
        "found \(kind.name) after \(before.name); phases follow each other as \(order)")
    }
  }

  private func checkParts(of index: Int) throws(ProtocolFault) {
    let phase = phases[index]
    switch phase.kind {
    case .preparation:
      guard !phase.hasSessions, phase.visits == nil else {
        throw ProtocolFault(
          .phase(index), ["dose", "every", "days", "visits"],
          "in the preparation nothing is given and nothing simulated; it has checks only")
      }
    case .followUp where phase.hasSessions:
      throw ProtocolFault(
        .phase(index), ["dose", "every", "days", "sessions"],
        "in the follow-up nothing is given; it has visits only, as visits: 7 d")
    default:
      guard phase.hasSessions || phase.visits != nil else {
        throw ProtocolFault(
          .phase(index), [],
          "the phase has neither sessions nor visits; say every: 7 d, or visits: 7 d")
      }
    }
  }

  private func checkTimes(of index: Int) throws(ProtocolFault) {
    let phase = phases[index]
    if let count = phase.count, count < 1 {
      throw ProtocolFault(
        .phase(index), ["count"], "found \(count) sessions, allowed: 1 or more")
    }
    for (key, time) in phase.gaps.map({ ("every", $0) })
      + [("until", phase.length), ("visits", phase.visits)].compactMap({ key, time in
        time.map { (key, $0) }
      })
    {
      guard time > 0, time <= 175_320 else {
        throw ProtocolFault(
          .phase(index), [key, "days"],
          "found \(NumberText.short(time / 24)) d, allowed: more than 0, up to 20 a")
      }
    }
    if phase.hasSessions, phase.gaps.isEmpty, phase.count != 1 {
      throw ProtocolFault(
        .phase(index), ["count"],
        "several sessions need the time from one to the next, as every: 7 d")
    }
  }

  /// Refuses an order that nobody may be given, or that is above the protocol's highest dose.
  private func check(_ order: Session, at place: ProtocolFault.Place) throws(ProtocolFault) {
    do { try order.check(for: order.drug ?? drug) } catch {
      throw ProtocolFault(place, error.keys, error.description)
    }
    try checkCap(order, at: place, ["dose", "rate", "sessions"])
  }

  func checkCap(
    _ order: Session, at place: ProtocolFault.Place, _ keys: [String]
  ) throws(ProtocolFault) {
    guard let cap else { return }
    guard cap.dimension == order.dose.dimension else {
      throw ProtocolFault(
        place, keys,
        "found the dose \(order.dose) under a cap of \(cap); give both in mg, or both in mg/kg")
    }
    guard order.dose.inBase <= cap.inBase else {
      throw ProtocolFault(
        place, keys, "found \(order.dose), allowed: up to the protocol's cap, \(cap)")
    }
  }

  /// Refuses a phase that never ends, where something is to come after it.
  private func checkEnd(of index: Int) throws(ProtocolFault) {
    let phase = phases[index]
    guard phase.kind != .preparation, index + 1 < phases.count, phase.count == nil,
      phase.length == nil, phase.goal == nil
    else { return }
    let next = phases[index + 1].kind
    let isReached = rules.contains { rule in
      rule.isAsked(in: phase.kind)
        && (rule.action == .enter(next) || rule.action == .stop && next == .followUp)
    }
    guard !isReached else { return }
    throw ProtocolFault(
      .phase(index), [],
      "nothing ends the phase \(phase.kind.name), so that \(next.name) never comes; say count, "
        + "until, or a rule with go-to: \(next.name)")
  }
}

extension DoseError {
  /// The keys of a session that decide about what is complained of, the likeliest first.
  package var keys: [String] {
    switch self {
    case .durationNotPositive, .durationOutOfRange, .durationWithoutInfusion: ["over"]
    case .notHeld, .holdingOutOfRange: ["hold", "residue"]
    case .pauseLength, .overlappingPauses: ["pauses"]
    case .rateShare, .simultaneousChanges: ["changes"]
    case .adjustmentAfterEnd, .adjustmentBeforeStart, .adjustmentWithoutInfusion: []
    case .notNasal: ["route"]
    default: ["dose", "rate"]
    }
  }
}
