// SPDX-License-Identifier: Apache-2.0

extension ExactSums {
  /// The mean of a cell, rounded once from the exact sum.
  ///
  /// - Parameter count: how many numbers were added, 1 or more.
  package func mean(_ cell: Int, of count: Int) -> Double {
    let (magnitude, isNegative) = total(cell)
    guard !magnitude.isZero else { return 0 }
    let leading = magnitude.leading
    let (quotient, remainder) = leading.bits.quotientAndRemainder(dividingBy: UInt128(count))
    // A lowest bit that says "and a little more" makes the one rounding right.
    let rest: UInt128 = remainder != 0 || leading.isInexact ? 1 : 0
    let mean = Double(
      sign: isNegative ? .minus : .plus, exponent: leading.exponent + Self.lowestExponent,
      significand: Double(quotient | rest))
    return mean
  }

  /// The standard deviation of a cell, as a sample's: n − 1 in the denominator.
  ///
  /// The sum of squared deviations, (n Σx² − (Σx)²) / n, is formed as one whole number, so that
  /// nothing cancels; what follows rounds to within two units in the last place.
  ///
  /// - Parameter count: how many numbers were added, 2 or more.
  /// - Returns: NaN for sums that no numbers have, as in a file that was changed by hand.
  package func deviation(_ cell: Int, of count: Int) -> Double {
    let squares = WideInteger(
      UnsafeBufferPointer(start: squares(cell), count: Self.squareWords))
    let sum = total(cell).magnitude
    let (scaled, square) = (WideInteger([UInt64(count)]) * squares, sum * sum)
    guard !(scaled < square) else { return .nan }
    let excess = scaled - square
    guard !excess.isZero else { return 0 }
    let leading = excess.leading
    let isOdd = leading.exponent & 1 == 1
    let bits = Double(isOdd ? leading.bits >> 1 : leading.bits)
    let variance = bits / (Double(count) * Double(count - 1))
    let exponent = (leading.exponent + (isOdd ? 1 : 0)) / 2 + Self.lowestExponent
    return Double(sign: .plus, exponent: exponent, significand: variance.squareRoot())
  }

  /// The exact sum of a cell, in units of 2⁻¹⁰⁷⁴.
  private func total(_ cell: Int) -> (magnitude: WideInteger, isNegative: Bool) {
    let words = UnsafeBufferPointer(start: sum(cell), count: Self.sumWords)
    guard let top = words.last, top >> 63 == 1 else { return (WideInteger(words), false) }
    var carry = true
    let magnitude = words.map { word in
      let (negated, overflow) = (~word).addingReportingOverflow(carry ? 1 : 0)
      carry = overflow
      return negated
    }
    return (WideInteger(magnitude), true)
  }
}
