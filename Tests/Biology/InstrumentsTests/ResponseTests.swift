// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct ResponseTests {
  let response = Response(reduction: 0.5)

  @Test func halfOfTheBaselineIsEnough() {
    #expect(response.isMet(baseline: 33, score: 16.5))
    #expect(!response.isMet(baseline: 33, score: 16.6))
  }

  @Test func fromNothingNothingFalls() {
    #expect(!response.isMet(baseline: 0, score: 0))
  }

  @Test func theDefinitionNamesTheCutOff() {
    #expect(response.definition == "MADRS fallen by 50 % or more from baseline")
    #expect(Response(reduction: 0.29).definition == "MADRS fallen by 29 % or more from baseline")
  }
}
