// SPDX-License-Identifier: Apache-2.0

import Statistics

/// A matrix of products, as that of normal equations.
struct SymmetricMatrix {
  private var rows: [[Double]]

  /// The products of all pairs of vectors.
  init(gramOf vectors: [[Double]]) {
    rows = vectors.map { a in vectors.map { dot(a, $0) } }
  }

  mutating func scaleDiagonal(by factor: Double) {
    for i in rows.indices { rows[i][i] *= factor }
  }

  /// The solution x of A x = b; no numbers (NaN) where A is not positive definite.
  func solve(_ b: [Double]) -> [Double] {
    CholeskyFactor(of: rows)?.solve(b) ?? unknown
  }

  /// The diagonal of the inverse, variances where the matrix is an information matrix; no numbers
  /// (NaN) where it is not positive definite.
  var inverseDiagonal: [Double] { CholeskyFactor(of: rows)?.inverseDiagonal ?? unknown }

  private var unknown: [Double] { rows.map { _ in .nan } }
}
