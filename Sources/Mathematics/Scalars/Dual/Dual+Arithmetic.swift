// SPDX-License-Identifier: Apache-2.0

extension Dual: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Base.IntegerLiteralType) {
    self.init(primal: Base(integerLiteral: value))
  }
}

extension Dual: AdditiveArithmetic {
  @inlinable
  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(primal: a.primal + b.primal, partials: InlineArray { a.partials[$0] + b.partials[$0] })
  }

  @inlinable
  public static func - (a: Dual, b: Dual) -> Dual {
    Dual(primal: a.primal - b.primal, partials: InlineArray { a.partials[$0] - b.partials[$0] })
  }
}

extension Dual: SignedNumeric {
  /// The magnitude of the value; the derivatives do not take part.
  @inlinable
  public var magnitude: Base.Magnitude { primal.magnitude }

  @inlinable
  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let primal = Base(exactly: source) else { return nil }
    self.init(primal: primal)
  }

  @inlinable
  public static prefix func - (a: Dual) -> Dual {
    Dual(primal: -a.primal, partials: InlineArray { -a.partials[$0] })
  }

  @inlinable
  public mutating func negate() { self = -self }

  @inlinable
  public static func * (a: Dual, b: Dual) -> Dual {
    chained(a.primal * b.primal, a, slope: b.primal, b, slope: a.primal)
  }

  @inlinable
  public static func *= (a: inout Dual, b: Dual) { a = a * b }
}

extension Dual: AlgebraicField {
  /// The quotient q = a / b, with q′ = (a′ − q b′) / b.
  @inlinable
  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.primal / b.primal
    return Dual(
      primal: quotient,
      partials: InlineArray { (a.partials[$0] - quotient * b.partials[$0]) / b.primal })
  }

  @inlinable
  public static func /= (a: inout Dual, b: Dual) { a = a / b }

  @inlinable
  public var reciprocal: Dual? {
    guard let inverse = primal.reciprocal else { return nil }
    return chained(inverse, slope: -inverse * inverse)
  }
}
