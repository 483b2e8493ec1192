// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The lower triangular factor L of a symmetric, positive definite matrix: A = L Lᵀ.
///
/// With it normal equations are solved, an information matrix is inverted, and independent normal
/// numbers z become correlated ones, L z. Cholesky's elimination; Golub GH, Van Loan CF. Matrix
/// computations. 4th ed. Johns Hopkins University Press, 2013, section 4.2.
package struct CholeskyFactor: Sendable {
  private let size: Int
  /// Row i begins at i times the size and has i + 1 numbers; what follows them is not read.
  private var rows: [Double]

  /// - Parameters:
  ///   - matrix: symmetric; only its lower triangle is read.
  ///   - threshold: what of a diagonal element must be left of itself once the rows before are taken
  ///     out; less counts as nothing.
  ///
  /// Nil where the matrix is not positive definite, as correlations that contradict each other.
  package init?(of matrix: SquareMatrix, threshold: Double = 0) {
    size = matrix.size
    rows = matrix.elements
    guard Self.factorize(&rows, size, threshold) == nil else { return nil }
  }

  /// The first row that follows from those before it, if one does.
  static func dependentRow(of matrix: SquareMatrix, threshold: Double) -> Int? {
    var rows = matrix.elements
    return factorize(&rows, matrix.size, threshold)
  }

  private static func factorize(_ rows: inout [Double], _ size: Int, _ threshold: Double) -> Int? {
    for i in 0..<size {
      var rest = rows[i * size + i]
      let least = threshold * rest
      for j in 0..<i {
        var sum = 0.0
        for k in 0..<j { sum += rows[i * size + k] * rows[j * size + k] }
        let element = (rows[i * size + j] - sum) / rows[j * size + j]
        rows[i * size + j] = element
        rest -= element * element
      }
      guard rest > least, rest > 0 else { return i }
      rows[i * size + i] = rest.squareRoot()
    }
    return nil
  }

  /// - Parameter matrix: symmetric, row by row; only its lower triangle is read.
  package init?(of matrix: [[Double]]) { self.init(of: SquareMatrix(matrix)) }

  /// L z.
  package func times(_ z: [Double]) -> [Double] {
    (0..<size).map { i in
      var sum = 0.0
      for k in 0...i { sum += rows[i * size + k] * z[k] }
      return sum
    }
  }

  /// The solution x of A x = b, by forward and back substitution.
  package func solve(_ b: [Double]) -> [Double] {
    var x = b
    solve(&x, from: 0)
    return x
  }

  /// The solution x of Lᵀ x = z: independent normal numbers z become ones whose covariance is A⁻¹.
  package func solveTransposed(_ z: [Double]) -> [Double] {
    var x = z
    for i in (0..<size).reversed() {
      for k in i + 1..<max(size, i + 1) { x[i] -= rows[k * size + i] * x[k] }
      x[i] /= rows[i * size + i]
    }
    return x
  }

  /// The same in place, of the numbers from a place on.
  private func solve(_ x: inout [Double], from start: Int) {
    for i in 0..<size {
      for k in 0..<i { x[start + i] -= rows[i * size + k] * x[start + k] }
      x[start + i] /= rows[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in i + 1..<max(size, i + 1) { x[start + i] -= rows[k * size + i] * x[start + k] }
      x[start + i] /= rows[i * size + i]
    }
  }

  /// log det A.
  package var logarithmOfDeterminant: Double {
    2 * (0..<size).reduce(0) { $0 + Double.log(rows[$1 * size + $1]) }
  }

  /// A⁻¹.
  package var inverse: SquareMatrix {
    var inverse = SquareMatrix(size: size)
    for i in 0..<size {
      inverse[i, i] = 1
      solve(&inverse.elements, from: i * size)
    }
    for i in 0..<size {
      for j in 0..<i { inverse[j, i] = inverse[i, j] }
    }
    return inverse
  }

  /// The diagonal of the inverse of A: variances, where A is an information matrix.
  package var inverseDiagonal: [Double] {
    let inverse = inverse
    return (0..<size).map { inverse[$0, $0] }
  }
}
