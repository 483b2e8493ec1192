// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Testing

/// One interval between equal doses, told only where it was sampled.
@Suite struct DosingIntervalTests {
  private func interval(
    _ times: [Double], _ concentrations: [Double], from start: Double, over length: Double = 2,
    isFirst: Bool = false
  ) throws(NoncompartmentalError) -> DosingInterval {
    try DosingInterval(
      of: SampleSeries(
        times: times, concentrations: concentrations, isBelowLimit: times.map { _ in false }),
      from: start, over: length, isFirst: isFirst, after: .extravascular, by: .linear)
  }

  @Test func whatAnIntervalSays() throws {
    let found = try interval([10, 11, 12], [2, 6, 4], from: 10)
    #expect(found.area == 4 + 5)
    #expect(found.peak == 6 && found.timeOfPeak == 1 && found.lowest == 2)
    #expect(found.average == 4.5)
    #expect(abs(found.fluctuation - 400 / 4.5) < 1e-12)
  }

  /// The first dose meets an empty body: 0 at time 0, sampled or not.
  @Test func theFirstNeedsNoSampleAtItsStart() throws {
    let found = try interval([1, 2], [6, 4], from: 0, isFirst: true)
    #expect(found.area == 3 + 5 && found.lowest == 0)
  }

  @Test func aLaterOneMustBeSampledWhereItBeginsAndEnds() {
    #expect(throws: NoncompartmentalError.startNotSampled(10)) {
      try interval([9, 11, 12], [2, 6, 4], from: 10)
    }
    #expect(throws: NoncompartmentalError.timeBeyondCurve(2, last: 1.5)) {
      try interval([10, 11, 11.5, 13], [2, 6, 4, 3], from: 10)
    }
  }

  /// The trough before the second dose is no sample of the first interval.
  @Test func anIntervalWithoutSamplesSaysNothing() {
    #expect(throws: NoncompartmentalError.intervalNotSampled(from: 0, to: 24)) {
      try interval([24, 25, 48], [3, 9, 6], from: 0, over: 24, isFirst: true)
    }
    #expect(throws: NoncompartmentalError.intervalNotSampled(from: 24, to: 48)) {
      try interval([0, 1, 24, 48], [0, 9, 6, 6], from: 24, over: 24)
    }
    #expect(throws: NoncompartmentalError.intervalNotPositive(0)) {
      try interval([0, 1], [1, 1], from: 0, over: 0)
    }
  }
}
