// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Writes formulas of a network as expressions that can be differentiated and compiled.
///
/// What jumps (relations, logic, floor, ceiling, factorial, quotient) becomes a symbol of its own
/// that is held between two jumps: each piece is smooth, as solvers need it, and the jump itself is
/// found and not stepped over. What was in the past becomes a symbol too.
struct NetworkExpressions {
  let network: ReactionNetwork
  let states: [Symbol]
  let fixed: [Symbol]
  let time: Symbol
  /// What is held, and the symbols for it.
  private(set) var held: [(math: Math, symbol: Symbol)] = []
  /// What was in the past, and the symbols for it.
  private(set) var delayed: [(math: Math, symbol: Symbol)] = []
  /// Quotients whose denominator may change its sign.
  private(set) var quotients: [(top: Expression, bottom: Expression)] = []
  /// Symbols of how far a state may be off, where a power asks whether its base may be zero.
  private(set) var margins: [(state: Int, symbol: Symbol)] = []
  private var known: [Int: Expression] = [:]
  private var symbolCount: Int
  /// How many `piecewise` there are around what is being written.
  private var depthOfPieces = 0

  init(_ network: ReactionNetwork) {
    self.network = network
    states = network.states.indices.map { Self.symbol($0, "y\($0)") }
    let first = states.count
    fixed = network.fixed.indices.map { Self.symbol(first + $0, "p\($0)") }
    time = Self.symbol(first + fixed.count, "t")
    symbolCount = first + fixed.count + 1
  }

  private static func symbol(_ id: Int, _ name: String) -> Symbol {
    Symbol(id: id, name: name, latex: name)
  }

  private mutating func newSymbol(_ name: String) -> Symbol {
    defer { symbolCount += 1 }
    return Self.symbol(symbolCount, name + "\(symbolCount)")
  }

  /// The value of a variable, as formulas know it.
  mutating func variable(_ number: Int) -> Expression {
    if let expression = known[number] { return expression }
    let expression = computed(number)
    known[number] = expression
    return expression
  }

  private mutating func computed(_ number: Int) -> Expression {
    let variable = network.variables[number]
    let kept: Expression
    switch variable.source {
    case .formula(let math): return expression(math)
    case .state(let index): kept = Expression(states[index])
    case .fixed(let index): kept = Expression(fixed[index])
    }
    guard variable.keepsAmount, let place = variable.compartment else { return kept }
    return kept / self.variable(place)
  }

  mutating func expression(_ math: Math) -> Expression {
    switch math {
    case .number(let value): return Expression(value)
    case .variable(let number): return variable(number)
    case .time: return Expression(time)
    case .delay:
      let symbol = newSymbol("d")
      delayed.append((math, symbol))
      return Expression(symbol)
    case .piecewise(let pieces, let otherwise):
      depthOfPieces += 1
      defer { depthOfPieces -= 1 }
      let rest = otherwise.map { expression($0) } ?? Expression(.nan)
      guard let first = first(of: pieces[...]) else { return rest }
      return .select(first.isAny, positive: first.value, otherwise: rest)
    case .apply(let name, let arguments):
      if name == .rem {
        return expression(arguments[0]) - expression(arguments[1])
          * hold(.apply(.quotient, arguments))
      }
      if name == .power || name == .root { return power(name, arguments) }
      if name.jumps { return hold(math) }
      var operands: [Expression] = []
      for argument in arguments { operands.append(expression(argument)) }
      // A piece that does not hold may have a pole wherever it likes.
      if name == .divide, depthOfPieces == 0, mayChangeSign(arguments[1]) {
        quotients.append((operands[0], operands[1]))
      }
      return name.expression(operands)
    case .call, .rate: return Expression(.nan)
    }
  }

  /// The value of the first piece whose condition holds, and whether there is one.
  ///
  /// Halves are put together and not piece after piece: a long list does not become a deep formula.
  private mutating func first(
    of pieces: ArraySlice<Math.Piece>
  ) -> (isAny: Expression, value: Expression)? {
    guard let piece = pieces.first else { return nil }
    guard pieces.count > 1 else { return (hold(truth: piece.condition), expression(piece.value)) }
    let middle = pieces.startIndex + pieces.count / 2
    guard let left = first(of: pieces[..<middle]), let right = first(of: pieces[middle...]) else {
      return nil
    }
    return (
      .maximum(left.isAny, right.isAny),
      .select(left.isAny, positive: left.value, otherwise: right.value)
    )
  }

