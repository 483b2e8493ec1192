// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct OddsTests {
  /// Odds of 3 over 2, divided by 3, are odds of 1 over 2.
  @Test func oddsAreDivided() {
    #expect((dividingOdds(of: 0.6, by: 3) - 1.0 / 3).magnitude < 1e-15)
    #expect(dividingOdds(of: 0.0, by: 3) == 0)
    #expect(dividingOdds(of: 1.0, by: 3) == 1)
  }

  /// What passes a wall of extraction ratio κ is 1/(1 + κ).
  @Test(arguments: [0.1, 0.5, 2, 7])
  func extractionRatiosMultiply(factor: Double) {
    let ratio = 0.5625
    let passes = dividingOdds(of: 1 / (1 + ratio), by: factor)
    #expect((passes - 1 / (1 + factor * ratio)).magnitude < 1e-15)
  }

  /// Two shifts follow each other as one of their sum, and one back undoes one forth.
  @Test func shiftsAdd() {
    let there = shiftingLogit(of: 0.3, by: 1.25)
    #expect(
      (shiftingLogit(of: there, by: 0.5) - shiftingLogit(of: 0.3, by: 1.75)).magnitude < 1e-15)
    #expect((shiftingLogit(of: there, by: -1.25) - 0.3).magnitude < 1e-15)
    #expect((Double.log(there / (1 - there)) - Double.log(0.3 / 0.7) - 1.25).magnitude < 1e-14)
  }

  @Test func whatIsAbsentChangesNothing() {
    #expect(multiplier(0.36, where: 0) == 1)
    #expect(multiplier(0.36, where: 1) == 0.36)
  }
}
