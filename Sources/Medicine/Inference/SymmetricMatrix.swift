// SPDX-License-Identifier: Apache-2.0

/// A symmetric, positive definite matrix, solved and inverted by its Cholesky factor.
struct SymmetricMatrix {
  private var rows: [[Double]]

  /// The products of all pairs of vectors.
  init(gramOf vectors: [[Double]]) {
    rows = vectors.map { a in vectors.map { dot(a, $0) } }
  }

  mutating func scaleDiagonal(by factor: Double) {
    for i in rows.indices { rows[i][i] *= factor }
  }

  /// The solution x of A x = b.
  func solve(_ b: [Double]) -> [Double] {
    SymmetricMatrix.solve(factor, b)
  }

  /// The diagonal of the inverse: variances, where the matrix is an information matrix.
  var inverseDiagonal: [Double] {
    let factor = factor
    return rows.indices.map { i in
      let unit = rows.indices.map { $0 == i ? 1.0 : 0.0 }
      return SymmetricMatrix.solve(factor, unit)[i]
    }
  }

  /// The lower triangle L of A = L Lᵀ.
  private var factor: [[Double]] {
    let n = rows.count
    var l = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for j in 0..<n {
      for i in j..<n {
        var sum = rows[i][j]
        for k in 0..<j { sum -= l[i][k] * l[j][k] }
        l[i][j] = i == j ? sum.squareRoot() : sum / l[j][j]
      }
    }
    return l
  }

  private static func solve(_ l: [[Double]], _ b: [Double]) -> [Double] {
    var x = b
    for i in x.indices {
      for k in 0..<i { x[i] -= l[i][k] * x[k] }
      x[i] /= l[i][i]
    }
    for i in x.indices.reversed() {
      for k in (i + 1)..<max(x.count, i + 1) { x[i] -= l[k][i] * x[k] }
      x[i] /= l[i][i]
    }
    return x
  }
}
