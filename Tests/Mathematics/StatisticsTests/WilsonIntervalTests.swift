// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct WilsonIntervalTests {
  /// Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med
  /// 1998;17:857-872, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func publishedIntervals(_ events: Int, _ count: Int, _ low: Double, _ high: Double) {
    let interval = WilsonInterval(proportion: Double(events) / Double(count), of: count)
    #expect(abs(interval.low - low) <= 0.000_05)
    #expect(abs(interval.high - high) <= 0.000_05)
  }

  @Test func endsStayWithinZeroAndOne() {
    for count in 1...200 {
      for events in 0...count {
        let share = Double(events) / Double(count)
        let interval = WilsonInterval(proportion: share, of: count)
        #expect(0 <= interval.low && interval.low <= share)
        #expect(share <= interval.high && interval.high <= 1)
      }
    }
  }
}
