// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

@testable import Dynamics

struct ErrorNormTests {
  private func error(
    _ error: [Double], _ reach: [Double], _ z: [Double], _ tolerance: Tolerance
  ) -> Double {
    var result = 0.0
    withVector(error) { error in
      withVector(reach) { reach in
        withVector(z) { z in
          withVector([Double](repeating: tolerance.absolute, count: z.count)) { floor in
            result = errorNorm(
              error, of: all(error), arrivingAt: z, reach: reach, floor: floor,
              within: tolerance)
          }
        }
      }
    }
    return result
  }

  private func all(_ vector: StateVector<Double>) -> LeadingStates {
    LeadingStates(0..<vector.count, of: vector.count)
  }

  /// Of four states, two are here: the others had no error.
  @Test func theMeanIsOverTheWholeSystem() {
    let found = withVector([0.0]) { result in
      withVector([3.0, 9, 4]) { error in
        withVector([1.0, 1, 1]) { one in
          withVector([0.0, 0, 0]) { zero in
            result[0] = errorNorm(
              error, of: LeadingStates([0, 2], of: 4), arrivingAt: zero, reach: zero, floor: one,
              within: Tolerance())
          }
        }
      }
    }
    #expect(abs(found[0] - Double.sqrt(Double.sqrt(337.0 / 4))) < 1e-15)
  }

  @Test func isOneAtTheTolerance() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0.01)
    #expect(abs(error([0.3, -0.2], [20, 1], [5, -10], tolerance) - 1) < 1e-15)
  }

  /// The mean of fourth powers lies between the mean square and the largest.
  @Test func isTheFourthRootOfTheMeanOfFourthPowers() {
    let tolerance = Tolerance(absolute: 1, relative: 1e-3)
    let found = error([3, 0, 4, 0], [0, 0, 0, 0], [0, 0, 0, 0], tolerance)
    #expect(abs(found - Double.sqrt(Double.sqrt(337.0 / 4))) < 1e-15)
  }

  @Test func isNotANumberWhereAnErrorIsNone() {
    #expect(error([1, .nan], [1, 1], [1, 1], Tolerance()).isNaN)
    #expect(error([1, 1], [1, 1], [1, .infinity], Tolerance()).isNaN)
  }

  @Test func ofFirstStepsIsARootMeanSquare() {
    let found = withVector([0.0]) { result in
      withVector([3.0, 0, -4, 0]) { vector in
        withVector([0.0, 0, 0, 0]) { zero in
          withVector([1.0, 1, 1, 1]) { floor in
            result[0] = norm(
              vector, of: all(vector), reach: zero, size: zero, floor: floor, within: Tolerance())
          }
        }
      }
    }
    #expect(found == [2.5])
  }

  /// A state at zero is measured by where it is heading, any other by what it is.
  @Test func ofFirstStepsKnowsWhereAStateIsHeading() {
    let found = withVector([0.0]) { result in
      withVector([4.0, 4]) { vector in
        withVector([0.0, 2]) { reach in
          withVector([4.0, 1]) { size in
            withVector([0.0, 0]) { floor in
              result[0] = norm(
                vector, of: all(vector), reach: reach, size: size, floor: floor,
                within: Tolerance(relative: 1))
            }
          }
        }
      }
    }
    #expect(abs(found[0] - Double.sqrt(2.5)) < 1e-15)
  }

  @Test func looksAtDerivativesToo() {
    typealias Number = Dual<Double, 1>
    var small = Number(1)
    small[derivative: 0] = -8
    #expect(small.size == Number(8))
    small[derivative: 0] = .infinity
    #expect(small.size.value.isNaN)
  }
}
