// SPDX-License-Identifier: Apache-2.0

/// The decimal digits of a finite number: all of them, or rounded to some.
///
/// A number with a binary exponent has finitely many decimal digits: m·2⁻ᵏ is m·5ᵏ over 10ᵏ. They are
/// formed as one whole number and rounded once, ties to even, as `printf` does it.
package struct DecimalDigits: Equatable, Sendable {
  /// 0 to 9, the highest first; none for 0, and no zero before the first other digit.
  package private(set) var digits: [UInt8]
  /// The power of ten of the first digit: 2 for 123.4.
  package private(set) var exponent: Int

  /// All digits of a finite number, without its sign.
  package init(_ value: Double) {
    let (mantissa, power) = Self.parts(of: value)
    var number = WholeNumber(mantissa)
    number.multiply(by: power < 0 ? 5 : 2, times: Int(power.magnitude))
    digits = number.digits
    exponent = digits.count - 1 + min(power, 0)
  }

  /// m and p of ±m·2ᵖ.
  private static func parts(of value: Double) -> (mantissa: UInt64, power: Int) {
    precondition(value.isFinite, "digits of finite numbers")
    let biased = Int(value.exponentBitPattern)
    let fraction = value.significandBitPattern
    return biased == 0 ? (fraction, -1074) : (fraction | 1 << 52, biased - 1075)
  }

  /// Leaves a number of digits, 0 or more; where there are fewer, nothing happens.
  package mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else { return digits = [] }
    let isUp = roundsUp(at: count)
    digits.removeSubrange(count...)
    guard isUp else { return }
    for place in digits.indices.reversed() {
      guard digits[place] == 9 else { return digits[place] += 1 }
      digits[place] = 0
    }
    // Nines only, or nothing at all: one more digit in front, and one less behind.
    if !digits.isEmpty { digits.removeLast() }
    digits.insert(1, at: 0)
    exponent += 1
  }

  /// Leaves the digits down to a decimal place: 2 for hundredths.
  package mutating func round(toDecimals decimals: Int) {
    round(toDigits: exponent + 1 + decimals)
  }

  private func roundsUp(at place: Int) -> Bool {
    guard digits[place] == 5 else { return digits[place] > 5 }
    if digits[(place + 1)...].contains(where: { $0 != 0 }) { return true }
    return place > 0 && digits[place - 1] % 2 == 1
  }

  /// The digit of a power of ten; 0 where there is none.
  package func digit(of power: Int) -> UInt8 {
    let place = exponent - power
    return digits.indices.contains(place) ? digits[place] : 0
  }
}

/// A whole number in limbs of nine decimal digits, the lowest first.
private struct WholeNumber {
  private var limbs: [UInt64]
  private static let base: UInt64 = 1_000_000_000

  init(_ number: UInt64) {
    limbs = []
    var rest = number
    while rest > 0 {
      limbs.append(rest % Self.base)
      rest /= Self.base
    }
  }

  /// Multiplies by a small number many times, twelve at once.
  mutating func multiply(by factor: UInt64, times: Int) {
    var left = times
    while left > 0 {
      let count = min(left, 12)
      var portion: UInt64 = 1
      for _ in 0..<count { portion *= factor }
      multiply(by: portion)
      left -= count
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for place in limbs.indices {
      let product = limbs[place] * factor + carry
      limbs[place] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(carry) }
  }

  var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(9 * limbs.count)
    for limb in limbs.reversed() {
      var divisor = Self.base / 10
      while divisor > 0 {
        let digit = UInt8(limb / divisor % 10)
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
        divisor /= 10
      }
    }
    return digits
  }
}
