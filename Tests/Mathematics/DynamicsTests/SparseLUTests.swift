// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct SparseLUTests {
  /// A pattern with about the given share of its elements, and values for them.
  private func random(
    _ n: Int, density: Double, _ numbers: inout RepeatableNumbers
  ) -> (SparsityPattern, [Double]) {
    let places = (0..<n * n).filter { _ in numbers.next() < density }
    let pattern = SparsityPattern(
      dimension: n, rows: places.map { $0 / n }, columns: places.map { $0 % n })
    return (pattern, places.map { _ in 2 * numbers.next() - 1 })
  }

  private func dense(_ pattern: SparsityPattern, _ values: [Double], shift: Double) -> DenseMatrix {
    var rows = Array(
      repeating: Array(repeating: 0.0, count: pattern.dimension), count: pattern.dimension)
    for i in 0..<pattern.dimension { rows[i][i] = shift }
    for k in 0..<pattern.count { rows[pattern.rows[k]][pattern.columns[k]] -= values[k] }
    return DenseMatrix(rows: rows)
  }

  private func solve(
    _ plan: SparseLU, shift: Double, minus jacobian: [Double], _ b: [Double]
  ) -> [Double] {
    withVector(b) { x in
      withVector(Array(repeating: 0.0, count: plan.count)) { factors in
        withVector(jacobian) { plan.factor(diagonal: shift, minus: $0, into: factors) }
        plan.solve(x, with: factors)
      }
    }
  }

  @Test(arguments: [1, 2, 5, 12, 30], [0.05, 0.3, 1.0])
  func agreesWithDenseElimination(n: Int, density: Double) {
    var numbers = RepeatableNumbers(seed: UInt64(n) * 1000 + UInt64(density * 100))
    for _ in 0..<10 {
      let (pattern, values) = random(n, density: density, &numbers)
      let b = (0..<n).map { _ in numbers.next() }
      let shift = Double(n) + 1
      let x = solve(SparseLU(pattern), shift: shift, minus: values, b)
      let expected = dense(pattern, values, shift: shift).solve(b)
      #expect(distance(x, expected) < 1e-14)
    }
  }

  @Test func cascadesGainNoElements() {
    let plan = BenchmarkCascade().factorization
    #expect(plan.count == BenchmarkCascade().jacobianPattern.count)
  }

  @Test func missingDiagonalsAreAdded() {
    let plan = SparseLU(SparsityPattern(dimension: 2, rows: [1], columns: [0]))
    #expect(plan.count == 3)
    #expect(solve(plan, shift: 2, minus: [4], [1, 1]) == [0.5, 1.5])
  }

  @Test func reportsAZeroPivot() {
    let plan = SparseLU(SparsityPattern(dimension: 2, rows: [0, 1], columns: [0, 1]))
    withVector([0.0, 0]) { factors in
      withVector([1.0, 2]) { plan.factor(diagonal: 2, minus: $0, into: factors) }
      #expect(plan.failedPivot(in: factors) == 1)
      withVector([1.0, 2]) { plan.factor(diagonal: 3, minus: $0, into: factors) }
      #expect(plan.failedPivot(in: factors) == nil)
      withVector([Double.nan, 2]) { plan.factor(diagonal: 3, minus: $0, into: factors) }
      #expect(plan.failedPivot(in: factors) == 0)
    }
  }
}
