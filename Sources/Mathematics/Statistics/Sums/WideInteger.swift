// SPDX-License-Identifier: Apache-2.0

/// A whole number of 0 or more, as long as it needs to be.
struct WideInteger: Equatable {
  /// The digits to base 2⁶⁴, the lowest first; no zero on top.
  private(set) var words: [UInt64]

  init(_ words: some Sequence<UInt64>) {
    self.words = Array(words)
    while self.words.last == 0 { self.words.removeLast() }
  }

  var isZero: Bool { words.isEmpty }

  /// The number of binary digits.
  var bitWidth: Int { words.count * 64 - (words.last?.leadingZeroBitCount ?? 0) }

  static func * (a: WideInteger, b: WideInteger) -> WideInteger {
    var product = [UInt64](repeating: 0, count: a.words.count + b.words.count)
    for (i, digit) in a.words.enumerated() {
      var carry: UInt64 = 0
      for (j, other) in b.words.enumerated() {
        let sum = UInt128(digit) * UInt128(other) + UInt128(product[i + j]) + UInt128(carry)
        product[i + j] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(sum >> 64)
      }
      product[i + b.words.count] = carry
    }
    return WideInteger(product)
  }

  static func < (a: WideInteger, b: WideInteger) -> Bool {
    guard a.words.count == b.words.count else { return a.words.count < b.words.count }
    return a.words.reversed().lexicographicallyPrecedes(b.words.reversed())
  }

  /// The difference to a number that is not larger.
  static func - (a: WideInteger, b: WideInteger) -> WideInteger {
    var (words, borrow) = (a.words, UInt64(0))
    for i in words.indices {
      let subtrahend = i < b.words.count ? b.words[i] : 0
      let difference = words[i].subtractingReportingOverflow(subtrahend)
      let borrowed = difference.partialValue.subtractingReportingOverflow(borrow)
      words[i] = borrowed.partialValue
      borrow = (difference.overflow ? 1 : 0) + (borrowed.overflow ? 1 : 0)
    }
    precondition(borrow == 0, "the difference of whole numbers is 0 or more")
    return WideInteger(words)
  }

  /// The highest 128 binary digits, filled up with zeros from below; how many digits lie below
  /// them, less than 0 where there were fewer; and whether any of those is not zero.
  var leading: (bits: UInt128, exponent: Int, isInexact: Bool) {
    let exponent = bitWidth - 128
    var bits: UInt128 = 0
    for (i, word) in words.enumerated() {
      let place = 64 * i - exponent
      if place >= 0 {
        bits |= UInt128(word) << place
      } else if place > -64 {
        bits |= UInt128(word) >> -place
      }
    }
    return (bits, exponent, exponent > 0 && trailingZeroBitCount < exponent)
  }

  private var trailingZeroBitCount: Int {
    guard let first = words.firstIndex(where: { $0 != 0 }) else { return 0 }
    return 64 * first + words[first].trailingZeroBitCount
  }
}
