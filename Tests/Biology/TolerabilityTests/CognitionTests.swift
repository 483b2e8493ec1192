// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Testing
import Tolerability

@Suite struct CognitionTests {
  @Test func memoryRestsWithoutADrugAndAtUntreatedMood() {
    withTypical(MemoryParameter.self) { p in
      #expect(Cognition(p).impairment(0, brain: 0) == 0)
      #expect(Cognition(p).gain(0, mood: 1) == 0)
    }
  }

  @Test func impairmentSettlesAtTheHillOfTheLevel() {
    withTypical(MemoryParameter.self) { p in
      #expect(Cognition(p).impairment(0.5, brain: p[.halfConcentration]).magnitude < 1e-12)
      #expect(Cognition(p).impairment(0, brain: 0.3) > 0)
    }
  }

  @Test func theGainGoesWithMoodAndEndsAtItsLargest() {
    withTypical(MemoryParameter.self) { p in
      #expect(Cognition(p).gain(0, mood: 0.6) > 0)
      #expect(Cognition(p).gain(p[.largestGain], mood: 0).magnitude < 1e-15)
    }
  }
}
