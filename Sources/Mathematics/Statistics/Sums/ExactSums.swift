// SPDX-License-Identifier: Apache-2.0

/// Sums of numbers and of their squares without any rounding, one pair in each of many cells.
///
/// A sum is kept as one long integer that has a bit for every power of two which a `Double` can
/// hold, and 64 more for carries (Kulisch's long accumulator). Whole numbers have no round-off: the
/// sum does not depend on the order of the numbers, and sums made apart and merged are bit for bit
/// those of all the numbers together. A number costs two or three additions of 64 bits, its square
/// one multiplication more; a cell takes 808 bytes, however many numbers it has seen.
///
/// Kulisch UW, Miranker WL. The arithmetic of the digital computer: a new approach. SIAM Rev
/// 1986;28:1-40, doi:10.1137/1028001.
package final class ExactSums: @unchecked Sendable {
  /// Words of the sum: bits of weight 2⁻¹⁰⁷⁴ to 2¹⁰²³, 64 for carries, and a sign.
  static let sumWords = 34
  /// Words of the sum of squares: bits of weight 2⁻²¹⁴⁸ to 2²⁰⁴⁷, and 64 for carries.
  static let squareWords = 67
  static let wordsPerCell = sumWords + squareWords
  /// The exponent of the lowest bit of a `Double`.
  static let lowestExponent = -1074

  package let cellCount: Int
  /// For each cell the words of the sum, in two's complement, then those of the sum of squares, the
  /// lowest first.
  let words: UnsafeMutablePointer<UInt64>

  /// Empty sums.
  package init(cellCount: Int) {
    self.cellCount = cellCount
    words = .allocate(capacity: cellCount * Self.wordsPerCell)
    words.initialize(repeating: 0, count: cellCount * Self.wordsPerCell)
  }

  deinit { words.deallocate() }

  /// The words of a cell's sum.
  func sum(_ cell: Int) -> UnsafeMutablePointer<UInt64> { words + cell * Self.wordsPerCell }

  /// The words of a cell's sum of squares.
  func squares(_ cell: Int) -> UnsafeMutablePointer<UInt64> { sum(cell) + Self.sumWords }

  /// Adds a number, which must be finite, to a cell.
  package func add(_ value: Double, to cell: Int) {
    precondition(value.isFinite, "a sum of finite numbers")
    let (mantissa, place) = Self.parts(of: value)
    guard mantissa != 0 else { return }
    let (word, shift) = (place >> 6, UInt64(place & 63))
    let sum = WideIntegerWords(sum(cell) + word, count: Self.sumWords - word)
    let (low, high) = (mantissa << shift, mantissa >> (64 - shift))
    if value > 0 { sum.add(low, high) } else { sum.subtract(low, high) }
    addSquare(of: mantissa, at: 2 * place, to: cell)
  }

  /// The integer m and the place p of a finite number ±m·2^(p−1074).
  static func parts(of value: Double) -> (mantissa: UInt64, place: Int) {
    let fraction = value.significandBitPattern
    let exponent = Int(value.exponentBitPattern)
    return exponent == 0 ? (fraction, 0) : (fraction | 1 << 52, exponent - 1)
  }

  /// A square has 106 bits and is shifted by 63 at most: the highest of its words is far from full.
  private func addSquare(of mantissa: UInt64, at place: Int, to cell: Int) {
    let product = mantissa.multipliedFullWidth(by: mantissa)
    let (word, shift) = (place >> 6, UInt64(place & 63))
    let target = squares(cell) + word
    let lowest = target[0].addingReportingOverflow(product.low << shift)
    target[0] = lowest.partialValue
    let middle = (product.high << shift | product.low >> (64 - shift))
      .addingReportingOverflow(lowest.overflow ? 1 : 0)
    let high = product.high >> (64 - shift) + (middle.overflow ? 1 : 0)
    WideIntegerWords(target + 1, count: Self.squareWords - word - 1).add(middle.partialValue, high)
  }

  /// Adds the sums of others, cell by cell.
  package func merge(_ other: ExactSums) {
    precondition(cellCount == other.cellCount, "sums of the same cells")
    for cell in 0..<cellCount {
      WideIntegerWords(sum(cell), count: Self.sumWords).add(other.sum(cell))
      WideIntegerWords(squares(cell), count: Self.squareWords).add(other.squares(cell))
    }
  }
}
