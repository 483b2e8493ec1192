// SPDX-License-Identifier: Apache-2.0

import Kairos
import Testing

@Suite struct TimeTests {
  @Test("units are told apart, and equal times are equal in any unit")
  func units() {
    #expect(Time.weeks(6).hours == 1008)
    #expect(Time.minutes(90) == .hours(1.5))
    #expect(Time.days(2).hashValue == Time.hours(48).hashValue)
    #expect(Time.seconds(30) < .minutes(1))
    #expect(Time.hours(12).days == 0.5 && Time.hours(84).weeks == 0.5)
    #expect(Time.hours(0.5).minutes == 30 && Time.hours(1).seconds == 3600)
  }

  @Test("a time says its unit")
  func description() {
    #expect("\(Time.minutes(40))" == "40 min")
  }
}
