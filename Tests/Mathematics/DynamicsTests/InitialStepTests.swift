// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct InitialStepTests {
  @Test func aTrialStepChangesOneHundredth() {
    #expect(trialStep(stateNorm: 2.0, slopeNorm: 4.0) == 0.005)
  }

  @Test func withoutScaleTheTrialStepIsBlind() {
    #expect(trialStep(stateNorm: 0.0, slopeNorm: 4.0) == InitialStep.blindStep)
    #expect(trialStep(stateNorm: 2.0, slopeNorm: 0.0) == InitialStep.blindStep)
  }

  @Test func theFirstStepFollowsTheSteepest() {
    let h = initialStep(trial: 1.0, slopeNorm: 0.1, curvatureNorm: 1000, order: 5)
    #expect(abs(h - 0.1) < 1e-15)
  }

  @Test func theFirstStepIsAtMostAHundredTrials() {
    let h = initialStep(trial: 1e-6, slopeNorm: 1.0, curvatureNorm: 1, order: 5)
    #expect(abs(h - 1e-4) < 1e-18)
  }

  @Test func aFlatSolutionTakesAShareOfTheTrial() {
    #expect(initialStep(trial: 10.0, slopeNorm: 0, curvatureNorm: 0, order: 5) == 0.01)
  }
}
