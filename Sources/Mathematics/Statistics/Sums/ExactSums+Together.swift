// SPDX-License-Identifier: Apache-2.0

extension ExactSums {
  /// Adds numbers, all of them finite, to a cell.
  ///
  /// Numbers of like size are first added up as whole numbers of 128 bits, which the processor holds
  /// in two registers, and then go to the cell together.
  package func add(_ values: UnsafeBufferPointer<Double>, to cell: Int) {
    guard values.count <= Self.mostTogether, let lowest = Self.commonPlace(of: values) else {
      for value in values { add(value, to: cell) }
      return
    }
    var (sum, squares) = (Int128(0), UInt128(0))
    for value in values {
      let (mantissa, place) = Self.parts(of: value)
      let number = mantissa &<< UInt64(truncatingIfNeeded: max(0, place - lowest))
      // Nothing overflows, by the limits below.
      sum &+= Int128(value < 0 ? -Int64(bitPattern: number) : Int64(bitPattern: number))
      let square = number.multipliedFullWidth(by: number)
      squares &+= UInt128(square.high) &<< 64 | UInt128(square.low)
    }
    Self.add(sum.magnitude, isNegative: sum < 0, at: lowest, to: self.sum(cell), Self.sumWords)
    Self.add(squares, isNegative: false, at: 2 * lowest, to: self.squares(cell), Self.squareWords)
  }

  /// 2⁹ squares of numbers below 2⁵⁹ stay below 2¹²⁸.
  private static let mostTogether = 1 << 9
  private static let mostDoublings = 6
  /// What is infinite or no number has the largest exponent.
  private static let placeOfInfinity = Int(Double.infinity.exponentBitPattern) - 1

  /// The lowest place of numbers that differ by a factor of 64 at most; nil where they differ more.
  /// Zero is no number here.
  private static func commonPlace(of values: UnsafeBufferPointer<Double>) -> Int? {
    var (lowest, highest) = (Int.max, Int.min)
    for value in values where value != 0 {
      let place = parts(of: value).place
      (lowest, highest) = (min(lowest, place), max(highest, place))
    }
    precondition(lowest > highest || highest < placeOfInfinity, "a sum of finite numbers")
    return lowest <= highest && highest - lowest <= mostDoublings ? lowest : nil
  }

  /// Adds a whole number that counts 2^(place − 1074) to a long integer, or takes it away.
  private static func add(
    _ number: UInt128, isNegative: Bool, at place: Int, to words: UnsafeMutablePointer<UInt64>,
    _ count: Int
  ) {
    let (word, shift) = (place >> 6, place & 63)
    let low = number << UInt128(shift)
    let (first, second) = (UInt64(truncatingIfNeeded: low), UInt64(truncatingIfNeeded: low >> 64))
    let third = shift == 0 ? 0 : UInt64(truncatingIfNeeded: number >> UInt128(128 - shift))
    let (target, rest) = (
      WideIntegerWords(words + word, count: count - word),
      WideIntegerWords(words + word + 2, count: count - word - 2)
    )
    if isNegative {
      target.subtract(first, second)
      if third != 0 { rest.subtract(third, 0) }
    } else {
      target.add(first, second)
      if third != 0 { rest.add(third, 0) }
    }
  }
}
