// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Statistics

/// Numbers of every size and both signs, the same in every run.
private func numbers(_ count: Int, seed: UInt64 = 3, exponents: ClosedRange<Int> = -1074...1023)
  -> [Double]
{
  var stream = RandomStream(seed: seed, subject: 0, purpose: 7)
  return (0..<count).map { _ in
    let exponent = exponents.lowerBound + Int(stream.uniform() * Double(exponents.count))
    let sign: FloatingPointSign = stream.uniform() < 0.5 ? .minus : .plus
    return Double(sign: sign, exponent: exponent, significand: 1 + stream.uniform())
  }.filter { $0.isFinite }
}

private let least = Double.leastNonzeroMagnitude

private func words(_ sums: ExactSums) -> [UInt64] {
  Array(
    UnsafeBufferPointer(start: sums.words, count: sums.cellCount * ExactSums.wordsPerCell))
}

private func sums(of numbers: some Sequence<Double>) -> ExactSums {
  let sums = ExactSums(cellCount: 1)
  for number in numbers { sums.add(number, to: 0) }
  return sums
}

@Suite struct ExactSumsTests {
  @Test func nothingIsLostBesideWhatIsLarge() {
    let all = sums(of: [1e308, 1, -1e308, least, -1, 3, 1e-300])
    #expect(all.mean(0, of: 1) == 3)
    #expect(sums(of: [1e308, least, -1e308]).mean(0, of: 1) == least)
    #expect(sums(of: [least, -least]).mean(0, of: 2) == 0)
    #expect(
      sums(of: Array(repeating: .greatestFiniteMagnitude, count: 1000)).mean(0, of: 1000)
        == .greatestFiniteMagnitude)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func orderAndPartsChangeNoBit(_ round: UInt64) {
    let all = numbers(500, seed: round)
    let expected = words(sums(of: all))
    #expect(words(sums(of: all.reversed())) == expected)
    var generator = SeededGenerator(seed: 20_261_127)
    for _ in 0..<40 { #expect(words(sums(of: all.shuffled(using: &generator))) == expected) }
    let parts = [0..<3, 3..<200, 200..<200, 200..<all.count].map { sums(of: all[$0]) }
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let merged = ExactSums(cellCount: 1)
      for part in order { merged.merge(parts[part]) }
      #expect(words(merged) == expected)
    }
  }

  /// Of like size, of any size, of the largest and the smallest, with zeros, and none at all.
  @Test(
    arguments: [
      (-3...2, 128), (0...6, 512), (0...7, 512), (0...6, 513), (-1074...1023, 50),
      (1017...1023, 512),
      (1017...1023, 1), (-1074...(-1068), 512), (-1022...(-1016), 300), (5...5, 0),
    ] as [(ClosedRange<Int>, Int)])
  func togetherIsOneByOne(_ exponents: ClosedRange<Int>, _ count: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let all = numbers(count, seed: seed, exponents: exponents) + (count > 500 ? [] : [0, -0.0])
      for portion in [all, all.map(\.magnitude), all.map { -$0.magnitude }] {
        let (together, single) = (ExactSums(cellCount: 2), ExactSums(cellCount: 2))
        for sums in [together, single] { sums.add(-0.3, to: 1) }
        for _ in 0..<3 {
          portion.withUnsafeBufferPointer { together.add($0, to: 1) }
          for number in portion { single.add(number, to: 1) }
        }
        #expect(words(together) == words(single))
      }
    }
  }

  @Test func whatIsTakenBackLeavesNothing() {
    let all = numbers(300)
    let sums = sums(of: all + all.map { -$0 })
    #expect(words(sums).prefix(ExactSums.sumWords).allSatisfy { $0 == 0 })
    #expect(sums.deviation(0, of: 600) > 0)
  }

  /// Whole numbers below 2²⁴, whose sums and squares integers of 64 bits hold exactly.
  @Test func momentsOfWholeNumbers() {
    let whole = (0..<1000).map { Double(($0 * 7919) % 10_007 - 5000) }
    let n = Double(whole.count)
    let total = whole.reduce(0, +)
    let squares = whole.reduce(0) { $0 + $1 * $1 }
    let exact = sums(of: whole)
    #expect(exact.mean(0, of: whole.count) == total / n)
    let deviation = ((n * squares - total * total) / (n * (n - 1))).squareRoot()
    #expect(abs(exact.deviation(0, of: whole.count) / deviation - 1) < 4e-16)
  }

  /// Three numbers around a billion: the textbook formula in doubles gives nonsense here.
  @Test func deviationsDoNotCancel() {
    let exact = sums(of: [1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75])
    #expect(exact.mean(0, of: 3) == 1e9 + 0.5)
    #expect(exact.deviation(0, of: 3) == 0.25)
    #expect(sums(of: [0.1, 0.1, 0.1]).deviation(0, of: 3) == 0)
    #expect(sums(of: [0.1, 0.1, 0.1]).mean(0, of: 3) == 0.1)
    #expect(sums(of: [1e-200, 3e-200]).deviation(0, of: 2) == 2e-200 / 2.0.squareRoot())
    #expect(sums(of: [1e300, -1e300]).deviation(0, of: 2) == 1e300 * 2.0.squareRoot())
  }

  /// A mean is the exact sum over n rounded once: ties to even, just beyond a tie upwards.
  @Test func meansAreRoundedOnce() {
    let half = 0x1p-53
    #expect(sums(of: [1, half]).mean(0, of: 1) == 1)
    #expect(sums(of: [1, half, least]).mean(0, of: 1) == 1.nextUp)
    #expect(sums(of: [1, 1, 0]).mean(0, of: 3) == 2.0 / 3)
    for number in numbers(200, seed: 9, exponents: -300...300) {
      #expect(sums(of: Array(repeating: number, count: 7)).mean(0, of: 7) == number)
    }
  }

  @Test func cellsAreApart() {
    let three = ExactSums(cellCount: 3)
    three.add(-1, to: 1)
    #expect([0, 1, 2].map { three.mean($0, of: 1) } == [0, -1, 0])
    three.add(2, to: 1)
    #expect([0, 1, 2].map { three.deviation($0, of: 2) } == [0, 4.5.squareRoot(), 0])
  }
}
