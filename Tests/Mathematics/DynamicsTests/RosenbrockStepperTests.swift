// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Testing

struct RosenbrockStepperTests {
  @Test func convergesWithOrderFive() {
    let errors = [20, 40, 80].map { steps in
      distance(
        FixedSteps.stiff(Hyperbola(), from: [1, 1], to: 2, steps: steps),
        Hyperbola.solution(at: 2))
    }
    #expect(observedOrders(errors).allSatisfy { $0 > 4.7 && $0 < 6.2 }, "\(errors)")
  }

  @Test func dampsWhatIsTooFastToFollow() {
    let y = FixedSteps.stiff(LinearSystem.elimination(1e9), from: [1], to: 1, steps: 1)
    #expect(abs(y[0]) < 1e-7)
  }

  /// An extension of order 4 has an error of order 5 within one step.
  @Test(arguments: [0.2, 0.5, 0.9])
  func denseOutputHasOrderFour(share: Double) {
    let errors = [0.1, 0.05, 0.025].map { h in
      var error = 0.0
      _ = FixedSteps.stiff(Hyperbola(), from: [1, 1], to: h, steps: 1) { step in
        let y = withVector([0.0, 0]) { step.state(at: share * h, into: $0) }
        error = distance(y, Hyperbola.solution(at: share * h))
      }
      return error
    }
    #expect(observedOrders(errors).allSatisfy { $0 > 4.5 && $0 < 6.3 }, "\(errors)")
  }
}