  /// Holds whether a condition is true: where it is a number, all but 0 is.
  private mutating func hold(truth math: Math) -> Expression {
    if case .apply(let name, _) = math, name.isLogical { return hold(math) }
    if case .number(let value) = math { return Expression(value != 0 ? 1 : 0) }
    return hold(.apply(.neq, [math, .number(0)]))
  }

  private mutating func hold(_ math: Math) -> Expression {
    if case .number(let value) = math { return Expression(value) }
    let symbol = newSymbol("h")
    held.append((math, symbol))
    return Expression(symbol)
  }

  /// A power; of a base below zero it exists for whole exponents only.
  private mutating func power(_ name: Operator, _ arguments: [Math]) -> Expression {
    let (base, exponent) =
      name == .power ? (arguments[0], arguments[1]) : (arguments[1], arguments[0])
    let x = expression(base)
    guard let constant = constant(exponent) else {
      let y = name == .power ? expression(exponent) : 1 / expression(exponent)
      return generalPower(x, y, exponent, isRoot: name == .root)
    }
    if name == .root, constant == 3 { return .root(x, 3) }
    if name == .root { return brokenPower(x, Expression(1 / constant), isRoot: constant == 2) }
    if let whole = Int(exactly: constant), whole.magnitude <= 1000 { return .pow(x, whole) }
    return constant > 0
      ? brokenPower(x, Expression(constant), isRoot: constant == 0.5)
      : .pow(x, Expression(constant))
  }

  /// A power with a broken exponent above zero. It does not exist of a base below zero, but a base
  /// that is no farther below it than the solution may be off is zero.
  private mutating func brokenPower(
    _ x: Expression, _ y: Expression, isRoot: Bool = false
  ) -> Expression {
    let base = Expression.maximum(x, Expression(Self.smallestBase))
    let power = isRoot ? Expression.sqrt(base) : .pow(base, y)
    guard x.constant == nil else { return isRoot ? .sqrt(x) : .pow(x, y) }
    return .select(-highest(x), positive: Expression(.nan), otherwise: power)
  }

  /// Bases are held at or above this, where their powers have a derivative.
  private static let smallestBase = 1e-290

  /// The largest value that an expression may have as far as the states are known.
  private mutating func highest(_ x: Expression) -> Expression {
    var sum = x
    for slope in Expression.partialDerivatives(of: [x], by: states) {
      let size = Expression.maximum(slope.formula, -slope.formula)
      sum = sum + size * Expression(margin(of: slope.column))
    }
    return sum
  }

  private mutating func margin(of state: Int) -> Symbol {
    if let known = margins.first(where: { $0.state == state }) { return known.symbol }
    let symbol = newSymbol("m")
    margins.append((state, symbol))
    return symbol
  }

  private mutating func generalPower(
    _ x: Expression, _ y: Expression, _ exponent: Math, isRoot: Bool
  ) -> Expression {
    guard !isRoot else { return .pow(x, y) }
    // 1 for an even exponent, −1 for an odd one, not a number for a broken one.
    let sign = Math.apply(.power, [.number(-1), exponent])
    let mirrored = hold(sign) * Expression.pow(-x, y)
    let whole = Expression.select(-x, positive: mirrored, otherwise: .pow(x, y))
    let below = Expression.select(
      hold(.apply(.eq, [sign, sign])), positive: whole, otherwise: brokenPower(x, y))
    return .select(x, positive: .pow(x, y), otherwise: below)
  }

  /// The value of an exponent that never changes.
  private func constant(_ math: Math) -> Double? {
    switch math {
    case .number(let value): return value
    case .variable(let number): return constant(number)
    case .apply(let name, let arguments):
      let values = arguments.compactMap { constant($0) }
      return values.count == arguments.count ? name.value(values) : nil
    default: return nil
    }
  }

  private func constant(_ number: Int) -> Double? {
    let variable = network.variables[number]
    switch (variable.source, network.beginnings[number]) {
    case (.formula(.number(let value)), _): return value
    case (.fixed, .value(let value)) where variable.isConstant: return value
    default: return nil
    }
  }
}
