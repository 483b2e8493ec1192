// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct RemissionTests {
  @Test func theCutOffItselfIsRemission() {
    #expect(Remission(atMost: 10).isMet(score: 10))
    #expect(!Remission(atMost: 10).isMet(score: 10.1))
    #expect(Remission(atMost: 12).isMet(score: 10.1))
  }

  @Test func theDefinitionNamesTheCutOff() {
    #expect(Remission(atMost: 12).definition == "MADRS 12 or less")
  }
}
