// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct RelapseTests {
  @Test func twoHighScoresMustFollowEachOther() {
    let relapse = Relapse(atLeast: 22)
    #expect(!relapse.isMet(scores: [22, 21, 30, 10]))
    #expect(relapse.isMet(scores: [8, 22, 22]))
    #expect(!relapse.isMet(scores: []))
  }

  @Test func oneScoreCanBeEnough() {
    #expect(Relapse(atLeast: 22, assessments: 1).isMet(scores: [3, 22, 3]))
  }

  @Test func theDefinitionNamesTheCutOff() {
    #expect(Relapse(atLeast: 22).definition == "MADRS 22 or more in 2 assessments in a row")
    #expect(Relapse(atLeast: 20, assessments: 1).definition == "MADRS 20 or more")
  }
}
