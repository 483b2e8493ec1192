// SPDX-License-Identifier: Apache-2.0

extension Dimensioned: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Dimensioned: AdditiveArithmetic {
  public static func + (a: Dimensioned, b: Dimensioned) -> Dimensioned {
    let (dimension, violation) = alike(a, b, "adds")
    return Dimensioned(a.value + b.value, dimension, violation)
  }

  public static func - (a: Dimensioned, b: Dimensioned) -> Dimensioned {
    let (dimension, violation) = alike(a, b, "subtracts")
    return Dimensioned(a.value - b.value, dimension, violation)
  }
}

extension Dimensioned: SignedNumeric {
  /// The magnitude of the value, without its dimension.
  public var magnitude: Double { value.magnitude }

  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  public static prefix func - (a: Dimensioned) -> Dimensioned {
    Dimensioned(-a.value, a.dimension, a.violation)
  }

  public mutating func negate() { self = -self }

  /// A product with a zero of any dimension is again one.
  public static func * (a: Dimensioned, b: Dimensioned) -> Dimensioned {
    let dimension = a.dimension.flatMap { first in b.dimension.map { first * $0 } }
    return Dimensioned(a.value * b.value, dimension, a.violation ?? b.violation)
  }

  public static func *= (a: inout Dimensioned, b: Dimensioned) { a = a * b }
}

extension Dimensioned: AlgebraicField {
  public static func / (a: Dimensioned, b: Dimensioned) -> Dimensioned {
    let dimension = a.dimension.flatMap { first in b.dimension.map { first / $0 } }
    return Dimensioned(a.value / b.value, dimension, a.violation ?? b.violation)
  }

  public static func /= (a: inout Dimensioned, b: Dimensioned) { a = a / b }

  public var reciprocal: Dimensioned? { 1 / self }
}
