// SPDX-License-Identifier: Apache-2.0

import Scalars

// The matrix and its derivatives by the parameters: one formula, over numbers and dual numbers.

extension CovarianceStructure {
  func matrix(_ p: [Double], visits m: Int) -> SquareMatrix {
    symmetric(m) { element($0, $1, p, visits: m) }
  }

  /// ∂Σ/∂pₖ for every k.
  func derivatives(_ p: [Double], visits m: Int) -> [SquareMatrix] {
    p.indices.map { k in
      let lifted = p.indices.map { Self.variable(p[$0], $0 == k) }
      return symmetric(m) { element($0, $1, lifted, visits: m)[derivative: 0] }
    }
  }

  /// ∂²Σ/∂pₖ∂pₗ for every k, and l up to k; all 0 where the structure is linear.
  func secondDerivatives(_ p: [Double], visits m: Int) -> [[SquareMatrix]] {
    p.indices.map { k in
      (0...k).map { l in
        let lifted = p.indices.map { index in
          Self.variable(Self.variable(p[index], index == l), index == k)
        }
        return symmetric(m) {
          element($0, $1, lifted, visits: m)[derivative: 0][derivative: 0]
        }
      }
    }
  }

  private static func variable<S: Scalar>(_ value: S, _ isVariable: Bool) -> Dual<S, 1> {
    isVariable ? Dual(value, derivative: 0) : Dual(primal: value)
  }

  private func symmetric(_ m: Int, _ element: (Int, Int) -> Double) -> SquareMatrix {
    var matrix = SquareMatrix(size: m)
    for i in 0..<m {
      for j in 0...i {
        matrix[i, j] = element(i, j)
        matrix[j, i] = matrix[i, j]
      }
    }
    return matrix
  }
}
