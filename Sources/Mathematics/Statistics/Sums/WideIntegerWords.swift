// SPDX-License-Identifier: Apache-2.0

/// Words of a long integer in two's complement, from the one where something changes to the top.
struct WideIntegerWords {
  private let base: UnsafeMutablePointer<UInt64>
  private let count: Int

  init(_ base: UnsafeMutablePointer<UInt64>, count: Int) {
    self.base = base
    self.count = count
  }

  /// Adds two words and carries as far as needed; what leaves the top is the change of sign.
  func add(_ low: UInt64, _ high: UInt64) {
    let first = base[0].addingReportingOverflow(low)
    base[0] = first.partialValue
    let second = base[1].addingReportingOverflow(high &+ (first.overflow ? 1 : 0))
    base[1] = second.partialValue
    var (carries, next) = (second.overflow, 2)
    while carries, next < count {
      (base[next], carries) = base[next].addingReportingOverflow(1)
      next += 1
    }
  }

  /// Subtracts two words and borrows as far as needed.
  func subtract(_ low: UInt64, _ high: UInt64) {
    let first = base[0].subtractingReportingOverflow(low)
    base[0] = first.partialValue
    let second = base[1].subtractingReportingOverflow(high &+ (first.overflow ? 1 : 0))
    base[1] = second.partialValue
    var (borrows, next) = (second.overflow, 2)
    while borrows, next < count {
      (base[next], borrows) = base[next].subtractingReportingOverflow(1)
      next += 1
    }
  }

  /// Adds as many words of another integer.
  func add(_ other: UnsafeMutablePointer<UInt64>) {
    var carry: UInt64 = 0
    for word in 0..<count {
      let sum = base[word].addingReportingOverflow(other[word])
      let carried = sum.partialValue.addingReportingOverflow(carry)
      base[word] = carried.partialValue
      carry = (sum.overflow ? 1 : 0) + (carried.overflow ? 1 : 0)
    }
  }
}
