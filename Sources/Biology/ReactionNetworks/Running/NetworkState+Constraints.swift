// SPDX-License-Identifier: Apache-2.0

extension NetworkState {
  /// Newton's iterations, and how near they must come.
  private static var mostIterations: Int { 100 }
  private static var difference: Double { 1e-7 }
  private static var closeness: Double { 1e-13 }

  /// Finds the unknowns of the algebraic rules by Newton's method.
  mutating func solveConstraints() throws(NetworkError) {
    let count = network.unknownCount
    guard count > 0 else { return }
    let first = states.count - count
    for _ in 0..<Self.mostIterations {
      let residuals = residuals()
      var rows = columns(around: residuals, first)
      guard let step = solution(&rows, residuals) else { break }
      var change = 0.0
      for index in 0..<count {
        let value = states[first + index]
        setState(first + index, value - step[index])
        change = max(change, step[index].magnitude / max(value.magnitude, 1e-6))
      }
      if change <= Self.closeness { return }
      if !change.isFinite { break }
    }
    if isSolved(within: 1e-9) { return }
    throw .unsolved("the algebraic rules have no solution near time \(time)")
  }

  private mutating func residuals() -> [Double] {
    network.constraints.map { evaluate($0) }
  }

  private mutating func isSolved(within tolerance: Double) -> Bool {
    residuals().allSatisfy { $0.magnitude <= tolerance }
  }

  /// ∂g/∂z by differences, row by row.
  private mutating func columns(around residuals: [Double], _ first: Int) -> [[Double]] {
    var rows = residuals.map { _ in [Double](repeating: 0, count: residuals.count) }
    for column in residuals.indices {
      let value = states[first + column]
      let h = Self.difference * max(1, value.magnitude)
      setState(first + column, value + h)
      let shifted = self.residuals()
      for row in residuals.indices { rows[row][column] = (shifted[row] - residuals[row]) / h }
      setState(first + column, value)
    }
    return rows
  }

  /// Gauss's elimination with row pivots; nil if the matrix is singular.
  private func solution(_ rows: inout [[Double]], _ right: [Double]) -> [Double]? {
    var x = right
    let count = right.count
    for column in 0..<count {
      let pivot = (column..<count).max {
        rows[$0][column].magnitude < rows[$1][column].magnitude
      }
      guard let pivot, rows[pivot][column] != 0 else { return nil }
      rows.swapAt(column, pivot)
      x.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for other in column..<count { rows[row][other] -= factor * rows[column][other] }
        x[row] -= factor * x[column]
      }
    }
    return (0..<count).map { x[$0] / rows[$0][$0] }
  }
}
