// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct CholeskyFactorTests {
  /// Whole numbers with a whole factor, [[2, 0, 0], [6, 1, 0], [-8, 5, 3]].
  private let matrix: [[Double]] = [[4, 12, -16], [12, 37, -43], [-16, -43, 98]]

  @Test func theFactorOfWholeNumbersIsExact() throws {
    let factor = try #require(CholeskyFactor(of: matrix))
    #expect(factor.times([1, 0, 0]) == [2, 6, -8])
    #expect(factor.times([0, 1, 0]) == [0, 1, 5])
    #expect(factor.times([0, 0, 1]) == [0, 0, 3])
  }

  @Test func equationsAreSolvedAndTheMatrixInverted() throws {
    let factor = try #require(CholeskyFactor(of: matrix))
    let x = [0.5, -1, 2.0]
    let b = matrix.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
    for (found, expected) in zip(factor.solve(b), x) { #expect(abs(found - expected) < 1e-12) }
    let inverse = [1777 / 36.0, 34 / 9.0, 1 / 9.0]
    for (found, expected) in zip(factor.inverseDiagonal, inverse) {
      #expect(abs(found / expected - 1) < 1e-12)
    }
  }

  @Test func whatIsNotPositiveDefiniteHasNoFactor() {
    #expect(CholeskyFactor(of: [[1, 1], [1, 1]]) == nil)
    #expect(CholeskyFactor(of: [[1, 0.9, 0], [0.9, 1, 0.9], [0, 0.9, 1]]) == nil)
  }
}
