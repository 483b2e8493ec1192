// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct LanesExponentialTests {
  private func errorOfExponential(_ range: ClosedRange<Double>) -> Double {
    largestError { x, _ in
      Lanes.exp(x)
    } exact: { x, _ in
      Reference.exp(x)
    } at: {
      (.random(in: range, using: &$0), 0)
    }
  }

  private func errorOfExponentialMinusOne(_ range: ClosedRange<Double>) -> Double {
    largestError { x, _ in
      Lanes.expMinusOne(x)
    } exact: { x, _ in
      Reference.expMinusOne(x)
    } at: {
      (.random(in: range, using: &$0), 0)
    }
  }

  /// Past 709.8 all is ∞, below −745.2 all is 0; below −708 the results are subnormal.
  @Test(arguments: [-760...720, -709 ... -700, -746 ... -707, -1...1, -1e-5...1e-5])
  func exponentialIsNearlyExact(range: ClosedRange<Double>) {
    #expect(errorOfExponential(range) < 0.95)
  }

  @Test(arguments: [-60...712, -3...3, -0.4...0.4, -1e-3...1e-3, -1e-15...1e-15])
  func exponentialMinusOneIsNearlyExact(range: ClosedRange<Double>) {
    #expect(errorOfExponentialMinusOne(range) < 1.8)
  }

  @Test func extremePoints() {
    expectExtremesAsDouble(Lanes.exp) { Double.exp($0) }
    expectExtremesAsDouble(Lanes.expMinusOne) { Double.expMinusOne($0) }
  }

  @Test func neighboursDoNotShow() {
    expectNoNeighbour(Lanes.exp)
    expectNoNeighbour(Lanes.expMinusOne)
  }
}
