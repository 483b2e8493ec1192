// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

@testable import Inference

@Suite struct LeastSquaresTests {
  /// Rosenbrock HH. An automatic method for finding the greatest or least value of a function.
  /// Comput J 1960;3:175-184: a curved valley with its minimum at (1, 1).
  @Test func findsTheMinimumOfRosenbrocksValley() throws {
    let search = LeastSquares(
      residuals: { x in [10 * (x[1] - x[0] * x[0]), 1 - x[0]] }, bounds: [-5...5, -5...5])
    let found = try search.minimize(from: [-1.2, 1]) { _, _ in }
    #expect((found.point[0] - 1).magnitude < 1e-5)
    #expect((found.point[1] - 1).magnitude < 1e-5)
  }

  @Test func staysWithinTheBounds() throws {
    let search = LeastSquares(residuals: { x in [x[0] - 3] }, bounds: [0...2])
    let found = try search.minimize(from: [0.5]) { _, _ in }
    #expect(found.point == [2])
  }

  @Test func aLinearProblemIsSolvedToItsNormalEquations() throws {
    let (t, y) = ([0.0, 1, 2, 3], [1.1, 2.9, 5.2, 6.8])
    let search = LeastSquares(
      residuals: { x in zip(t, y).map { x[0] + x[1] * $0 - $1 } }, bounds: [-9...9, -9...9])
    let found = try search.minimize(from: [0, 0]) { _, _ in }
    #expect((found.point[0] - 1.09).magnitude < 1e-6)
    #expect((found.point[1] - 1.94).magnitude < 1e-6)
  }
}

@Suite struct SymmetricMatrixTests {
  let vectors: [[Double]] = [[1, 2, 0, 1], [0, 1, 3, 1], [2, 0, 1, 1]]

  @Test func solvesWhatItMultiplies() {
    let matrix = SymmetricMatrix(gramOf: vectors)
    let x = [0.5, -1, 2.0]
    let b = vectors.map { a in
      zip(vectors, x).map { dot(a, $0) * $1 }.reduce(0, +)
    }
    for (found, expected) in zip(matrix.solve(b), x) {
      #expect((found - expected).magnitude < 1e-12)
    }
  }

  @Test func theInverseOfADiagonalIsItsReciprocal() {
    let matrix = SymmetricMatrix(gramOf: [[2, 0], [0, 4]])
    #expect(matrix.inverseDiagonal == [0.25, 0.0625])
  }

  @Test func equationsWithoutOneSolutionHaveNoNumbers() {
    let matrix = SymmetricMatrix(gramOf: [[1, 0], [2, 0]])
    #expect(matrix.inverseDiagonal.allSatisfy { $0.isNaN })
    #expect(matrix.solve([1, 2]).allSatisfy { $0.isNaN })
  }
}
