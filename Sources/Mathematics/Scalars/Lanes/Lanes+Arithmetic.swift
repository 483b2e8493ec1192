// SPDX-License-Identifier: Apache-2.0

extension Lanes: ExpressibleByIntegerLiteral {
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Lanes: ExpressibleByFloatLiteral {
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(value) }
}

extension Lanes: AdditiveArithmetic {
  @inlinable @inline(__always)
  public static func + (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector + b.vector) }

  @inlinable @inline(__always)
  public static func - (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector - b.vector) }

  @inlinable @inline(__always)
  public static func += (a: inout Lanes, b: Lanes) { a = a + b }

  @inlinable @inline(__always)
  public static func -= (a: inout Lanes, b: Lanes) { a = a - b }
}

extension Lanes: SignedNumeric {
  /// The largest magnitude among the lanes: one number, since lanes cannot be put in order.
  public var magnitude: Double {
    (0..<Lanes.count).reduce(0) { Double.maximum($0, vector[$1].magnitude) }
  }

  /// The number in every lane, if `Double` holds it exactly.
  @inlinable @inline(__always)
  public init?<Source: BinaryInteger>(exactly source: Source) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(value)
  }

  /// Turns the sign bit, of zeros too.
  @inlinable @inline(__always)
  public static prefix func - (a: Lanes) -> Lanes { Lanes(bits: a.bits ^ (1 << 63)) }

  @inlinable @inline(__always)
  public mutating func negate() { self = -self }

  @inlinable @inline(__always)
  public static func * (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector * b.vector) }

  @inlinable @inline(__always)
  public static func *= (a: inout Lanes, b: Lanes) { a = a * b }
}

extension Lanes: AlgebraicField {
  @inlinable @inline(__always)
  public static func / (a: Lanes, b: Lanes) -> Lanes { Lanes(a.vector / b.vector) }

  @inlinable @inline(__always)
  public static func /= (a: inout Lanes, b: Lanes) { a = a / b }

  @inlinable @inline(__always)
  public var reciprocal: Lanes? { 1 / self }

  /// Magnitudes lane by lane.
  @inlinable @inline(__always)
  public var magnitudes: Lanes {
    Lanes(bits: bits & ~(1 << 63))
  }
}
