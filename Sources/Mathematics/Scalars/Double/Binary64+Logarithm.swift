// SPDX-License-Identifier: Apache-2.0

extension Binary64 {
  /// log₂ x with about 63 bits, for normal x above zero.
  ///
  /// log₂ x = k + (s + s³/3 + s⁵ T(s²)) · 2/ln 2 with s = f / (2 + f): s, its square and the term
  /// with one third are carried in two parts, the rest T is small enough for one.
  @inlinable @inline(__always)
  var logarithmOfBaseTwo: Doubled<Self> {
    let (m, k) = mantissaAndExponent
    let s = (m - 1).dividedByTwoPlusItself
    let z = s * s
    let third = Doubled<Self>(
      sum: Self(0x1.5555555555555p-2), z.high * Self.artanhRemainder(z.high),
      rest: Self(0x1.5555555555555p-56)
    )
    let cube = s * (z * third)
    let artanh = Doubled<Self>(sum: s.high, cube.high, rest: s.low + cube.low)
    let logarithm =
      artanh
      * Doubled<Self>(
        high: Self(0x1.71547652b82fep+1), low: Self(0x1.777d0ffda0d24p-55))
    return Doubled<Self>(sum: k, logarithm.high, rest: logarithm.low)
  }

  /// f / (2 + f) in two parts: the division leaves a remainder, which is divided again.
  @inlinable @inline(__always)
  var dividedByTwoPlusItself: Doubled<Self> {
    let divisor = 2 + self
    let lost = self - (divisor - 2)
    let reciprocal = 1 / divisor
    let quotient = self * reciprocal
    let product = quotient * divisor
    let remainder = (self - product) - Doubled<Self>.error(of: product, quotient, divisor)
    return Doubled<Self>(high: quotient, low: (remainder - quotient * lost) * reciprocal)
  }

  /// T(s²) = 1/5 + s²/7 + s⁴/9 + …, for |s| ≤ 0.172.
  @inlinable @inline(__always)
  static func artanhRemainder(_ z: Self) -> Self {
    let square = z * z
    var even = Self(0x1.df7c8767c8b5bp-5)
    even = even.times(square, plus: 0x1.3b1395cb4cb2fp-4)
    even = even.times(square, plus: 0x1.c71c71c6ea8a9p-4)
    even = even.times(square, plus: 0x1.999999999999ap-3)
    var odd = Self(0x1.e030ec15abd4fp-5)
    odd = odd.times(square, plus: 0x1.1118c937bbe73p-4)
    odd = odd.times(square, plus: 0x1.745d177aa7ee1p-4)
    odd = odd.times(square, plus: 0x1.2492492492522p-3)
    return product(odd, z, plus: even)
  }
}

extension Doubled {
  @inlinable @inline(__always)
  static func * (a: Doubled, b: Number) -> Doubled {
    Doubled(product: a.high, b, rest: a.low * b)
  }
}
