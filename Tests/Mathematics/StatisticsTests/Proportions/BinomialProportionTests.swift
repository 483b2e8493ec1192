// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct BinomialProportionTests {
  @Test(arguments: [(17, 35), (0, 20), (20, 20), (1, 29)])
  func exactIntervalsAreThoseOfR(_ events: Int, _ count: Int) {
    let interval = BinomialProportion(events, of: count).exactInterval()
    let name = "exact.\(events).\(count)"
    expectAsR(interval.low, name + ".low", within: 1e-12)
    expectAsR(interval.high, name + ".high", within: 1e-12)
  }

  /// An exact interval covers at least as often as it says, whatever the truth is.
  @Test(arguments: [0.01, 0.1, 0.37, 0.5, 0.98])
  func exactIntervalsCoverAtLeastAsOftenAsTheySay(_ truth: Double) {
    let count = 25
    var (covered, weight) = (0.0, 1.0)
    for _ in 0..<count { weight *= 1 - truth }
    for events in 0...count {
      if BinomialProportion(events, of: count).exactInterval().contains(truth) { covered += weight }
      weight *= truth / (1 - truth) * Double(count - events) / Double(events + 1)
    }
    #expect(covered >= 0.95)
  }

  /// fisher.test of 20, 12, 10, 22.
  @Test func oddsRatiosAreThoseOfR() throws {
    let ratio = OddsRatio(of: BinomialProportion(20, of: 32), over: BinomialProportion(10, of: 32))
    #expect(abs(ratio.exactInterval().low - 1.163951518) < 1e-4)
    expectAsR(ratio.exactInterval().low, "fisher.low", within: 1e-4)
    expectAsR(ratio.exactInterval().high, "fisher.high", within: 1e-3)
    expectAsR(ratio.pValue, "fisher.p")
    let woolf = try #require(ratio.interval())
    expectAsR(woolf.low, "woolf.low")
    expectAsR(woolf.high, "woolf.high")
    let empty = OddsRatio(of: BinomialProportion(0, of: 8), over: BinomialProportion(3, of: 9))
    #expect(empty.interval() == nil)
    #expect(empty.exactInterval().low == 0)
  }

  /// Newcombe RG, Stat Med 1998;17:873-890, table II, method 10: 56 of 70 and 48 of 80, 9 of 10 and
  /// 3 of 10, 5 of 56 and 0 of 29.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (5, 56, 0, 29, -0.0381, 0.1926),
  ])
  func newcombesIntervals(
    _ a: Int, _ m: Int, _ b: Int, _ n: Int, _ low: Double, _ high: Double
  ) {
    let difference = RiskDifference(
      of: BinomialProportion(a, of: m), from: BinomialProportion(b, of: n))
    #expect(abs(difference.interval.low - low) <= 0.000_05)
    #expect(abs(difference.interval.high - high) <= 0.000_05)
  }

  @Test func theNumberNeededToTreatIsTheReciprocal() {
    let clear = RiskDifference(
      of: BinomialProportion(56, of: 70), from: BinomialProportion(48, of: 80))
    expectAsR(
      RiskDifference(of: BinomialProportion(20, of: 32), from: BinomialProportion(10, of: 32))
        .pValue, "risk.p")
    let needed = NumberNeededToTreat(clear)
    #expect(abs(needed.value - 5) < 1e-12)
    #expect(abs(needed.low - 1 / 0.3339) < 1e-3 && abs(needed.high - 1 / 0.0524) < 0.02)
    #expect(!needed.spansInfinity)
    let unclear = RiskDifference(
      of: BinomialProportion(5, of: 56), from: BinomialProportion(0, of: 29))
    #expect(NumberNeededToTreat(unclear).spansInfinity)
  }
}
