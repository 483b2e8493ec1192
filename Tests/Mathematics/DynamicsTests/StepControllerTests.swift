// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct StepControllerTests {
  let controller = StepController(order: 5, proportionalExponent: 0.04)

  @Test func anErrorAtTheToleranceShrinksByTheSafety() {
    #expect(controller.factor(error: 1.0, previous: 1.0) == StepController.safety)
  }

  @Test func smallErrorsGrowTheStepWithinTheLimit() {
    #expect(controller.factor(error: 0.0, previous: 1.0) == StepController.largestFactor)
    let grown = controller.factor(error: 1e-2, previous: 1.0)
    #expect(grown > 1.5 && grown < 3)
  }

  @Test func aFallingErrorGrowsTheStepMoreThanASteadyOne() {
    #expect(
      controller.factor(error: 0.1, previous: 1.0) > controller.factor(error: 0.1, previous: 0.1))
  }

  @Test func rejectionsShrinkTheStepWithinTheLimit() {
    #expect(abs(controller.rejectionFactor(error: 32.0) - 0.45) < 1e-12)
    #expect(controller.rejectionFactor(error: 1e30) == StepController.smallestFactor)
    #expect(controller.rejectionFactor(error: Double.infinity) == StepController.smallestFactor)
    #expect(controller.rejectionFactor(error: Double.nan) == StepController.smallestFactor)
  }

  /// Without the proportional part the next error is the tolerance times the safety, if the error
  /// is of the order assumed.
  @Test func integralControlAimsAtTheTolerance() {
    let plain = StepController(order: 5, proportionalExponent: 0)
    let factor = plain.factor(error: 0.03, previous: 1.0)
    let power = factor * factor * factor * factor * factor
    #expect(abs(0.03 * power - 0.59049) < 1e-12)
  }
}
