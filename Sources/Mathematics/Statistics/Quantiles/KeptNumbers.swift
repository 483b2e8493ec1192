// SPDX-License-Identifier: Apache-2.0

/// All numbers of many cells, for quantiles that are exact.
///
/// Where they are few enough to be kept, this is also faster than counting them in bins: they are
/// only copied. What comes out depends on no order. One worker at a time adds to a cell.
package final class KeptNumbers: @unchecked Sendable {
  /// This many numbers are kept at most, 240 MB of them; beyond they are counted in bins.
  package static let most = 30_000_000

  package let cellCount: Int
  /// How many numbers each cell can take.
  package let capacity: Int
  private let numbers: UnsafeMutablePointer<Double>
  private let counts: UnsafeMutablePointer<Int>

  /// Empty cells. The memory is taken when numbers come.
  package init(cellCount: Int, capacity: Int) {
    self.cellCount = cellCount
    self.capacity = capacity
    numbers = .allocate(capacity: cellCount * capacity)
    counts = .allocate(capacity: cellCount)
    counts.initialize(repeating: 0, count: cellCount)
  }

  deinit {
    numbers.deallocate()
    counts.deallocate()
  }

  /// Whether so many numbers in each of so many cells are kept.
  package static func areKept(_ count: Int, inEachOf cellCount: Int) -> Bool {
    Double(count) * Double(cellCount) <= Double(most)
  }

  /// Adds finite numbers to a cell.
  ///
  /// - Precondition: no more than the cell can take.
  package func add(_ values: UnsafeBufferPointer<Double>, to cell: Int) {
    guard let first = values.baseAddress else { return }
    let count = counts[cell]
    precondition(count + values.count <= capacity, "a cell takes what it was made for")
    (numbers + (cell * capacity + count)).initialize(from: first, count: values.count)
    counts[cell] = count + values.count
  }

  /// Adds the numbers of others, cell by cell.
  package func merge(_ other: KeptNumbers) {
    precondition(cellCount == other.cellCount, "numbers of the same cells")
    for cell in 0..<cellCount { add(UnsafeBufferPointer(other.cell(cell)), to: cell) }
  }

  /// The numbers of a cell, in the order in which they lie now.
  func cell(_ cell: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(start: numbers + cell * capacity, count: counts[cell])
  }

  /// Percentiles of a cell, each one of its numbers.
  ///
  /// Of n numbers in order the percentile p is the one at place ⌈p·n/100⌉, as of ``Histograms``.
  ///
  /// - Parameter percents: ascending, 1 to 100.
  /// - Precondition: the cell holds a number.
  package func percentiles(_ percents: [Int], in cell: Int) -> [Double] {
    let values = self.cell(cell)
    precondition(!values.isEmpty, "percentiles of at least one number")
    var found: [Double] = []
    var start = 0
    for percent in percents {
      let place = Int((Int64(percent) * Int64(values.count) + 99) / 100) - 1
      if place >= start {
        values.select(place, from: start)
        start = place + 1
      }
      // A zero without its sign: which of two equal zeros comes first is chance.
      found.append(values[place] + 0)
    }
    return found
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Puts the number that belongs to a place in order there, all before it no larger, all behind it
  /// no smaller. What stands before `start` is in its order already.
  ///
  /// Hoare CAR. Algorithm 65: Find. Commun ACM 1961;4:321-322, doi:10.1145/366622.366647, with the
  /// middle of three as pivot. Where the pivots are bad for too long the rest is sorted.
  func select(_ place: Int, from start: Int) {
    var (low, high) = (start, count - 1)
    var patience = 64
    while low < high {
      guard patience > 0 else {
        var rest = UnsafeMutableBufferPointer(rebasing: self[low...high])
        rest.sort()
        return
      }
      patience -= 1
      let (left, right) = partition(low, high)
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
  }

  /// Parts a stretch by the middle of three of its numbers: up to `right` none is larger, from `left`
  /// on none is smaller, and what lies between equals it.
  private func partition(_ low: Int, _ high: Int) -> (left: Int, right: Int) {
    let pivot = Self.middle(self[low], self[low + (high - low) / 2], self[high])
    var (left, right) = (low, high)
    while left <= right {
      while self[left] < pivot { left += 1 }
      while self[right] > pivot { right -= 1 }
      if left <= right {
        swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (left, right)
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
  }
}
