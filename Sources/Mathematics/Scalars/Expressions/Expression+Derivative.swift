// SPDX-License-Identifier: Apache-2.0

/// One element of a Jacobian that is not zero everywhere.
public struct PartialDerivative: Sendable {
  /// The index of the formula that was differentiated.
  public let row: Int
  /// The index of the symbol that it was differentiated by.
  public let column: Int
  public let formula: Expression
}

extension Expression {
  /// The derivative with respect to a symbol, simplified.
  public func derivative(by symbol: Symbol) -> Expression {
    let elements = Expression.partialDerivatives(of: [self], by: [symbol])
    return elements.isEmpty ? 0 : elements[0].formula
  }

  /// The partial derivatives of several formulas by several symbols, simplified together.
  ///
  /// - Returns: the elements that are not zero, row by row, columns ascending within a row.
  /// - Complexity: for each symbol, one walk over the operations that the formulas share.
  public static func partialDerivatives(
    of formulas: [Expression], by symbols: [Symbol]
  ) -> [PartialDerivative] {
    let graph = ExpressionGraph(formulas)
    let columns = symbols.map { graph.derivatives(by: $0) }
    var elements: [PartialDerivative] = []
    for row in formulas.indices {
      for (column, derivatives) in columns.enumerated() {
        guard let formula = derivatives[row] else { continue }
        elements.append(PartialDerivative(row: row, column: column, formula: formula))
      }
    }
    return simplifiedTogether(elements)
  }

  private static func simplifiedTogether(
    _ elements: [PartialDerivative]
  ) -> [PartialDerivative] {
    zip(elements, simplified(elements.map { $0.formula }))
      .map { PartialDerivative(row: $0.row, column: $0.column, formula: $1) }
      .filter { $0.formula.constant != 0 }
  }
}

/// A formula with its derivative; nil stands for a derivative that is zero everywhere.
private struct Sensitive {
  let value: Expression
  let slope: Expression?
}

extension ExpressionGraph {
  /// The derivative of each formula by a symbol, nil where the formula does not depend on it.
  fileprivate func derivatives(by symbol: Symbol) -> [Expression?] {
    let results: [Sensitive] = fold { position, operation in
      let value = expressions[position]
      return Sensitive(value: value, slope: operation.slope(by: symbol, value: value))
    }
    return roots.map { results[$0].slope }
  }
}

extension Expression.Operation where Operand == Sensitive {
  /// The chain rule. Nothing is built for operands that do not depend on the symbol.
  fileprivate func slope(by symbol: Symbol, value: Expression) -> Expression? {
    switch self {
    case .constant, .floor, .truth: nil
    case .symbol(let other): other == symbol ? 1 : nil
    case .negation(let a): a.slope.map { -$0 }
    case .sum(let a, let b): Expression.sum(a.slope, b.slope)
    case .difference(let a, let b): Expression.sum(a.slope, b.slope.map { -$0 })
    case .product(let a, let b):
      Expression.sum(a.slope.map { $0 * b.value }, b.slope.map { a.value * $0 })
    case .quotient(let a, let b):
      Expression.sum(a.slope.map { $0 / b.value }, b.slope.map { -(value * $0 / b.value) })
    case .power(let x, let y), .positivePower(let x, let y): slopeOfPower(x, y, value)
    case .wholePower(let a, let n):
      a.slope.map { Expression.slopeOfPower(a.value, n) * $0 }
    case .root(let a, let n): a.slope.map { Expression.slopeOfRoot(n, value: value) * $0 }
    case .function(let function, let a):
      a.slope.map { function.slope(at: a.value, value: value) * $0 }
    case .maximum(let a, let b): Expression.choice(b.value - a.value, b.slope, a.slope)
    case .minimum(let a, let b): Expression.choice(a.value - b.value, b.slope, a.slope)
    case .selection(let test, let positive, let otherwise):
      Expression.choice(test.value, positive.slope, otherwise.slope)
    }
  }

  private func slopeOfPower(_ x: Sensitive, _ y: Sensitive, _ value: Expression) -> Expression? {
    Expression.sum(
      x.slope.map { Expression.slopeOfPower(base: x.value, exponent: y.value, value: value) * $0 },
      y.slope.map { Expression.slopeOfPower(exponentOver: x.value, value: value) * $0 })
  }
}

extension Expression {
  fileprivate static func sum(_ a: Expression?, _ b: Expression?) -> Expression? {
    guard let a else { return b }
    guard let b else { return a }
    return a + b
  }

  fileprivate static func choice(
    _ test: Expression, _ positive: Expression?, _ otherwise: Expression?
  ) -> Expression? {
    if positive == nil && otherwise == nil { return nil }
    return select(test, positive: positive ?? 0, otherwise: otherwise ?? 0)
  }
}
