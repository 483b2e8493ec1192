// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Scalars
import Testing

struct WellStirredLiverTests {
  let liver = WellStirredLiver(flow: 90.0)

  /// Of 90 L/h, enzymes that could clear 180 L/h clear two thirds.
  @Test func enzymesTwiceTheFlowClearTwoThirds() {
    #expect(liver.clearance(intrinsic: 180) == 60)
    #expect((liver.extraction(60) - 2.0 / 3).magnitude < 1e-15)
    #expect(liver.intrinsicClearance(60) == 180)
  }

  @Test func noMoreThanArrivesIsCleared() {
    #expect(liver.allows(72, largestExtraction: 0.8))
    #expect(!liver.allows(72.1, largestExtraction: 0.8))
  }
}
