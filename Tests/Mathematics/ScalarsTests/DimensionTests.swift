// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct DimensionTests {
  private let concentration = Dimension(mass: 1, volume: -1)

  @Test func productsAndQuotients() {
    #expect(Dimension(mass: 1) / Dimension(volume: 1) == concentration)
    #expect(concentration * Dimension(volume: 1) == Dimension(mass: 1))
    #expect(concentration / concentration == .one)
    #expect(concentration.raised(to: 2) == Dimension(mass: 2, volume: -2))
    let all = Dimension(
      mass: 1, amount: 2, volume: 3, time: 4, bodyWeight: 5, pressure: 6, length: 7)
    #expect(all * all.raised(to: -1) == .one)
    #expect(all / .one == all)
  }

  @Test func words() {
    #expect(concentration.text == "mass·volume⁻¹")
    #expect(Dimension.one.text == "a pure number")
    #expect(Dimension(time: -12, bodyWeight: 3).text == "time⁻¹²·bodyWeight³")
    #expect(Dimension(amount: 1, pressure: 1, length: 20).text == "amount·pressure·length²⁰")
  }
}
