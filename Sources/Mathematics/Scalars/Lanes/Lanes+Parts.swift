// SPDX-License-Identifier: Apache-2.0

// What the functions of lanes are made of: fused products, and the bits of numbers. Everything here
// does the same to each lane and has no branches. Integers are never compared, which the standard
// library would do lane by lane.

extension Lanes {
  /// self + a · b, rounded once where the processor does so by itself.
  ///
  /// Which of the two it is depends on the build, not on the numbers: `FUSED_MULTIPLY_ADD` is set in
  /// Package.swift where the instruction is sure to exist.
  @inlinable @inline(__always)
  public func addingProduct(_ a: Lanes, _ b: Lanes) -> Lanes {
    #if FUSED_MULTIPLY_ADD && arch(x86_64) || arch(arm64)
      Lanes(vector.addingProduct(a.vector, b.vector))
    #else
      Lanes(vector + a.vector * b.vector)
    #endif
  }

  @inlinable @inline(__always)
  var bits: SIMD8<UInt64> { unsafeBitCast(vector, to: SIMD8<UInt64>.self) }

  @inlinable @inline(__always)
  init(bits: SIMD8<UInt64>) {
    self.init(unsafeBitCast(bits, to: Vector.self))
  }

  /// 2ⁿ for whole n from −1022 to 1023, by writing n + 1023 where the exponent stands.
  @inlinable @inline(__always)
  static func powerOfTwo(_ n: Lanes) -> Lanes {
    Lanes(bits: (n + (0x1.8p52 + 1023)).bits &<< 52)
  }

  /// Mantissa m and exponent k of x = m · 2ᵏ, with m between √½ and √2, for normal x above zero.
  @inlinable @inline(__always)
  var mantissaAndExponent: (m: Lanes, k: Lanes) {
    let rootOfHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
    let one: UInt64 = 0x3ff0_0000_0000_0000
    let shifted = bits &+ (one - rootOfHalf)
    let m = (shifted & 0x000f_ffff_ffff_ffff) &+ rootOfHalf
    let k = Lanes(bits: (shifted &>> 52) | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
    return (Lanes(bits: m), k)
  }

  /// Where a number is above zero, finite and not subnormal.
  var isPositiveNormal: Mask {
    (self .>= Lanes(Double.leastNormalMagnitude)) .& (self .< Lanes(Double.infinity))
  }
}

extension Lanes {
  /// The sign bit where a number is not above zero, not normal or not finite; the other bits mean
  /// nothing.
  ///
  /// The bits of numbers grow with the numbers. From those too small, subtracting the least normal
  /// one goes below zero; to those too large, adding it goes past the last.
  @inlinable @inline(__always)
  var signOfIrregularity: SIMD8<UInt64> {
    let least: UInt64 = 0x0010_0000_0000_0000
    return (bits &- least) | bits | (bits &+ least)
  }

  /// Whether no lane has its sign bit set.
  @inlinable @inline(__always)
  static func isUnset(_ signs: SIMD8<UInt64>) -> Bool {
    let four = signs.lowHalf | signs.highHalf
    let two = four.lowHalf | four.highHalf
    return (two[0] | two[1]) >> 63 == 0
  }

  /// A function whose short way covers some lanes only; the others take the way of `Double`.
  ///
  /// The covered lanes go the short way all the same, so that no lane shows what another holds.
  @inline(never)
  static func split(
    _ x: inout Lanes, where isCovered: Mask, _ change: (inout Lanes) -> Void,
    exact: (Double) -> Double
  ) {
    let given = x
    x = select(isCovered, positive: x, otherwise: 1)
    change(&x)
    for lane in 0..<count where !isCovered[lane] { x[lane] = exact(given[lane]) }
  }
}

extension Lanes {
  /// A function that changes its argument, as a function that returns its result.
  ///
  /// By value, eight numbers travel in registers of two, and the compiler goes on working with
  /// pieces of two. From memory they come in registers of four or eight: twice as fast, measured.
  @inlinable @inline(__always)
  static func inPlace(_ x: Lanes, _ change: (inout Lanes) -> Void) -> Lanes {
    var result = x
    change(&result)
    return result
  }
}
