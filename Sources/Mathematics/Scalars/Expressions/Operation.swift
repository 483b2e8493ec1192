// SPDX-License-Identifier: Apache-2.0

extension Expression {
  /// One step of a formula, on operands that may be formulas, positions, numbers or printed text.
  ///
  /// With formulas as operands it is a tree; with positions, an entry of `ExpressionGraph`; with
  /// scalars, a computation ready to be done. Whatever is done with formulas is therefore one
  /// function from `Operation<Result>` to `Result`.
  public enum Operation<Operand> {
    case constant(Double)
    case symbol(Symbol)
    case negation(Operand)
    case sum(Operand, Operand)
    case difference(Operand, Operand)
    case product(Operand, Operand)
    case quotient(Operand, Operand)
    /// A power with any exponent, of a base that is not negative.
    case power(Operand, Operand)
    /// The same of a base that equations know to be above zero: quicker, see `Scalar.positivePower`.
    case positivePower(Operand, Operand)
    /// A power with a whole exponent, of any base.
    case wholePower(Operand, Int)
    case root(Operand, Int)
    case function(ElementaryFunction, Operand)
    case floor(Operand)
    /// 1 where the relation holds, 0 elsewhere.
    case truth(Operand, Relation, Operand)
    case maximum(Operand, Operand)
    case minimum(Operand, Operand)
    /// `positive` where `test` is greater than zero, `otherwise` elsewhere.
    case selection(test: Operand, positive: Operand, otherwise: Operand)
  }
}

extension Expression.Operation: Sendable where Operand: Sendable {}
extension Expression.Operation: Equatable where Operand: Equatable {}
extension Expression.Operation: Hashable where Operand: Hashable {}

extension Expression.Operation {
  /// Whether there are no operands: a constant or a symbol.
  public var isLeaf: Bool {
    switch self {
    case .constant, .symbol: true
    default: false
    }
  }

  /// The operands in the order in which they are written.
  public var operands: [Operand] {
    switch self {
    case .constant, .symbol: []
    case .negation(let a), .wholePower(let a, _), .root(let a, _), .function(_, let a),
      .floor(let a):
      [a]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b),
      .quotient(let a, let b), .power(let a, let b), .positivePower(let a, let b),
      .maximum(let a, let b), .minimum(let a, let b), .truth(let a, _, let b):
      [a, b]
    case .selection(let test, let positive, let otherwise): [test, positive, otherwise]
    }
  }

  /// The same operation on other operands.
  public func map<Other>(_ transform: (Operand) -> Other) -> Expression.Operation<Other> {
    switch self {
    case .constant(let value): .constant(value)
    case .symbol(let symbol): .symbol(symbol)
    case .negation(let a): .negation(transform(a))
    case .sum(let a, let b): .sum(transform(a), transform(b))
    case .difference(let a, let b): .difference(transform(a), transform(b))
    case .product(let a, let b): .product(transform(a), transform(b))
    case .quotient(let a, let b): .quotient(transform(a), transform(b))
    case .power(let a, let b): .power(transform(a), transform(b))
    case .positivePower(let a, let b): .positivePower(transform(a), transform(b))
    case .wholePower(let a, let n): .wholePower(transform(a), n)
    case .root(let a, let n): .root(transform(a), n)
    case .function(let function, let a): .function(function, transform(a))
    case .floor(let a): .floor(transform(a))
    case .truth(let a, let relation, let b): .truth(transform(a), relation, transform(b))
    case .maximum(let a, let b): .maximum(transform(a), transform(b))
    case .minimum(let a, let b): .minimum(transform(a), transform(b))
    case .selection(let test, let positive, let otherwise):
      .selection(
        test: transform(test), positive: transform(positive), otherwise: transform(otherwise))
    }
  }
}

extension Expression.Operation where Operand: Scalar {
  /// The number that the operation gives, where the symbols have the values `symbols`.
  public func result(_ symbols: (Symbol) -> Operand) -> Operand {
    switch self {
    case .constant(let value): Operand(value)
    case .symbol(let symbol): symbols(symbol)
    case .negation(let a): -a
    case .sum(let a, let b): a + b
    case .difference(let a, let b): a - b
    case .product(let a, let b): a * b
    case .quotient(let a, let b): a / b
    case .power(let a, let b): Operand.power(a, b)
    case .positivePower(let a, let b): Operand.positivePower(a, b)
    case .wholePower(let a, let n): Operand.pow(a, n)
    case .root(let a, let n): Operand.root(a, n)
    case .function(let function, let a): function(a)
    case .floor(let a): Operand.floor(a)
    case .truth(let a, let relation, let b): Operand.truth(a, relation, b)
    case .maximum(let a, let b): Operand.maximum(a, b)
    case .minimum(let a, let b): Operand.minimum(a, b)
    case .selection(let test, let positive, let otherwise):
      Operand.select(test, positive: positive, otherwise: otherwise)
    }
  }
}
