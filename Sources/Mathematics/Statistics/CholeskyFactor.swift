// SPDX-License-Identifier: Apache-2.0

/// The lower triangular factor L of a symmetric, positive definite matrix: A = L Lᵀ.
///
/// With it normal equations are solved, an information matrix is inverted, and independent normal
/// numbers z become correlated ones, L z. Cholesky's elimination; Golub GH, Van Loan CF. Matrix
/// computations. 4th ed. Johns Hopkins University Press, 2013, section 4.2.
package struct CholeskyFactor: Sendable {
  /// Row i has i + 1 numbers.
  private let rows: [[Double]]

  /// - Parameter matrix: symmetric, row by row; only its lower triangle is read.
  ///
  /// Nil where the matrix is not positive definite, as correlations that contradict each other.
  package init?(of matrix: [[Double]]) {
    var rows: [[Double]] = []
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0..<i {
        let sum = (0..<j).reduce(0) { $0 + row[$1] * rows[j][$1] }
        row.append((matrix[i][j] - sum) / rows[j][j])
      }
      let rest = row.reduce(matrix[i][i]) { $0 - $1 * $1 }
      guard rest > 0 else { return nil }
      rows.append(row + [rest.squareRoot()])
    }
    self.rows = rows
  }

  /// L z.
  package func times(_ z: [Double]) -> [Double] {
    rows.map { row in zip(row, z).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The solution x of A x = b, by forward and back substitution.
  package func solve(_ b: [Double]) -> [Double] {
    var x = b
    for i in x.indices {
      for k in 0..<i { x[i] -= rows[i][k] * x[k] }
      x[i] /= rows[i][i]
    }
    for i in x.indices.reversed() {
      for k in (i + 1)..<max(x.count, i + 1) { x[i] -= rows[k][i] * x[k] }
      x[i] /= rows[i][i]
    }
    return x
  }

  /// The diagonal of the inverse of A: variances, where A is an information matrix.
  package var inverseDiagonal: [Double] {
    rows.indices.map { i in
      let unit = rows.indices.map { $0 == i ? 1.0 : 0.0 }
      return solve(unit)[i]
    }
  }
}
