// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Testing

@Suite struct OutputGridTests {
  @Test func standardIsFineAfterADoseAndCoarseLater() throws {
    let regimen = try Regimen([Fixture.infusion(35)], bodyWeight: 70)
    let grid = OutputGrid.standard(for: regimen, until: 100)
    let fine = (0...24).map { Double($0) / 6 }
    let hourly = (5...48).map { Double($0) }
    let coarse: [Double] = [60, 72, 84, 96, 100]
    #expect(grid == fine + hourly + coarse)
  }

  @Test func standardHoldsEveryStartAndEnd() throws {
    let dose = try Dose(.ketamine, amount: 35, route: .iv, at: 50.123, over: 0.777)
    let grid = OutputGrid.standard(for: try Regimen([dose], bodyWeight: 70), until: 200)
    #expect(grid.contains(dose.time))
    #expect(grid.contains(dose.end))
    #expect(grid == grid.sorted())
    #expect(grid.last == 200)
  }

  @Test func nothingIsShownAfterTheEnd() throws {
    let regimen = try Regimen([Fixture.infusion(35)], bodyWeight: 70)
    #expect(OutputGrid.standard(for: regimen, until: 3).last == 3)
  }

  @Test func theEndIsExact() {
    let end = 24.000_000_000_1
    #expect(OutputGrid.standard(for: nil, until: end) == [0, 12, end])
  }
}
