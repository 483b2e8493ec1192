// SPDX-License-Identifier: Apache-2.0

/// A model at one moment: everything that it has a name for can be asked for its value.
///
/// Formulas are evaluated as they stand, jumps and all. Between events the solver runs a compiled
/// form of the same formulas in which jumps do not happen (`CompiledNetwork`).
struct NetworkState {
  let network: ReactionNetwork
  /// The past that `delay` looks into.
  let history: NetworkHistory
  private(set) var time: Double
  private(set) var states: [Double]
  private(set) var fixed: [Double]
  /// How far each state may be off; none where that is not known.
  var margins: [Double] = []
  /// The values of formulas that have been asked for; not a bit pattern that any other has.
  private var known: [Double]
  private var isKnown: [Bool]

  init(
    _ network: ReactionNetwork, time: Double, states: [Double], fixed: [Double],
    history: NetworkHistory
  ) {
    self.network = network
    self.history = history
    self.time = time
    self.states = states
    self.fixed = fixed
    known = Array(repeating: 0, count: network.variables.count)
    isKnown = Array(repeating: false, count: network.variables.count)
  }

  /// Goes to another time and state.
  mutating func move(to time: Double, _ state: (Int) -> Double) {
    self.time = time
    for index in states.indices { states[index] = state(index) }
    forget()
  }

  mutating func setState(_ index: Int, _ value: Double) {
    states[index] = value
    forget()
  }

  mutating func setFixed(_ index: Int, _ value: Double) {
    fixed[index] = value
    forget()
  }

  private mutating func forget() {
    for index in isKnown.indices { isKnown[index] = false }
  }

  /// The value of a variable as formulas know it.
  mutating func value(_ number: Int) -> Double {
    switch network.variables[number].source {
    case .state(let index): return named(states[index], number)
    case .fixed(let index): return named(fixed[index], number)
    case .formula(let math):
      if isKnown[number] { return known[number] }
      let value = evaluate(math)
      known[number] = value
      isKnown[number] = true
      return value
    }
  }

  private mutating func named(_ kept: Double, _ number: Int) -> Double {
    let variable = network.variables[number]
    guard variable.keepsAmount, let place = variable.compartment else { return kept }
    return kept / value(place)
  }

  /// The amount of a species.
  mutating func amount(_ number: Int) -> Double {
    let variable = network.variables[number]
    if variable.keepsAmount {
      switch variable.source {
      case .state(let index): return states[index]
      case .fixed(let index): return fixed[index]
      case .formula: break
      }
    }
    guard variable.isConcentration, let place = variable.compartment else { return value(number) }
    return value(number) * value(place)
  }

  /// The concentration of a species.
  mutating func concentration(_ number: Int) -> Double {
    let variable = network.variables[number]
    guard !variable.isConcentration, let place = variable.compartment else { return value(number) }
    return value(number) / value(place)
  }

  mutating func evaluate(_ math: Math) -> Double {
    switch math {
    case .number(let value): value
    case .variable(let number): value(number)
    case .time: time
    case .apply(let name, let arguments): apply(name, arguments)
    case .piecewise(let pieces, let otherwise): evaluate(pieces, otherwise)
    case .delay(let inner, by: let delay): evaluate(inner, ago: evaluate(delay))
    case .call, .rate: .nan
    }
  }

  private mutating func apply(_ name: Operator, _ arguments: [Math]) -> Double {
    if arguments.count == 2 {
      let (a, b) = (evaluate(arguments[0]), evaluate(arguments[1]))
      if let value = name.arithmetic(a, b) { return value }
      let value = name.value([a, b])
      return value.isNaN && isPowerOfNothing(name, arguments) ? 0 : value
    }
    var values: [Double] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(evaluate(argument)) }
    return name.value(values)
  }

  private mutating func evaluate(_ pieces: [Math.Piece], _ otherwise: Math?) -> Double {
    for piece in pieces where evaluate(piece.condition) != 0 { return evaluate(piece.value) }
    return otherwise.map { evaluate($0) } ?? .nan
  }

  private mutating func evaluate(_ math: Math, ago delay: Double) -> Double {
    guard delay >= 0 else { return .nan }
    guard delay > 0 else { return evaluate(math) }
    return history.value(of: math, at: time - delay, in: self)
  }
}

extension Operator {
  /// The commonest cases of two arguments, without an array.
  func arithmetic(_ a: Double, _ b: Double) -> Double? {
    switch self {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divide: a / b
    default: nil
    }
  }
}
