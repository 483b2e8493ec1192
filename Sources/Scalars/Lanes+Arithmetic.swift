// SPDX-License-Identifier: Apache-2.0

extension Lanes: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Lanes: ExpressibleByFloatLiteral {
  @inlinable
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Lanes: AdditiveArithmetic {
  @inlinable
  public static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector + b.vector) }

  @inlinable
  public static func - (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector - b.vector) }

  @inlinable
  public static func += (a: inout Lanes, b: Lanes) { a = a + b }

  @inlinable
  public static func -= (a: inout Lanes, b: Lanes) { a = a - b }
}

extension Lanes: SignedNumeric {
  /// The largest magnitude among the lanes: one number, since lanes cannot be put in order.
  public var magnitude: Double {
    (0..<Lanes.count).reduce(0) { Double.maximum($0, vector[$1].magnitude) }
  }

  /// The number in every lane, if `Double` holds it exactly.
  @inlinable
  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  @inlinable
  public static prefix func - (a: Lanes) -> Lanes { Lanes(-a.vector) }

  @inlinable
  public mutating func negate() { self = -self }

  @inlinable
  public static func * (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector * b.vector) }

  @inlinable
  public static func *= (a: inout Lanes, b: Lanes) { a = a * b }
}

extension Lanes: AlgebraicField {
  @inlinable
  public static func / (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector / b.vector) }

  @inlinable
  public static func /= (a: inout Lanes, b: Lanes) { a = a / b }

  @inlinable
  public var reciprocal: Lanes? { 1 / self }

  /// Magnitudes lane by lane.
  @inlinable
  public var magnitudes: Lanes {
    Lanes.select(self .< 0, positive: -self, otherwise: self)
  }
}
