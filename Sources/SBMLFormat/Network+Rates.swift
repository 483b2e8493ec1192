// SPDX-License-Identifier: Apache-2.0

// `rateOf` is not known to the rest: it becomes the formula of the derivative.

extension Network {
  /// Puts the derivative in the place of every `rateOf`.
  mutating func expandRates() throws(SBMLError) {
    let original = self
    func expanded(_ math: Math) throws(SBMLError) -> Math { try original.expanding(math, []) }
    rates = try each(rates, expanded)
    constraints = try each(constraints, expanded)
    for number in variables.indices {
      if case .formula(let math) = variables[number].source {
        variables[number].source = .formula(try expanded(math))
      }
      if case .math(let math, let line) = beginnings[number] {
        beginnings[number] = .math(try expanded(math), line: line)
      }
    }
    events = try each(events) { (event) throws(SBMLError) in
      Event(
        name: event.name, trigger: try expanded(event.trigger),
        isTrueAtFirst: event.isTrueAtFirst, isPersistent: event.isPersistent,
        delay: try event.delay.map(expanded), priority: try event.priority.map(expanded),
        usesValuesFromTriggerTime: event.usesValuesFromTriggerTime,
        assignments: try each(event.assignments) { (assignment) throws(SBMLError) in
          Event.Assignment(
            variable: assignment.variable, math: try expanded(assignment.math))
        })
    }
    try refuseCycles()
  }

  private func expanding(
    _ math: Math, _ path: [Int], inThePast: Bool = false
  ) throws(SBMLError) -> Math {
    if case .delay(let inner, let delay) = math {
      return .delay(
        try expanding(inner, path, inThePast: true), by: try expanding(delay, path))
    }
    guard case .rate(of: let variable) = math else {
      return try math.mapParts { (part) throws(SBMLError) in
        try expanding(part, path, inThePast: inThePast)
      }
    }
    guard !path.contains(variable) else {
      throw .unsupported("rateOf \(variables[variable].id), which leads back to itself")
    }
    let rate = try expanding(try rate(of: variable), path + [variable], inThePast: inThePast)
    guard inThePast else { return rate }
    // Before the start, at 0, nothing moved.
    let hasBegun = Math.apply(.geq, [.time, .number(0)])
    return .piecewise([Math.Piece(value: rate, condition: hasBegun)], otherwise: .number(0))
  }

  /// The derivative of a variable, as formulas know it, by time.
  private func rate(of number: Int) throws(SBMLError) -> Math {
    let variable = variables[number]
    let kept: Math
    switch variable.source {
    case .fixed: kept = .number(0)
    case .state(let state):
      guard state < rates.count else {
        throw .unsupported("rateOf \(variable.id), which an algebraic rule determines")
      }
      kept = rates[state]
    case .formula(let math): return try derivative(of: math)
    }
    guard variable.keepsAmount, let place = variable.compartment else { return kept }
    let size = Math.variable(place)
    if case .fixed = variables[place].source { return .apply(.divide, [kept, size]) }
    // (n/V)' = (n' − (n/V) V') / V
    let change = Math.apply(.times, [.variable(number), .rate(of: place)])
    return .apply(.divide, [.apply(.minus, [kept, change]), size])
  }
}
