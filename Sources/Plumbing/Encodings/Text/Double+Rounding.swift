// SPDX-License-Identifier: Apache-2.0

extension Double {
  /// The shortest decimal text that reads back exactly, without a trailing `.0`.
  package var shortest: String { NumberText.exact(self) }

  /// Rounded to a decimal place, halves away from zero: 2 for hundredths, −1 for tens.
  package func rounded(decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals.magnitude { scale *= 10 }
    return decimals >= 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
  }

  /// Rounded to a number of significant digits, halves away from zero.
  package func rounded(significant digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    return rounded(decimals: digits - 1 - decimalExponent)
  }

  /// The power of ten of the first digit of a number that is finite and not 0.
  package var decimalExponent: Int {
    var (rest, exponent) = (magnitude, 0)
    while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }
}
