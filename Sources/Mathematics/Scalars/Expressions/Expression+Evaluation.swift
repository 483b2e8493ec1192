// SPDX-License-Identifier: Apache-2.0

extension ExpressionGraph {
  /// The values of the formulas, over any scalar.
  ///
  /// - Parameter symbols: the value of each symbol.
  /// - Returns: one value for each formula, in the order in which they were given.
  public func evaluate<S: Scalar>(_ symbols: (Symbol) -> S) -> [S] {
    let values: [S] = fold { _, operation in operation.result(symbols) }
    return roots.map { values[$0] }
  }

  /// The symbols that occur, in the order in which they are first met.
  public var symbols: [Symbol] {
    operations.compactMap { operation in
      if case .symbol(let symbol) = operation { symbol } else { nil }
    }
  }
}

extension Expression {
  /// The value of the formula, over any scalar.
  ///
  /// To evaluate several formulas, or one many times, make an `ExpressionGraph` of them first.
  public func evaluate<S: Scalar>(_ symbols: (Symbol) -> S) -> S {
    ExpressionGraph([self]).evaluate(symbols)[0]
  }

  /// The symbols that occur in the formula, in the order in which they are first met.
  public var symbols: [Symbol] { ExpressionGraph([self]).symbols }

  /// Whether a symbol occurs in the formula.
  public func dependsOn(_ symbol: Symbol) -> Bool { symbols.contains(symbol) }
}
