// SPDX-License-Identifier: Apache-2.0

// xʸ = 2 to the (y log₂ x). An error in the logarithm is multiplied by y log₂ x, up to a thousand,
// so the exact power carries the logarithm with extra digits. The power in Hill functions has a
// small exponent and can do with fewer.

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
    let w = x.logarithmOfBaseTwo * y
    x = twoToThe(w.high, w.low)
  }

  /// The power xʸ of a normal number above zero, where y is small: the error is at most 2 + |y|
  /// units in the last place, and it takes half the time of `pow`.
  ///
  /// k and log₂ m are multiplied by y apart: the whole part of the logarithm adds no error.
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
    let (m, k) = x.mantissaAndExponent
    let s = (m - 1) / (m + 1)
    let part = s * logarithmTail(s * s)
    let whole = k * y
    let lost = DoubledLanes.error(of: whole, k, y)
    x = twoToThe(whole, lost.addingProduct(part, y))
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

  /// 2 to the (w + rest), 0 or ∞ where that is out of range.
  @inlinable @inline(__always)
  static func twoToThe(_ w: Lanes, _ rest: Lanes) -> Lanes {
    let n = (w + rest).bounded(-1100, 1100).nearestWhole
    let f = ((w - n) + rest).bounded(-0.6, 0.6)
    return Lanes(1).addingProduct(f, exponentialTail(f)).scaled(byPowerOfTwo: n)
  }

  /// (2 to the f, minus 1) / f, for |f| ≤ ½.
  @inlinable @inline(__always)
  static func exponentialTail(_ f: Lanes) -> Lanes {
    let z = f * f
    var even = Lanes(0x1.ea04937f20872p-32)
    even = even.times(z, plus: 0x1.b524dc89b7d12p-24)
    even = even.times(z, plus: 0x1.ffcbfc7455da4p-17)
    even = even.times(z, plus: 0x1.5d87fe78a2c85p-10)
    even = even.times(z, plus: 0x1.c6b08d704a0cbp-5)
    even = even.times(z, plus: 0x1.62e42fefa39efp-1)
    var odd = Lanes(0x1.e606918cd0fd0p-28)
    odd = odd.times(z, plus: 0x1.62bfd44e3a4e0p-20)
    odd = odd.times(z, plus: 0x1.430913097d728p-13)
    odd = odd.times(z, plus: 0x1.3b2ab6fba1da6p-7)
    odd = odd.times(z, plus: 0x1.ebfbdff82c598p-3)
    return even.addingProduct(odd, f)
  }

  /// 2 artanh(s) / (s ln 2) as a function of s², for |s| ≤ 0.172.
  @inlinable @inline(__always)
  static func logarithmTail(_ z: Lanes) -> Lanes {
    let square = z * z
    var even = Lanes(0x1.c46d53b23d45bp-3)
    even = even.times(square, plus: 0x1.484afb66df2f0p-2)
    even = even.times(square, plus: 0x1.2776c50ee37e4p-1)
    even = even.times(square, plus: 0x1.71547652b82fep+1)
    var odd = Lanes(0x1.b59a3750d9f23p-3)
    odd = odd.times(square, plus: 0x1.0ca1643befa9fp-2)
    odd = odd.times(square, plus: 0x1.a61762d6c66f1p-2)
    odd = odd.times(square, plus: 0x1.ec709dc3a047ep-1)
    return even.addingProduct(odd, z)
  }
}
