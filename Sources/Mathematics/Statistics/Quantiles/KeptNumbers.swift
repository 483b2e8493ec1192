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
    let places = percents.map { Int((Int64($0) * Int64(values.count) + 99) / 100) - 1 }
    values.select(places[...], in: 0..<values.count)
    // A zero without its sign: which of two equal zeros comes first is chance.
    return places.map { values[$0] + 0 }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Puts the numbers that belong to some ascending places of a stretch in order there: the middle one
  /// first, so that the others are sought in halves.
  func select(_ places: ArraySlice<Int>, in stretch: Range<Int>) {
    guard !places.isEmpty, !stretch.isEmpty else { return }
    let middle = places.startIndex + places.count / 2
    let place = places[middle]
    if stretch.contains(place) { select(place, in: stretch) }
    select(places[..<middle], in: stretch.lowerBound..<Swift.max(stretch.lowerBound, place))
    select(
      places[(middle + 1)...], in: Swift.min(place + 1, stretch.upperBound)..<stretch.upperBound)
  }

  /// Puts the number that belongs to a place of a stretch in order there, all before it no larger, all
  /// behind it no smaller.
  ///
  /// Hoare CAR. Algorithm 65: Find. Commun ACM 1961;4:321-322, doi:10.1145/366622.366647, with the
  /// middle of three as pivot. Where the pivots are bad for too long the rest is sorted.
  private func select(_ place: Int, in stretch: Range<Int>) {
    var (low, high) = (stretch.lowerBound, stretch.upperBound - 1)
    var patience = 64
    while low < high {
      guard patience > 0 else {
        var rest = UnsafeMutableBufferPointer(rebasing: self[low...high])
        rest.sort()
        return
      }
      patience -= 1
      let pivot = Self.middle(self[low], self[low + (high - low) / 2], self[high])
      let left = bringForward(low, high) { $0 < pivot }
      if place < left {
        high = left - 1
        continue
      }
      let right = bringForward(left, high) { $0 <= pivot }
      if place < right { return }
      low = right
    }
  }

  /// Brings the numbers of a stretch that meet a condition to its front.
  ///
  /// Every number changes its place, whether it has to or not, and only a count depends on the
  /// condition: a branch that the processor cannot foretell costs more than the exchange. (Alexandrescu
  /// A. Lomuto's comeback. 2020, as Lomuto's partition in Bentley J. Programming pearls. 2nd ed. 2000.)
  ///
  /// - Returns: the place behind the last of them.
  @inline(__always)
  private func bringForward(_ low: Int, _ high: Int, _ isMeant: (Double) -> Bool) -> Int {
    guard let base = baseAddress else { return low }
    var (end, next) = (base + low, base + low)
    let last = base + high
    while next <= last {
      let value = next.pointee
      next.pointee = end.pointee
      end.pointee = value
      end += isMeant(value) ? 1 : 0
      next += 1
    }
    return end - base
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
  }
}
