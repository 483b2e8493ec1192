// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics
import TestSupport
import Testing

/// Quantiles of numbers that are all kept.
@Suite struct KeptNumbersTests {
  private func kept(_ numbers: [Double], cells: Int = 1) -> KeptNumbers {
    let kept = KeptNumbers(cellCount: cells, capacity: numbers.count)
    for cell in 0..<cells { numbers.withUnsafeBufferPointer { kept.add($0, to: cell) } }
    return kept
  }

  /// The number at place ⌈p·n/100⌉, of every number of numbers, many of them equal.
  @Test func aPercentileIsTheNumberAtItsPlace() {
    var chance = SeededGenerator(seed: 20_261_127)
    for count in 1...300 {
      let numbers = (0..<count).map { _ in
        Double(Int.random(in: -40...40, using: &chance)) / 8
      }
      let sorted = numbers.sorted()
      let percents = [1, 5, 25, 50, 75, 95, 99, 100]
      let expected = percents.map { sorted[($0 * count + 99) / 100 - 1] }
      #expect(kept(numbers).percentiles(percents, in: 0) == expected, "of \(count) numbers")
    }
  }

  /// Ascending, descending, all equal, a hill, and two values in turn.
  private static let orders: [[Double]] = {
    let places = Array(0..<5000)
    let rules: [(Int) -> Int] = [{ $0 }, { -$0 }, { _ in 3 }, { min($0, 4999 - $0) }, { $0 % 2 }]
    return rules.map { rule in places.map { Double(rule($0)) } }
  }()

  @Test(arguments: orders)
  func anyOrderGivesTheSame(numbers: [Double]) {
    let sorted = numbers.sorted()
    #expect(kept(numbers).percentiles([5, 50, 95], in: 0) == [249, 2499, 4749].map { sorted[$0] })
  }

  /// Otherwise the sign of a zero would tell which of two equal ones came first.
  @Test func aZeroHasNoSign() {
    for numbers in [[-0.0, 0.0], [0.0, -0.0]] {
      let found = kept(numbers).percentiles([50, 100], in: 0)
      #expect(found.allSatisfy { $0.sign == .plus })
    }
  }

  @Test func partsAndBytesMakeTheSame() throws {
    let (first, second) = (kept([5, 1, -0.0], cells: 2), kept([2, 9], cells: 2))
    let whole = KeptNumbers(cellCount: 2, capacity: 5)
    whole.merge(second)
    whole.merge(first)
    #expect(whole.percentiles([20, 40, 60, 80, 100], in: 1) == [0, 1, 2, 5, 9])
    var (writer, other) = (ByteWriter(), ByteWriter())
    whole.write(to: &writer)
    kept([9, 0, 5, 2, 1], cells: 2).write(to: &other)
    #expect(writer.bytes == other.bytes, "the bytes tell of no order")
    let copy = KeptNumbers(cellCount: 2, capacity: 5)
    var reader = ByteReader(writer.bytes[...])
    try copy.read(from: &reader, count: 5)
    #expect(reader.isAtEnd && copy.percentiles([100], in: 0) == [9])
    let small = KeptNumbers(cellCount: 2, capacity: 4)
    var again = ByteReader(writer.bytes[...])
    #expect(throws: DamagedBytes.self) { try small.read(from: &again, count: 5) }
  }

  @Test func thirtyMillionAreKept() {
    #expect(KeptNumbers.areKept(1000, inEachOf: 30_000))
    #expect(!KeptNumbers.areKept(1001, inEachOf: 30_000))
    #expect(!KeptNumbers.areKept(.max, inEachOf: .max))
  }
}
