// SPDX-License-Identifier: Apache-2.0

// xʸ = 2 to the (y log₂ x). An error in the logarithm is multiplied by y log₂ x, up to a thousand,
// so the exact power carries the logarithm with extra digits. The power in Hill functions has a
// small exponent and can do with fewer.

extension Binary64 {
  /// xʸ of normal numbers above zero, for y below 2⁶⁰ in magnitude.
  @inlinable @inline(__always)
  static func power(ofNormal x: Self, _ y: Self) -> Self {
    let w = x.logarithmOfBaseTwo * y
    return twoToThe(w.high, w.low)
  }

  /// The same where y is small, with an error of 2 + |y| units in the last place.
  ///
  /// k and log₂ m are multiplied by y apart: the whole part of the logarithm adds no error.
  @inlinable @inline(__always)
  static func shortPower(ofNormal x: Self, _ y: Self) -> Self {
    let (m, k) = x.mantissaAndExponent
    let s = (m - 1) / (m + 1)
    let part = s * logarithmTail(s * s)
    let whole = k * y
    let lost = Doubled.error(of: whole, k, y)
    return twoToThe(whole, product(part, y, plus: lost))
  }

  /// 2 to the (w + rest), 0 or ∞ where that is out of range.
  @inlinable @inline(__always)
  static func twoToThe(_ w: Self, _ rest: Self) -> Self {
    let n = (w + rest).bounded(-1100, 1100).nearestWhole
    let f = ((w - n) + rest).bounded(-0.6, 0.6)
    return product(f, exponentialTail(f), plus: 1).scaled(byPowerOfTwo: n)
  }

  /// (2 to the f, minus 1) / f, for |f| ≤ ½.
  @inlinable @inline(__always)
  static func exponentialTail(_ f: Self) -> Self {
    let z = f * f
    var even = Self(0x1.ea04937f20872p-32)
    even = even.times(z, plus: 0x1.b524dc89b7d12p-24)
    even = even.times(z, plus: 0x1.ffcbfc7455da4p-17)
    even = even.times(z, plus: 0x1.5d87fe78a2c85p-10)
    even = even.times(z, plus: 0x1.c6b08d704a0cbp-5)
    even = even.times(z, plus: 0x1.62e42fefa39efp-1)
    var odd = Self(0x1.e606918cd0fd0p-28)
    odd = odd.times(z, plus: 0x1.62bfd44e3a4e0p-20)
    odd = odd.times(z, plus: 0x1.430913097d728p-13)
    odd = odd.times(z, plus: 0x1.3b2ab6fba1da6p-7)
    odd = odd.times(z, plus: 0x1.ebfbdff82c598p-3)
    return product(odd, f, plus: even)
  }

  /// 2 artanh(s) / (s ln 2) as a function of s², for |s| ≤ 0.172.
  @inlinable @inline(__always)
  static func logarithmTail(_ z: Self) -> Self {
    let square = z * z
    var even = Self(0x1.c46d53b23d45bp-3)
    even = even.times(square, plus: 0x1.484afb66df2f0p-2)
    even = even.times(square, plus: 0x1.2776c50ee37e4p-1)
    even = even.times(square, plus: 0x1.71547652b82fep+1)
    var odd = Self(0x1.b59a3750d9f23p-3)
    odd = odd.times(square, plus: 0x1.0ca1643befa9fp-2)
    odd = odd.times(square, plus: 0x1.a61762d6c66f1p-2)
    odd = odd.times(square, plus: 0x1.ec709dc3a047ep-1)
    return product(odd, z, plus: even)
  }
}
