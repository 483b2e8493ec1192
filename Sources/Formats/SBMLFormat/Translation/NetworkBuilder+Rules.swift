// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

extension NetworkBuilder {
  mutating func readRules() throws(SBMLError) {
    for rule in document.rules {
      let math = try resolved(rule.math, line: rule.line)
      switch rule.kind {
      case .algebraic: constraints.append((math, rule.line))
      case .assignment(let name): formulas[try determined(name, rule.line)] = math
      case .rate(let name): rateRules[try determined(name, rule.line)] = math
      }
    }
  }

  /// The variable of a rule, which no other rule may have.
  private func determined(_ name: String, _ line: Int) throws(SBMLError) -> Int {
    let number = try number(of: name, line: line)
    guard formulas[number] == nil, rateRules[number] == nil else {
      throw .malformed(line: line, "\(name) is determined by two rules. Keep one.")
    }
    guard !network.variables[number].isConstant, network.variables[number].kind != .reaction else {
      throw .malformed(line: line, "\(name) is constant and cannot have a rule")
    }
    return number
  }

  mutating func readInitialAssignments() throws(SBMLError) {
    for assignment in document.initialAssignments {
      let number = try number(of: assignment.symbol, line: assignment.line)
      if case .math = network.beginnings[number] {
        throw .malformed(
          line: assignment.line, "\(assignment.symbol) has two initial assignments. Keep one.")
      }
      guard formulas[number] == nil else {
        throw .malformed(
          line: assignment.line,
          "\(assignment.symbol) has an initial assignment and an assignment rule. Keep one.")
      }
      network.beginnings[number] = .math(
        try resolved(assignment.math, line: assignment.line), line: assignment.line)
    }
  }

  mutating func readEvents() throws(SBMLError) {
    network.events = try compact(document.events) { (event) throws(SBMLError) in
      // Level 3 Version 2 allows an event without a trigger; it never happens.
      guard let trigger = event.trigger else { return nil }
      return ReactionNetwork.Event(
        name: event.name, trigger: try resolved(trigger, line: event.line),
        isTrueAtFirst: event.isTrueAtFirst, isPersistent: event.isPersistent,
        delay: try optional(event.delay, line: event.line),
        priority: try optional(event.priority, line: event.line),
        usesValuesFromTriggerTime: event.usesValuesFromTriggerTime,
        assignments: try each(event.assignments, assignment))
    }
  }

  private func optional(_ math: Document.Math?, line: Int) throws(SBMLError) -> Math? {
    guard let math else { return nil }
    return try resolved(math, line: line)
  }

  private func assignment(
    _ assignment: Document.Event.Assignment
  ) throws(SBMLError) -> ReactionNetwork.Event.Assignment {
    let number = try number(of: assignment.variable, line: assignment.line)
    let isFree = !network.variables[number].isConstant && formulas[number] == nil
    guard isFree, network.variables[number].kind != .reaction else {
      throw .malformed(
        line: assignment.line,
        "an event cannot change \(assignment.variable), which is constant or has a rule")
    }
    return ReactionNetwork.Event.Assignment(
      variable: number, math: try resolved(assignment.math, line: assignment.line))
  }
}
