// SPDX-License-Identifier: Apache-2.0

/// Counts of numbers in fixed bins, one histogram in each of many cells.
///
/// Each cell holds the counts between the lowest and the highest bin that it has seen, so that its
/// memory follows the spread of the numbers and not how many there are: four bytes a bin.
package final class Histograms: @unchecked Sendable {
  /// One cell: counts of the bins from `lowest` on.
  private struct Cell {
    var lowest = 0
    var count = 0
    var counts: UnsafeMutablePointer<UInt32>?
  }

  /// Bins are taken in portions, so that a cell grows seldom.
  private static let portion = 32

  package let cellCount: Int
  private let cells: UnsafeMutablePointer<Cell>

  /// Empty histograms.
  package init(cellCount: Int) {
    self.cellCount = cellCount
    cells = .allocate(capacity: cellCount)
    cells.initialize(repeating: Cell(), count: cellCount)
  }

  deinit {
    for cell in 0..<cellCount { cells[cell].counts?.deallocate() }
    cells.deallocate()
  }

  /// Counts finite numbers in the bins of a cell.
  ///
  /// All bins are found before the first is counted: then the counts, which lie scattered over
  /// memory, are fetched side by side and not one after another.
  package func count(_ values: UnsafeBufferPointer<Double>, _ rounding: QuantileBins, in cell: Int)
  {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: values.count) { bins in
      var (lowest, highest) = (Int.max, Int.min)
      for (place, value) in values.enumerated() {
        let bin = rounding.bin(of: value)
        bins.initializeElement(at: place, to: bin)
        (lowest, highest) = (min(lowest, bin), max(highest, bin))
      }
      guard lowest <= highest else { return }
      hold(lowest, highest, in: cell)
      let (first, counts) = (cells[cell].lowest, cells[cell].counts!)
      for place in 0..<values.count { counts[bins[place] - first] += 1 }
    }
  }

  /// Widens a cell where it does not hold these bins.
  private func hold(_ lowest: Int, _ highest: Int, in cell: Int) {
    let (first, count) = (cells[cell].lowest, cells[cell].count)
    if count == 0 || lowest < first { grow(cell, toHold: lowest) }
    if highest >= cells[cell].lowest + cells[cell].count { grow(cell, toHold: highest) }
  }

  /// Adds the counts of others, cell by cell.
  package func merge(_ other: Histograms) {
    precondition(cellCount == other.cellCount, "histograms of the same cells")
    for cell in 0..<cellCount {
      for (bin, count) in other.counts(in: cell) { add(count, to: bin, of: cell) }
    }
  }

  /// The bins of a cell that hold anything, in order, with their counts.
  package func counts(in cell: Int) -> [(bin: Int, count: UInt32)] {
    let histogram = cells[cell]
    guard let counts = histogram.counts else { return [] }
    return (0..<histogram.count).compactMap {
      counts[$0] == 0 ? nil : (histogram.lowest + $0, counts[$0])
    }
  }

  /// How many bins a cell has room for.
  func span(of cell: Int) -> Int { cells[cell].count }

  /// Adds to the count of a bin of a cell.
  func add(_ count: UInt32, to bin: Int, of cell: Int) {
    var place = bin - cells[cell].lowest
    if place < 0 || place >= cells[cell].count {
      grow(cell, toHold: bin)
      place = bin - cells[cell].lowest
    }
    cells[cell].counts![place] += count
  }

  /// Widens a cell, in whole portions, until it holds a bin.
  private func grow(_ cell: Int, toHold bin: Int) {
    let old = cells[cell]
    let first = Self.portionStart(of: bin)
    let lowest = old.count == 0 ? first : min(old.lowest, first)
    let end = max(old.count == 0 ? first : old.lowest + old.count, first + Self.portion)
    let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: end - lowest)
    counts.initialize(repeating: 0, count: end - lowest)
    if let known = old.counts {
      (counts + (old.lowest - lowest)).update(from: known, count: old.count)
      known.deallocate()
    }
    cells[cell] = Cell(lowest: lowest, count: end - lowest, counts: counts)
  }

  private static func portionStart(of bin: Int) -> Int {
    Int((Double(bin) / Double(portion)).rounded(.down)) * portion
  }
}

extension Histograms {
  /// Percentiles of a cell, each the bin of an order statistic.
  ///
  /// Of n numbers in order the percentile p is the one at place ⌈p·n/100⌉: the smallest that at
  /// least p percent of all do not exceed (definition 1 of Hyndman RJ, Fan Y. Sample quantiles in
  /// statistical packages. Am Stat 1996;50:361-365, doi:10.1080/00031305.1996.10473566).
  ///
  /// - Parameter percents: ascending, 1 to 100.
  package func percentiles(_ percents: [Int], in cell: Int) -> [Int] {
    let counts = UnsafeBufferPointer(start: cells[cell].counts, count: cells[cell].count)
    let total = counts.reduce(0) { $0 + Int($1) }
    precondition(total > 0, "percentiles of at least one number")
    var found: [Int] = []
    var (seen, next) = (0, 0)
    for percent in percents {
      let place = (percent * total + 99) / 100
      while seen + Int(counts[next]) < place {
        seen += Int(counts[next])
        next += 1
      }
      found.append(cells[cell].lowest + next)
    }
    return found
  }
}
