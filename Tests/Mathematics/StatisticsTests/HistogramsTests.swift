// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Statistics

@Suite struct HistogramsTests {
  /// Definition 1 of Hyndman and Fan, by counting.
  private func percentile(_ percent: Int, of numbers: [Int]) -> Int {
    numbers.sorted().first { bound in
      numbers.count { $0 <= bound } * 100 >= percent * numbers.count
    } ?? 0
  }

  private func bins(_ count: Int, seed: UInt64) -> [Int] {
    var stream = RandomStream(seed: seed, subject: 0, purpose: 7)
    return (0..<count).map { _ in Int(300 * stream.normal()) }
  }

  @Test(arguments: [1, 2, 19, 20, 21, 100, 101, 999])
  func percentilesAreOrderStatistics(_ count: Int) {
    let bins = bins(count, seed: UInt64(count))
    let histograms = Histograms(cellCount: 2)
    for bin in bins { histograms.add(1, to: bin, of: 1) }
    let percents = [1, 5, 50, 95, 100]
    #expect(histograms.percentiles(percents, in: 1) == percents.map { percentile($0, of: bins) })
    #expect(histograms.counts(in: 0).isEmpty)
  }

  @Test func mergingIsAdding() {
    let (first, second) = (bins(400, seed: 1), bins(70, seed: 2).map { $0 + 5000 })
    let all = Histograms(cellCount: 1)
    for bin in (second + first).shuffled() { all.add(1, to: bin, of: 0) }
    let (a, b) = (Histograms(cellCount: 1), Histograms(cellCount: 1))
    for bin in first { a.add(1, to: bin, of: 0) }
    for bin in second { b.add(1, to: bin, of: 0) }
    b.merge(a)
    #expect(b.counts(in: 0).elementsEqual(all.counts(in: 0), by: ==))
    #expect(all.counts(in: 0).reduce(0) { $0 + Int($1.count) } == 470)
  }

  @Test("Numbers counted together are those counted one by one, whatever the cell held before")
  func together() {
    let rounding = QuantileBins(stepExponent: -10)
    var generator = SeededGenerator(seed: 20_261_127)
    let (whole, single) = (Histograms(cellCount: 2), Histograms(cellCount: 2))
    for portion in [1, 0, 7, 64] {
      let values = (0..<portion).map { _ in
        Double.random(in: -1...1, using: &generator) * Double(1 << Int.random(in: 0...20))
      }
      values.withUnsafeBufferPointer { whole.count($0, rounding, in: 1) }
      for value in values { single.add(1, to: rounding.bin(of: value), of: 1) }
      #expect(whole.counts(in: 1).elementsEqual(single.counts(in: 1), by: ==))
    }
    #expect(whole.counts(in: 0).isEmpty)
  }
}
