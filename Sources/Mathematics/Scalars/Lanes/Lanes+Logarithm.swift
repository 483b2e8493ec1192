// SPDX-License-Identifier: Apache-2.0

// ln x = k ln 2 + ln(1 + f) with f between √½ − 1 and √2 − 1, and ln(1 + f) = 2 artanh s with
// s = f / (2 + f). The order of the sums keeps the error small when k is 0 or −1: Tang PTP.
// Table-driven implementation of the logarithm function. ACM Trans Math Softw 1990;16(4):378-400.
// doi:10.1145/98267.98294. The coefficients are those of least largest error (Remez).

extension Lanes {
  /// ln x, with an error of at most 0.9 units in the last place (tested; `LanesLogarithmTests`).
  @inlinable @inline(__always)
  public static func log(_ x: Lanes) -> Lanes { inPlace(x, formLogarithm) }

  @usableFromInline @inline(never)
  static func formLogarithm(_ x: inout Lanes) {
    guard isUnset(x.signOfIrregularity) else {
      return split(&x, where: x.isPositiveNormal, formLogarithm) { Double.log($0) }
    }
    let (m, k) = x.mantissaAndExponent
    x = logarithm(onePlus: m - 1, exponent: k, rest: 0)
  }

  /// ln(1 + x), precise near zero too; at most 0.9 units in the last place.
  ///
  /// What 1 + x loses in rounding is added to the logarithm as a first-order correction.
  @inlinable @inline(__always)
  public static func log(onePlus x: Lanes) -> Lanes { inPlace(x, formLogarithmOnePlus) }

  @usableFromInline @inline(never)
  static func formLogarithmOnePlus(_ x: inout Lanes) {
    let sum = 1 + x
    guard isUnset(sum.signOfIrregularity) else {
      return split(&x, where: sum.isPositiveNormal, formLogarithmOnePlus) {
        Double.log(onePlus: $0)
      }
    }
    let added = sum - 1
    let lost = (1 - (sum - added)) + (x - added)
    let (m, k) = sum.mantissaAndExponent
    let result = logarithm(onePlus: m - 1, exponent: k, rest: lost / sum)
    x = select(x .== 0, positive: x, otherwise: result)
  }

  /// k ln 2 + ln(1 + f) + rest.
  ///
  /// With h = f²/2 and R = s² L(s²), ln(1 + f) = f − (h − s (h + R)): the large term stands last.
  @inlinable @inline(__always)
  static func logarithm(onePlus f: Lanes, exponent k: Lanes, rest: Lanes) -> Lanes {
    let s = f / (2 + f)
    let z = s * s
    let h = 0.5 * f * f
    let small = (h + z * artanhTail(z)) * s
    let correction = rest.addingProduct(k, 0x1.ef35793c76730p-45)
    return k * 0x1.62e42fefa3800p-1 - ((h - (small + correction)) - f)
  }

  /// L(s²) = (2 artanh(s) − 2 s) / s³ = 2/3 + 2/5 s² + …, for |s| ≤ 0.172.
  @inlinable @inline(__always)
  static func artanhTail(_ z: Lanes) -> Lanes {
    var l = Lanes(0x1.2b5fc0c21f500p-3)
    l = l.times(z, plus: 0x1.39fdb9220c050p-3)
    l = l.times(z, plus: 0x1.7462ba29068a2p-3)
    l = l.times(z, plus: 0x1.c71c62d03b35bp-3)
    l = l.times(z, plus: 0x1.2492492e03e54p-2)
    l = l.times(z, plus: 0x1.9999999995223p-2)
    return l.times(z, plus: 0x1.5555555555558p-1)
  }
}
