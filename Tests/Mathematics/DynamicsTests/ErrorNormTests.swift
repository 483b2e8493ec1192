// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct ErrorNormTests {
  private func norm(_ error: [Double], _ y: [Double], _ z: [Double], _ tolerance: Tolerance)
    -> Double
  {
    var result = 0.0
    withVector(error) { error in
      withVector(y) { y in
        withVector(z) { z in
          result = errorNorm(error, between: y, and: z, within: tolerance)
        }
      }
    }
    return result
  }

  @Test func isOneAtTheTolerance() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0.01)
    #expect(abs(norm([0.3, -0.2], [-20, 1], [5, 10], tolerance) - 1) < 1e-15)
  }

  @Test func isARootMeanSquare() {
    let tolerance = Tolerance(absolute: 1, relative: 1e-3)
    #expect(abs(norm([3, 0, 4, 0], [0, 0, 0, 0], [0, 0, 0, 0], tolerance) - 2.5) < 1e-15)
  }

  @Test func isNotANumberWhereAnErrorIsNone() {
    #expect(norm([1, .nan], [1, 1], [1, 1], Tolerance()).isNaN)
  }
}
