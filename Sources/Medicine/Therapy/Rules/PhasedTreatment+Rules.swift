// SPDX-License-Identifier: Apache-2.0

import Encodings
import Pharmacokinetics
import Quantities
import Scalars

// What a treatment in phases is refused for: its rules.

extension PhasedTreatment {
  func checkRule(_ index: Int) throws(ProtocolFault) {
    let rule = rules[index]
    try checkNumbers(of: rule, index)
    for kind in rule.phases where !phases.contains(where: { $0.kind == kind }) {
      throw ProtocolFault(.rule(index), ["in"], "there is no phase \(kind.name) in this protocol")
    }
    switch rule.action {
    case .raise(let step, let bound): try check(step, to: bound, of: rule, index, isRaise: true)
    case .lower(let step, let bound): try check(step, to: bound, of: rule, index, isRaise: false)
    case .hold(let time): try check(time, "hold", index)
    case .interval(let time):
      try check(time, "interval", index)
      guard rule.condition.isOfSymptoms else {
        throw ProtocolFault(
          .rule(index), ["when"],
          "found \(rule.condition.description.quoted); an interval follows symptoms, as madrs <= 10"
        )
      }
    case .enter(let kind):
      guard phases.contains(where: { $0.kind == kind }) else {
        throw ProtocolFault(
          .rule(index), ["go-to"], "there is no phase \(kind.name) in this protocol")
      }
    case .rescue(let rescue): try check(rescue, index)
    case .stop: break
    }
  }

  private func checkNumbers(of rule: TherapyRule, _ index: Int) throws(ProtocolFault) {
    guard rule.readings >= 1 else {
      throw ProtocolFault(
        .rule(index), ["readings"], "found \(rule.readings), allowed: 1 or more readings in a row")
    }
    guard rule.sessionsBefore >= 0 else {
      throw ProtocolFault(
        .rule(index), ["after"], "found \(rule.sessionsBefore), allowed: 0 sessions or more")
    }
    guard rule.limit.map({ $0 >= 1 }) ?? true else {
      throw ProtocolFault(.rule(index), ["at-most"], "found 0, allowed: 1 or more times")
    }
  }

  private func check(_ time: Double, _ key: String, _ index: Int) throws(ProtocolFault) {
    guard time > 0, time <= 8766 else {
      throw ProtocolFault(
        .rule(index), [key],
        "found \(NumberText.short(time / 24)) d, allowed: more than 0, up to 1 a")
    }
  }

  /// Every dose that a rule can lead to must be one that a patient may be given.
  private func check(
    _ step: Quantity, to bound: Quantity, of rule: TherapyRule, _ index: Int, isRaise: Bool
  ) throws(ProtocolFault) {
    let key = isRaise ? "raise" : "lower"
    guard step.value > 0 else {
      throw ProtocolFault(.rule(index), [key], "found \(step), allowed: more than 0")
    }
    for phase in phases where rule.isAsked(in: phase.kind) {
      for order in phase.orders {
        guard order.dose.dimension == step.dimension, step.dimension == bound.dimension else {
          throw ProtocolFault(
            .rule(index), [key, "to"],
            "found a step of \(step) to \(bound) for the dose \(order.dose); give all in mg, or all "
              + "in mg/kg")
        }
        try checkDoses(from: order, by: step, to: bound, index, isRaise)
      }
    }
  }

  private func checkDoses(
    from order: Session, by step: Quantity, to bound: Quantity, _ index: Int, _ isRaise: Bool
  ) throws(ProtocolFault) {
    var dose = order.dose
    for _ in 0..<100 {
      dose = dose.stepped(by: step, isRaise ? 1 : -1)
      let isBeyond = isRaise ? dose.inBase > bound.inBase : dose.inBase < bound.inBase
      let asked = order.ordered(at: 0, dose: isBeyond ? bound : dose)
      try checkTitrated(asked, index, isBeyond ? ["to"] : [isRaise ? "raise" : "lower"])
      if isBeyond { return }
    }
    throw ProtocolFault(
      .rule(index), [isRaise ? "raise" : "lower"],
      "found \(step), with which \(bound) is more than 100 steps away; allowed: larger steps")
  }

  private func checkTitrated(
    _ order: Session, _ index: Int, _ keys: [String]
  ) throws(ProtocolFault) {
    do { try order.check(for: order.drug ?? drug) } catch {
      throw ProtocolFault(.rule(index), keys, error.description)
    }
    try checkCap(order, at: .rule(index), keys)
  }

  private func check(_ rescue: RuleAction.Rescue, _ index: Int) throws(ProtocolFault) {
    guard case .session(let dose?) = rescue else { return }
    for order in phases.flatMap({ $0.orders }) {
      guard order.dose.dimension == dose.dimension else {
        throw ProtocolFault(
          .rule(index), ["rescue"],
          "found \(dose) beside the dose \(order.dose); give both in mg, or both in mg/kg")
      }
      try checkTitrated(order.ordered(at: 0, dose: dose), index, ["rescue"])
    }
  }
}

extension Condition {
  /// Whether it looks at the illness.
  var isOfSymptoms: Bool { clauses.contains { $0.measure.kind.isOfSymptoms } }
}
