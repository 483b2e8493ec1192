// SPDX-License-Identifier: Apache-2.0

/// The values with which a network begins, whatever order its assignments stand in.
struct InitialValues {
  private let network: ReactionNetwork
  private let start: Double
  private var known: [Double?]
  private var isOpen: [Bool]
  private var depth = 0

  /// What an unknown of an algebraic rule begins its search with, if the model does not say.
  static let firstGuess = 1.0

  /// - Returns: what is kept of each state and of each fixed variable.
  static func values(
    of network: ReactionNetwork, at start: Double
  ) throws(NetworkError) -> (states: [Double], fixed: [Double]) {
    var values = InitialValues(network: network, start: start)
    var states: [Double] = []
    var fixed: [Double] = []
    for number in network.states { states.append(try values.kept(number)) }
    for number in network.fixed { fixed.append(try values.kept(number)) }
    for index in states.indices.suffix(network.unknownCount) where states[index].isNaN {
      states[index] = firstGuess
    }
    return (states, fixed)
  }

  private init(network: ReactionNetwork, start: Double) {
    self.network = network
    self.start = start
    known = Array(repeating: nil, count: network.variables.count)
    isOpen = Array(repeating: false, count: network.variables.count)
  }

  private mutating func kept(_ number: Int) throws(NetworkError) -> Double {
    let variable = network.variables[number]
    guard variable.keepsAmount, let place = variable.compartment else { return try value(number) }
    if case .amount(let amount) = network.beginnings[number] { return amount }
    return try value(number) * value(place)
  }

  private mutating func value(_ number: Int) throws(NetworkError) -> Double {
    if let value = known[number] { return value }
    let variable = network.variables[number]
    guard !isOpen[number] else {
      throw .malformed(
        line: variable.line, "the initial value of \(variable.id) follows from itself")
    }
    isOpen[number] = true
    let value = try computed(number, variable)
    known[number] = value
    return value
  }

  private mutating func computed(
    _ number: Int, _ variable: ReactionNetwork.Variable
  ) throws(NetworkError) -> Double {
    if case .formula(let math) = variable.source { return try evaluate(math) }
    switch network.beginnings[number] {
    case .nothing: return .nan
    case .value(let value): return value
    case .math(let math, _): return try evaluate(math)
    case .amount(let amount):
      guard variable.isConcentration, let place = variable.compartment else { return amount }
      return try amount / value(place)
    case .concentration(let concentration):
      guard !variable.isConcentration, let place = variable.compartment else {
        return concentration
      }
      return try concentration * value(place)
    }
  }

  private mutating func evaluate(_ math: Math) throws(NetworkError) -> Double {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ReactionNetwork.greatestDepth else {
      throw .unsupported(
        "initial values that rest on each other more than \(ReactionNetwork.greatestDepth) deep")
    }
    switch math {
    case .number(let value): return value
    case .variable(let number): return try value(number)
    case .time: return start
    case .apply(let name, let arguments):
      var values: [Double] = []
      for argument in arguments { values.append(try evaluate(argument)) }
      return name.value(values)
    case .piecewise(let pieces, let otherwise):
      for piece in pieces where try evaluate(piece.condition) != 0 {
        return try evaluate(piece.value)
      }
      guard let otherwise else { return .nan }
      return try evaluate(otherwise)
    // Before the start everything was as it is at the start.
    case .delay(let inner, by: _): return try evaluate(inner)
    case .call, .rate: return .nan
    }
  }
}
