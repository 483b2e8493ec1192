// SPDX-License-Identifier: Apache-2.0

/// Numbers of 64 bits side by side, or one alone, from which powers are made: the same operations in
/// the same order, so that one patient has the same bits alone and in lanes.
@usableFromInline
protocol Binary64: Scalar {
  /// 2ⁿ for whole n from −1022 to 1023, by writing n + 1023 where the exponent stands.
  static func powerOfTwo(_ n: Self) -> Self

  /// Mantissa m and exponent k of x = m · 2ᵏ, with m between √½ and √2, for normal x above zero.
  var mantissaAndExponent: (m: Self, k: Self) { get }
}

extension Binary64 {
  /// A polynomial's next step, self · x + c, from the highest coefficient down (Horner).
  @inlinable @inline(__always)
  func times(_ x: Self, plus c: Double) -> Self { Self.product(self, x, plus: Self(c)) }

  /// The numbers held between two bounds; what is not a number stays so.
  @inlinable @inline(__always)
  func bounded(_ lower: Double, _ upper: Double) -> Self {
    Self.maximum(Self.minimum(self, Self(upper)), Self(lower))
  }

  /// The nearest whole numbers, ties to even, of numbers below 2⁵¹ in magnitude.
  ///
  /// At 1.5 · 2⁵² the spacing of numbers is one: adding it rounds.
  @inlinable @inline(__always)
  var nearestWhole: Self { (self + Self(0x1.8p52)) - Self(0x1.8p52) }

  /// self · 2ⁿ for whole n from −2044 to 2046, in two factors: the result may be subnormal or ∞.
  @inlinable @inline(__always)
  func scaled(byPowerOfTwo n: Self) -> Self {
    let part = (n * Self(0.5)).nearestWhole
    return self * Self.powerOfTwo(part) * Self.powerOfTwo(n - part)
  }
}

extension Lanes: Binary64 {
  @inlinable @inline(__always)
  public static func product(_ a: Lanes, _ b: Lanes, plus c: Lanes) -> Lanes {
    c.addingProduct(a, b)
  }
}

extension Double: Binary64 {
  @inlinable @inline(__always)
  public static func product(_ a: Double, _ b: Double, plus c: Double) -> Double {
    #if FUSED_MULTIPLY_ADD && arch(x86_64) || arch(arm64)
      c.addingProduct(a, b)
    #else
      c + a * b
    #endif
  }

  @inlinable @inline(__always)
  static func powerOfTwo(_ n: Double) -> Double {
    Double(bitPattern: (n + (0x1.8p52 + 1023)).bitPattern &<< 52)
  }

  @inlinable @inline(__always)
  var mantissaAndExponent: (m: Double, k: Double) {
    let rootOfHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
    let one: UInt64 = 0x3ff0_0000_0000_0000
    let shifted = bitPattern &+ (one - rootOfHalf)
    let m = (shifted & 0x000f_ffff_ffff_ffff) &+ rootOfHalf
    let k = Double(bitPattern: (shifted &>> 52) | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
    return (Double(bitPattern: m), k)
  }
}
