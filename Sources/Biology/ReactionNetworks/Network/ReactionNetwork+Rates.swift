// SPDX-License-Identifier: Apache-2.0

// `rateOf` is not known to the rest: a derivative becomes a variable with a formula.

extension ReactionNetwork {
  /// Puts a variable that is the derivative in the place of every `rateOf`.
  mutating func expandRates() throws(NetworkError) {
    var expansion = RateExpansion(self)
    try expansion.run()
    self = expansion.network
    try refuseCycles()
  }
}

private struct RateExpansion {
  private(set) var network: ReactionNetwork
  /// The variables that are derivatives, by the variable whose derivatives they are.
  private var derivatives: [Int: Int] = [:]
  private var partCount = 0

  init(_ network: ReactionNetwork) { self.network = network }

  mutating func run() throws(NetworkError) {
    for index in network.rates.indices { network.rates[index] = try expanded(network.rates[index]) }
    for index in network.constraints.indices {
      network.constraints[index] = try expanded(network.constraints[index])
    }
    for index in network.beginnings.indices {
      guard case .math(let math, let line) = network.beginnings[index] else { continue }
      network.beginnings[index] = .math(try expanded(math), line: line)
    }
    for index in network.events.indices {
      network.events[index] = try expanded(network.events[index])
    }
    // Derivatives that are found on the way stand at the end, and are looked through too.
    var number = 0
    while number < network.variables.count {
      if let math = network.formula(of: number) {
        network.variables[number].source = .formula(try expanded(math))
      }
      number += 1
    }
  }

  private mutating func expanded(_ event: ReactionNetwork.Event) throws(NetworkError)
    -> ReactionNetwork.Event
  {
    var assignments: [ReactionNetwork.Event.Assignment] = []
    for assignment in event.assignments {
      assignments.append(
        .init(variable: assignment.variable, math: try expanded(assignment.math)))
    }
    var (delay, priority) = (event.delay, event.priority)
    if let math = delay { delay = try expanded(math) }
    if let math = priority { priority = try expanded(math) }
    return ReactionNetwork.Event(
      name: event.name, trigger: try expanded(event.trigger), isTrueAtFirst: event.isTrueAtFirst,
      isPersistent: event.isPersistent, delay: delay, priority: priority,
      usesValuesFromTriggerTime: event.usesValuesFromTriggerTime, assignments: assignments)
  }

  private mutating func expanded(
    _ math: Math, inThePast: Bool = false
  ) throws(NetworkError) -> Math {
    switch math {
    case .delay(let inner, let delay):
      return .delay(try expanded(inner, inThePast: true), by: try expanded(delay))
    case .rate(of: let variable):
      let rate = Math.variable(try derivative(of: variable))
      guard inThePast else { return rate }
      // Before the start, at 0, nothing moved.
      let hasBegun = Math.apply(.geq, [.time, .number(0)])
      return .piecewise([Math.Piece(value: rate, condition: hasBegun)], otherwise: .number(0))
    default:
      return try math.mapParts { (part) throws(NetworkError) in
        try expanded(part, inThePast: inThePast)
      }
    }
  }

  /// The variable that is the derivative of another; made when it is first asked for.
  private mutating func derivative(of variable: Int) throws(NetworkError) -> Int {
    if let known = derivatives[variable] { return known }
    let number = network.variables.count
    derivatives[variable] = number
    let origin = network.variables[variable]
    var derivative = ReactionNetwork.Variable(
      id: "rateOf(\(origin.id))", kind: .parameter, line: origin.line, isConstant: false)
    let rate = try network.rate(of: variable)
    partCount += rate.extent.size
    guard partCount <= ReactionNetwork.largestDerivative else { throw network.tooLarge(variable) }
    derivative.source = .formula(rate)
    network.variables.append(derivative)
    network.beginnings.append(.nothing)
    return number
  }
}

extension ReactionNetwork {
  /// Derivatives by `rateOf` may have this many parts together.
  fileprivate static let largestDerivative = 1_000_000

  fileprivate func tooLarge(_ variable: Int) -> NetworkError {
    .unsupported(
      "rateOf \(variables[variable].id), with which derivatives have more than "
        + "\(Self.largestDerivative) parts")
  }

  /// The derivative by time of a variable, as formulas know it.
  fileprivate func rate(of number: Int) throws(NetworkError) -> Math {
    let variable = variables[number]
    let kept: Math
    switch variable.source {
    case .fixed: kept = .number(0)
    case .formula(let math):
      // A part stands in the derivative of each part around it.
      let extent = math.extent
      guard extent.size * extent.depth <= Self.largestDerivative else { throw tooLarge(number) }
      return try derivative(of: math)
    case .state(let state):
      guard state < rates.count else {
        throw .unsupported("rateOf \(variable.id), which an algebraic rule determines")
      }
      kept = rates[state]
    }
    guard variable.keepsAmount, let place = variable.compartment else { return kept }
    let size = Math.variable(place)
    if case .fixed = variables[place].source { return .apply(.divide, [kept, size]) }
    // (n/V)' = (n' − (n/V) V') / V
    let change = Math.apply(.times, [.variable(number), .rate(of: place)])
    return .apply(.divide, [.apply(.minus, [kept, change]), size])
  }
}
