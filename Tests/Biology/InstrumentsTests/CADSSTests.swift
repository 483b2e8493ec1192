// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct CADSSTests {
  @Test func twentyThreeItemsAddUpToNinetyTwo() {
    #expect(CADSS.instrument.items.count == 23)
    #expect(CADSS.instrument.range == 0...92)
  }

  @Test func dissociationBeginsAboveFour() {
    #expect(!CADSS.dissociation.isMet(total: 4))
    #expect(CADSS.dissociation.isMet(total: 4.001))
    #expect(CADSS.dissociation.definition == "CADSS total above 4")
  }
}
