// SPDX-License-Identifier: Apache-2.0

extension Expression: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self.init(Double(value))
  }
}

extension Expression: AdditiveArithmetic {
  public static func + (a: Expression, b: Expression) -> Expression { Expression(.sum(a, b)) }

  public static func - (a: Expression, b: Expression) -> Expression {
    Expression(.difference(a, b))
  }
}

extension Expression: SignedNumeric {
  /// The magnitude of a constant.
  ///
  /// - Precondition: the formula simplifies to a constant. That of a formula with symbols is not
  ///   known before the symbols are; write `maximum(x, -x)` in equations.
  public var magnitude: Double {
    guard let value = simplified().constant else {
      preconditionFailure("the magnitude of a formula with symbols: write maximum(x, -x)")
    }
    return value.magnitude
  }

  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  public static prefix func - (a: Expression) -> Expression { Expression(.negation(a)) }

  public mutating func negate() { self = -self }

  public static func * (a: Expression, b: Expression) -> Expression { Expression(.product(a, b)) }

  public static func *= (a: inout Expression, b: Expression) { a = a * b }
}

extension Expression: AlgebraicField {
  public static func / (a: Expression, b: Expression) -> Expression { Expression(.quotient(a, b)) }

  public static func /= (a: inout Expression, b: Expression) { a = a / b }

  public var reciprocal: Expression? { 1 / self }
}
