// SPDX-License-Identifier: Apache-2.0

// Goals, in order of priority:
// 1. Values stay as they are, to the last bit, wherever every part of the formula as written is
//    finite (a zero may change its sign). So there is no reordering of sums or products.
// 2. What differentiation leaves behind goes away: terms times 0 and 1, constants, double signs.
// 3. Equal subexpressions become one, also where x + y and y + x were written.
// Factoring and expanding are not done: they would change roundings, and print worse.

extension Expression {
  /// The formula without its superfluous parts. Its values are the same to the last bit wherever
  /// every part of the formula as written is finite.
  public func simplified() -> Expression {
    Expression.simplified([self])[0]
  }

  /// Several formulas simplified together, so that they share equal parts.
  public static func simplified(_ formulas: [Expression]) -> [Expression] {
    let graph = ExpressionGraph(formulas) { graph, operation in graph.simplify(operation) }
    return graph.roots.map { graph.expressions[$0] }
  }
}

extension ExpressionGraph {
  /// The position of the simplest operation that is equal to the given one.
  fileprivate mutating func simplify(_ operation: Expression.Operation<Int>) -> Int {
    if let value = constantResult(of: operation) { return insert(.constant(value)) }
    switch operation {
    case .negation(let a): return negation(a)
    case .sum(let a, let b): return sum(a, b)
    case .difference(let a, let b): return difference(a, b)
    case .product(let a, let b): return product(a, b)
    case .quotient(let a, let b): return quotient(a, b)
    case .power(let a, let b), .positivePower(let a, let b):
      return power(a, b) ?? insert(operation)
    case .wholePower(let a, let n): return wholePower(a, n)
    case .maximum(let a, let b) where a == b: return a
    case .minimum(let a, let b) where a == b: return a
    case .selection(let test, let positive, let otherwise):
      return selection(test, positive, otherwise)
    default: return insert(operation)
    }
  }

  private mutating func negation(_ a: Int) -> Int {
    switch operations[a] {
    case .negation(let inner): inner
    case .difference(let x, let y): difference(y, x)
    default: insert(.negation(a))
    }
  }

  private mutating func sum(_ a: Int, _ b: Int) -> Int {
    if isConstant(a, 0) { return b }
    if isConstant(b, 0) { return a }
    if a == b { return product(insert(.constant(2)), a) }
    if let b = negated(b) { return difference(a, b) }
    if let a = negated(a) { return difference(b, a) }
    return position(of: .sum(b, a)) ?? insert(.sum(a, b))
  }

  private mutating func difference(_ a: Int, _ b: Int) -> Int {
    if isConstant(b, 0) { return a }
    if isConstant(a, 0) { return negation(b) }
    if a == b { return insert(.constant(0)) }
    if let b = negated(b) { return sum(a, b) }
    return insert(.difference(a, b))
  }

  private mutating func product(_ a: Int, _ b: Int) -> Int {
    if isConstant(a, 0) || isConstant(b, 0) { return insert(.constant(0)) }
    if isConstant(a, 1) { return b }
    if isConstant(b, 1) { return a }
    if isConstant(a, -1) { return negation(b) }
    if isConstant(b, -1) { return negation(a) }
    if let a = negated(a) { return negation(product(a, b)) }
    if let b = negated(b) { return negation(product(a, b)) }
    return position(of: .product(b, a)) ?? insert(.product(a, b))
  }

  private mutating func quotient(_ a: Int, _ b: Int) -> Int {
    if isConstant(a, 0) { return a }
    if isConstant(b, 1) { return a }
    if isConstant(b, -1) { return negation(a) }
    if let a = negated(a) { return negation(quotient(a, b)) }
    if let b = negated(b) { return negation(quotient(a, b)) }
    return insert(.quotient(a, b))
  }

  private mutating func power(_ a: Int, _ b: Int) -> Int? {
    if isConstant(b, 0) { return insert(.constant(1)) }
    return isConstant(b, 1) ? a : nil
  }

  private mutating func wholePower(_ a: Int, _ n: Int) -> Int {
    if n == 0 { return insert(.constant(1)) }
    if n == 1 { return a }
    return insert(.wholePower(a, n))
  }

  private mutating func selection(_ test: Int, _ positive: Int, _ otherwise: Int) -> Int {
    if positive == otherwise { return positive }
    if case .constant(let value) = operations[test] { return value > 0 ? positive : otherwise }
    return insert(.selection(test: test, positive: positive, otherwise: otherwise))
  }
}

extension ExpressionGraph {
  private func isConstant(_ position: Int, _ value: Double) -> Bool {
    if case .constant(value) = operations[position] { true } else { false }
  }

  /// x where the operation is −x, otherwise nil.
  private func negated(_ position: Int) -> Int? {
    if case .negation(let inner) = operations[position] { inner } else { nil }
  }

  /// The value of an operation on constants alone, if it is finite.
  private func constantResult(of operation: Expression.Operation<Int>) -> Double? {
    if operation.isLeaf { return nil }
    let values = operation.map { operations[$0].constant }
    guard !values.operands.contains(nil) else { return nil }
    let result = values.map { $0 ?? 0 }.result { _ in 0 }
    return result.isFinite ? result : nil
  }
}

extension Expression.Operation {
  /// The value of a constant, nil of any other operation.
  var constant: Double? {
    if case .constant(let value) = self { value } else { nil }
  }
}
