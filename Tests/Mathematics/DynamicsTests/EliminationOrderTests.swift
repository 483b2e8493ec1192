// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct EliminationOrderTests {
  @Test func anArrowIsTakenFromItsShaft() {
    let shaft = 1..<6
    let pattern = SparsityPattern(
      dimension: 6,
      rows: Array(repeating: 0, count: 6) + shaft.flatMap { [$0, $0] },
      columns: Array(0..<6) + shaft.flatMap { [0, $0] })
    let order = EliminationOrder(pattern)
    #expect(order.added.isEmpty)
    #expect(order.pivots.suffix(2).contains(0))
  }

  @Test func aTriangleIsTakenFromItsTop() {
    let places = (0..<25).filter { $0 / 5 >= $0 % 5 }
    let order = EliminationOrder(
      SparsityPattern(dimension: 5, rows: places.map { $0 / 5 }, columns: places.map { $0 % 5 }))
    #expect(order.pivots == [0, 1, 2, 3, 4])
    #expect(order.added.isEmpty)
  }

  @Test func everyPivotIsTakenOnce() {
    let order = EliminationOrder(Robertson().jacobianPattern)
    #expect(order.pivots.sorted() == [0, 1, 2])
  }

  /// A full matrix of order n takes n(n − 1)(2n − 1)/6 updates.
  @Test func updatesAreCounted() {
    let n = 7
    let places = (0..<n * n).filter { $0 / n != $0 % n }
    let pattern = SparsityPattern(
      dimension: n, rows: places.map { $0 / n }, columns: places.map { $0 % n })
    let count = n * (n - 1) * (2 * n - 1) / 6
    #expect(EliminationOrder(pattern).updateCount == count)
    #expect(SparseLU(pattern, updatesUpTo: count) != nil)
    #expect(SparseLU(pattern, updatesUpTo: count - 1) == nil)
  }

  @Test func aRingGainsElements() {
    let n = 6
    let pattern = SparsityPattern(
      dimension: n, rows: Array(0..<n), columns: (0..<n).map { ($0 + 1) % n })
    let order = EliminationOrder(pattern)
    #expect(order.added.filter { $0.row == $0.column }.count == n)
    #expect(order.added.count == n + n - 2)
  }
}
