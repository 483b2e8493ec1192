// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Statistics
import Testing

@testable import Cohorts

@Suite struct ObservableQuantilesTests {
  @Test func everyObservableHasAStep() {
    for observable in Observable.all {
      #expect([0x1p-10, 0x1p-16].contains(observable.quantileBins.step))
    }
    #expect(Observable.bdnf.quantileBins.origin == 1)
    #expect(Observable.madrs.quantileBins == QuantileBins(stepExponent: -16))
  }
}
