// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Trials

/// Who stops, and when.
struct DiscontinuationTests {
  @Test func theShareOfThoseWhoStayAsTheyWereIsWhatWasAskedFor() {
    let rule = Discontinuation(share: 0.3, hazardRatio: 2)
    let stopped = (0..<1000).count { place in
      rule.time(change: 0, in: 0...672, of: 672, chance: (Double(place) + 0.5) / 1000) != nil
    }
    #expect(abs(stopped - 300) <= 1)
  }

  @Test func twoIntervalsAreAsOne() {
    let rule = Discontinuation(share: 0.3)
    let stays = { (from: Double, to: Double) in
      1 - Double(
        (0..<1000).count {
          rule.time(change: 0, in: from...to, of: 672, chance: (Double($0) + 0.5) / 1000) != nil
        }) / 1000
    }
    #expect(abs(stays(0, 336) * stays(336, 672) - stays(0, 672)) < 0.002)
  }

  @Test func tenPointsMultiplyTheHazard() throws {
    let rule = Discontinuation(share: 0.3, hazardRatio: 3)
    let same = try #require(rule.time(change: 0, in: 0...10000, of: 672, chance: 0.5))
    let worse = try #require(rule.time(change: 10, in: 0...10000, of: 672, chance: 0.5))
    #expect(abs(same / worse - 3) < 1e-12)
  }

  @Test func nobodyStopsWhereNobodyIsToStop() {
    #expect(Discontinuation(share: 0).time(change: 30, in: 0...9, of: 9, chance: 1e-9) == nil)
  }

  @Test func rescueComesToWhoHasNotGotBetter() {
    let rescue = Rescue(from: 14, unlessFallenBy: 0.2, relief: 0.3, halfTime: 168)
    #expect(rescue.isGiven(on: 14, score: 25, baseline: 30))
    #expect(!rescue.isGiven(on: 13, score: 25, baseline: 30))
    #expect(!rescue.isGiven(on: 14, score: 24, baseline: 30))
    #expect(rescue.relief(after: 0) == 0)
    #expect(abs(rescue.relief(after: 168) - 0.15) < 1e-12)
  }
}
