// SPDX-License-Identifier: Apache-2.0

/// Numbers with twice the digits, each the sum of two: `high` is the nearest `Double`.
///
/// Only what the power function needs. Dekker TJ. A floating-point technique for extending the
/// available precision. Numer Math 1971;18:224-242. doi:10.1007/BF01397083
@usableFromInline
struct Doubled<Number: Binary64> {
  @usableFromInline var high: Number
  @usableFromInline var low: Number

  @inlinable @inline(__always)
  init(high: Number, low: Number) {
    self.high = high
    self.low = low
  }

  /// a + b + rest, where b is no larger than a, or a is zero.
  @inlinable @inline(__always)
  init(sum a: Number, _ b: Number, rest: Number) {
    let sum = a + b
    self.init(high: sum, low: ((a - sum) + b) + rest)
  }

  /// a · b + rest; the product is exact.
  @inlinable @inline(__always)
  init(product a: Number, _ b: Number, rest: Number) {
    let product = a * b
    self.init(high: product, low: Doubled.error(of: product, a, b) + rest)
  }

  /// a · b without the product's last bits.
  @inlinable @inline(__always)
  static func * (a: Doubled, b: Doubled) -> Doubled {
    let cross = Number.product(a.high, b.low, plus: a.low * b.high)
    return Doubled(product: a.high, b.high, rest: cross)
  }

  /// What rounding took from a product: a · b − product, exactly.
  @inlinable @inline(__always)
  static func error(of product: Number, _ a: Number, _ b: Number) -> Number {
    #if FUSED_MULTIPLY_ADD && arch(x86_64) || arch(arm64)
      return Number.product(a, b, plus: -product)
    #else
      let x = halves(a)
      let y = halves(b)
      return ((x.0 * y.0 - product) + x.0 * y.1 + x.1 * y.0) + x.1 * y.1
    #endif
  }

  /// A number in two parts of 26 bits, whose products are exact (Veltkamp's splitting).
  @inlinable @inline(__always)
  static func halves(_ a: Number) -> (Number, Number) {
    let spread = Number(0x1.0000002p27) * a
    let upper = spread - (spread - a)
    return (upper, a - upper)
  }
}
