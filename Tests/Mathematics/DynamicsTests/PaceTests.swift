// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct PaceTests {
  let controller = StepController(order: 5, proportionalExponent: 0.04)

  @Test func growsAfterASmallError() {
    var pace = Pace<Double>(h: 1)
    pace.accept(0.5, 1e-6, controller)
    #expect(pace.h > 0.5)
    #expect(pace.previousError == StepController.smallestMemory)
  }

  @Test func doesNotGrowRightAfterARejection() {
    var pace = Pace<Double>(h: 1)
    pace.reject(1, 100, controller)
    #expect(pace.isRetry && pace.h < 0.5)
    let second = pace.h
    pace.accept(second, 1e-6, controller)
    #expect(pace.h == second)
    pace.accept(second, 1e-6, controller)
    #expect(pace.h > second)
  }
}
