// SPDX-License-Identifier: Apache-2.0

extension Lanes {
  /// The power xʸ, with an error of at most 1.5 units in the last place; as `Double.pow`, not a
  /// number for x below zero and for 0⁰.
  @inlinable @inline(__always)
  public static func pow(_ x: Lanes, _ y: Lanes) -> Lanes {
    var y = y
    return inPlace(x) { formPower(&$0, &y) }
  }

  @usableFromInline @inline(never)
  static func formPower(_ x: inout Lanes, _ y: inout Lanes) {
    guard isUnset(x.signOfIrregularity | y.signOfExcess) else {
      return splitPower(&x, &y, formPower)
    }
    x = power(ofNormal: x, y)
  }

  /// The power xʸ of a normal number above zero, where y is small: the error is at most 2 + |y|
  /// units in the last place, and it takes half the time of `pow`.
  @inlinable @inline(__always)
  public static func positivePower(_ x: Lanes, _ y: Lanes) -> Lanes {
    var y = y
    return inPlace(x) { formPositivePower(&$0, &y) }
  }

  @usableFromInline @inline(never)
  static func formPositivePower(_ x: inout Lanes, _ y: inout Lanes) {
    guard isUnset(x.signOfIrregularity | y.signOfExcess) else {
      return splitPower(&x, &y, formPositivePower)
    }
    x = shortPower(ofNormal: x, y)
  }

  /// A power whose short way covers some lanes only; the others take the way of `Double`.
  @inline(never)
  static func splitPower(
    _ x: inout Lanes, _ y: inout Lanes, _ change: (inout Lanes, inout Lanes) -> Void
  ) {
    let isCovered = x.isPositiveNormal .& (y.magnitudes .< 0x1p60)
    let given = x
    let exponent = y
    x = select(isCovered, positive: x, otherwise: 1)
    y = select(isCovered, positive: y, otherwise: 1)
    change(&x, &y)
    for lane in 0..<count where !isCovered[lane] {
      x[lane] = Double.pow(given[lane], exponent[lane])
    }
  }

  /// The sign bit where a magnitude is 2⁶⁰ or more, or not a number.
  @inlinable @inline(__always)
  var signOfExcess: SIMD8<UInt64> {
    Lanes(0x1p60).bits &- 1 &- magnitudes.bits
  }
}
