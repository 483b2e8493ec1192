// SPDX-License-Identifier: Apache-2.0

/// Looks for what the lane solver would step over: jumps and bends at times that nobody knows
/// before the model has run, and what needs the past or an equation to be solved at every step.
struct Smoothness {
  private let network: ReactionNetwork
  private var constancies: Constancies
  private var seen: Set<Int> = []

  init(_ network: ReactionNetwork, _ constancies: Constancies) {
    self.network = network
    self.constancies = constancies
  }

  /// - Throws: `NetworkError.unsupported`, which names what was found and where.
  mutating func check() throws(NetworkError) {
    guard network.constraints.isEmpty else {
      throw Self.refusal("an algebraic rule")
    }
    guard !network.looksBack else { throw Self.refusal("delay") }
    for (number, rate) in zip(network.states, network.rates) {
      try check(rate, of: "the rate of \(network.variables[number].id)")
    }
  }

  /// Checks a formula and all that it follows from.
  mutating func check(_ math: Math, of owner: String) throws(NetworkError) {
    if let corner = corner(in: math) {
      throw Self.refusal("<\(corner)>, which turns with time, in \(owner)")
    }
    for number in math.variables.sorted() { try check(number) }
  }

  private mutating func check(_ number: Int) throws(NetworkError) {
    guard seen.insert(number).inserted else { return }
    if let place = network.variables[number].compartment { try check(place) }
    guard let formula = network.formula(of: number) else { return }
    try check(formula, of: network.variables[number].id)
  }

  /// What in a formula jumps or bends while time passes. Where something is constant in a patient,
  /// its parts are not looked at: each part is walked through once.
  private mutating func corner(in math: Math) -> String? {
    switch math {
    case .piecewise(let pieces, let otherwise):
      if pieces.contains(where: { !isHeld($0.condition) }) { return "piecewise" }
      return corner(inAny: pieces.map { $0.value } + (otherwise.map { [$0] } ?? []))
    case .apply(let name, _) where name.jumps || name.bends:
      return isHeld(math) ? nil : name.rawValue
    // Whether a negative base has a power depends on the exponent.
    case .apply(.power, let parts):
      return isHeld(parts[1]) ? corner(in: parts[0]) : Operator.power.rawValue
    case .apply(.root, let parts):
      return isHeld(parts[0]) ? corner(in: parts[1]) : Operator.root.rawValue
    default: return corner(inAny: math.parts)
    }
  }

  private mutating func corner(inAny parts: [Math]) -> String? {
    for part in parts {
      if let corner = corner(in: part) { return corner }
    }
    return nil
  }

  private mutating func isHeld(_ math: Math) -> Bool {
    constancies.constancy(of: math) <= .forPatient
  }

  static func refusal(_ what: String) -> NetworkError {
    .unsupported(what + ". A cohort needs equations that are smooth between known times.")
  }
}

extension Operator {
  /// Whether the slope of the result jumps where the arguments change smoothly.
  var bends: Bool {
    switch self {
    case .abs, .min, .max: true
    default: false
    }
  }
}
