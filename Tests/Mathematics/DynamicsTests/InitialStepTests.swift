// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct InitialStepTests {
  @Test func changesTheStateByOneHundredth() {
    #expect(initialStep(stateNorm: 2.0, slopeNorm: 4.0) == 0.005)
  }

  @Test func isBlindWithoutScale() {
    #expect(initialStep(stateNorm: 0.0, slopeNorm: 4.0) == InitialStep.blindStep)
    #expect(initialStep(stateNorm: 2.0, slopeNorm: 0.0) == InitialStep.blindStep)
  }
}
