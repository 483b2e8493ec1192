// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A lower triangular matrix that turns independent normal numbers into correlated ones.
struct Triangle: Sendable {
  private let rows: [[Double]]

  /// The root L of a matrix of correlations, L Lᵀ = C, by Cholesky's elimination.
  ///
  /// Nil where the correlations contradict each other: no such numbers exist then.
  init?(rootOf correlations: [[Double]]) {
    var rows: [[Double]] = []
    for i in correlations.indices {
      var row: [Double] = []
      for j in 0..<i {
        let sum = (0..<j).reduce(0) { $0 + row[$1] * rows[j][$1] }
        row.append((correlations[i][j] - sum) / rows[j][j])
      }
      let rest = row.reduce(correlations[i][i]) { $0 - $1 * $1 }
      guard rest > 0 else { return nil }
      rows.append(row + [rest.squareRoot()])
    }
    self.rows = rows
  }

  /// L z.
  func times(_ z: [Double]) -> [Double] {
    rows.map { row in zip(row, z).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
