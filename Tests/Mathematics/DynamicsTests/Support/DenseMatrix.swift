// SPDX-License-Identifier: Apache-2.0

/// A full matrix, for comparison with what walks only the nonzero elements.
struct DenseMatrix {
  var rows: [[Double]]

  /// The solution of Ax = b by elimination with row pivoting.
  func solve(_ b: [Double]) -> [Double] {
    var a = zip(rows, b).map { $0 + [$1] }
    let n = b.count
    for k in 0..<n {
      let pivot = (k..<n).max { abs(a[$0][k]) < abs(a[$1][k]) }!
      a.swapAt(k, pivot)
      for i in 0..<n where i != k {
        let factor = a[i][k] / a[k][k]
        for j in k...n { a[i][j] -= factor * a[k][j] }
      }
    }
    return (0..<n).map { a[$0][n] / a[$0][$0] }
  }

  /// The inverse, column by column.
  var inverse: [[Double]] {
    let n = rows.count
    let columns = (0..<n).map { j in solve((0..<n).map { $0 == j ? 1 : 0 }) }
    return (0..<n).map { i in columns.map { $0[i] } }
  }
}

/// The product of two matrices.
func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  a.map { row in b[0].indices.map { j in dot(row, b.map { $0[j] }) } }
}

/// The sum of two matrices.
func sum(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  zip(a, b).map { zip($0, $1).map(+) }
}
