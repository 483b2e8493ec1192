// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct InputRatesTests {
  @Test func inputsOfAStateAddUp() {
    var rates = InputRates<Double>()
    rates.change(by: 0.1, of: 3)
    rates.change(by: 0.2, of: 3)
    rates.change(by: 5, of: 1)
    #expect(rates.inputs.map(\.state) == [3, 1])
    #expect(rates.inputs.map(\.rate) == [0.1 + 0.2, 5])
  }

  /// 0.1 + 0.2 + 0.3 − 0.1 − 0.2 − 0.3 is not zero in floating point.
  @Test func nothingIsLeftWhenAllHaveEnded() {
    var rates = InputRates<Double>()
    for rate in [0.1, 0.2, 0.3, -0.1, -0.2] { rates.change(by: rate, of: 0) }
    #expect(rates.inputs.map(\.rate) == [0.3])
    rates.change(by: -0.3, of: 0)
    #expect(rates.inputs.isEmpty)
    #expect(rates.ledger.isEmpty)
  }

  @Test func statesAreToldApart() {
    var rates = InputRates<Double>()
    rates.change(by: 1, of: 0)
    rates.change(by: -1, of: 1)
    #expect(rates.inputs.map(\.rate) == [1, -1])
  }
}
