// SPDX-License-Identifier: Apache-2.0

// eˣ = 2ⁿ eʳ with n the whole number nearest to x / ln 2, so that |r| ≤ ½ ln 2. The way is the
// usual one: Cody WJ, Waite W. Software manual for the elementary functions. Prentice-Hall 1980,
// chapter 6. The coefficients are those of the polynomial of least largest error (Remez), found
// with 300 bits.

extension Lanes {
  /// eˣ, with an error of at most 0.95 units in the last place (tested; `LanesExponentialTests`).
  @inlinable @inline(__always)
  public static func exp(_ x: Lanes) -> Lanes { inPlace(x, formExponential) }

  @usableFromInline @inline(never)
  static func formExponential(_ x: inout Lanes) {
    let (n, r, rest) = x.bounded(-746, 710).remainderOfLogarithmOfTwo
    x = (1 + expMinusOne(small: r, rest)).scaled(byPowerOfTwo: n)
  }

  /// eˣ − 1, precise near zero too; at most 1.8 units in the last place.
  @inlinable @inline(__always)
  public static func expMinusOne(_ x: Lanes) -> Lanes { inPlace(x, formExponentialMinusOne) }

  @usableFromInline @inline(never)
  static func formExponentialMinusOne(_ x: inout Lanes) {
    let (n, r, rest) = x.bounded(-40, 710).remainderOfLogarithmOfTwo
    let p = expMinusOne(small: r, rest)
    let halfScale = powerOfTwo(n - 1)
    let result = (halfScale - 0.5).addingProduct(halfScale, p)
    x = select(x.magnitudes .< 0x1p-54, positive: x, otherwise: result + result)
  }

  /// n and r + rest with x = n ln 2 + r + rest, |r| ≤ ½ ln 2; r carries all but the last bits.
  ///
  /// ln 2 is cut in two, and the first part ends in eleven zeros: its product with n is exact.
  @inlinable @inline(__always)
  var remainderOfLogarithmOfTwo: (n: Lanes, r: Lanes, rest: Lanes) {
    let n = (self * 0x1.71547652b82fep+0).nearestWhole
    let exact = addingProduct(n, Lanes(-0x1.62e42fefa3800p-1))
    let correction = n * 0x1.ef35793c76730p-45
    let r = exact - correction
    return (n, r, (exact - r) - correction)
  }

  /// e to the (r + rest), minus one, for |r| ≤ ½ ln 2: r + r² q(r) + rest, q of degree ten.
  ///
  /// Even and odd powers are summed apart, since the processor can do both at the same time.
  @inlinable @inline(__always)
  static func expMinusOne(small r: Lanes, _ rest: Lanes) -> Lanes {
    let z = r * r
    var even = Lanes(0x1.1f8b6cc28c151p-29)
    even = even.times(z, plus: 0x1.27e4ccbac887bp-22)
    even = even.times(z, plus: 0x1.a01a01ad02b86p-16)
    even = even.times(z, plus: 0x1.6c16c16c151e7p-10)
    even = even.times(z, plus: 0x1.5555555555558p-5)
    even = even.times(z, plus: 0.5)
    var odd = Lanes(0x1.af4e1aef1ae18p-26)
    odd = odd.times(z, plus: 0x1.71de0219b8a88p-19)
    odd = odd.times(z, plus: 0x1.a01a01abef8f3p-13)
    odd = odd.times(z, plus: 0x1.11111111100cep-7)
    odd = odd.times(z, plus: 0x1.5555555555557p-3)
    let q = even.addingProduct(odd, r)
    return r + rest.addingProduct(z, q)
  }
}
