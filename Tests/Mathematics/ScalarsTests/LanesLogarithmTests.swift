// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct LanesLogarithmTests {
  private func errorOfLogarithm(at point: (inout SplitMix) -> Double) -> Double {
    largestError { x, _ in
      Lanes.log(x)
    } exact: { x, _ in
      Reference.log(x)
    } at: {
      (point(&$0), 0)
    }
  }

  private func errorOfLogarithmOnePlus(at point: (inout SplitMix) -> Double) -> Double {
    largestError { x, _ in
      Lanes.log(onePlus: x)
    } exact: { x, _ in
      Reference.log(onePlus: x)
    } at: {
      (point(&$0), 0)
    }
  }

  @Test func allPositiveNumbers() {
    #expect(errorOfLogarithm { $0.positive() } < 0.9)
    #expect(errorOfLogarithmOnePlus { $0.positive() } < 0.9)
  }

  @Test(arguments: [0.3...3, 0.999...1.001, 1e-300...1e-3])
  func logarithmIsNearlyExact(range: ClosedRange<Double>) {
    #expect(errorOfLogarithm { .random(in: range, using: &$0) } < 0.9)
  }

  @Test(arguments: [-0.99999...3, -0.01...0.01, -1e-9...1e-9])
  func logarithmOnePlusIsNearlyExact(range: ClosedRange<Double>) {
    #expect(errorOfLogarithmOnePlus { .random(in: range, using: &$0) } < 0.9)
  }

  @Test func extremePoints() {
    expectExtremesAsDouble({ Lanes.log($0) }, { Double.log($0) })
    expectExtremesAsDouble({ Lanes.log(onePlus: $0) }, { Double.log(onePlus: $0) })
  }

  @Test func neighboursDoNotShow() {
    expectNoNeighbour { Lanes.log($0) }
    expectNoNeighbour { Lanes.log(onePlus: $0) }
  }
}
