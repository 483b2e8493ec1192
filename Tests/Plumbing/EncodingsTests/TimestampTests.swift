// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Encodings

/// Clock times and dates in the forms that programs and people write.
struct TimestampTests {
  @Test(arguments: [
    ("8:30", 30_600.0), ("08:30:15", 30_615), ("0:00", 0), ("24:00", 86_400), ("12:15 am", 900),
    ("8:30 PM", 73_800), ("23:59:59.5", 86_399.5),
  ])
  func clockTimes(text: String, second: Double) throws {
    let stamp = try #require(Timestamp(text))
    #expect(stamp.day == nil)
    #expect(stamp.second == second)
  }

  /// 2024-01-15 is day 19737 from 1970-01-01: 54 years of 365 days, 13 leap days, 14 days.
  @Test(arguments: [
    "2024-01-15T08:30:00", "2024-01-15 08:30", "15JAN2024:08:30:00", "2024-01-15T08:30Z",
    "2024-01-15T09:30:00+01:00", "2024-01-15T03:30-0500", "2024/01/15 8:30 am",
  ])
  func datesWithTimes(text: String) throws {
    let stamp = try #require(Timestamp(text))
    #expect(stamp.second() == 19_737 * 86_400 + 30_600)
  }

  @Test func monthsWithT() {
    #expect(Timestamp("15OCT2024:08:30")?.day == CalendarDay(year: 2024, month: 10, day: 15))
    #expect(Timestamp("1-Oct-2024 8:30")?.second == 30_600)
  }

  @Test(arguments: [
    "8.5", "25:00", "8:60", "24:01", "8:3x", "0h", "13:00 pm", "2024-02-30T08:30", "1:2:3:4", "",
  ])
  func neither(text: String) { #expect(Timestamp(text) == nil) }

  @Test(arguments: [
    ("1/15/2024", CalendarDay.Order.monthDayYear), ("15.01.2024", .dayMonthYear),
    ("15-1-24", .dayMonthYear), ("24/1/15", .yearMonthDay), ("2024-15-01", .yearDayMonth),
    ("2024-01-15", .monthDayYear), ("15JAN2024", .monthDayYear), ("15-Jan-24", .yearMonthDay),
  ])
  func orders(text: String, order: CalendarDay.Order) {
    #expect(CalendarDay(text, order: order)?.number == 19_737)
  }

  @Test func calendar() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 2000, month: 2, day: 29)?.number == 11_016)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay("15/1/2024", order: .monthDayYear) == nil)
    #expect(
      CalendarDay("1/1/51", order: .monthDayYear) == CalendarDay(year: 1951, month: 1, day: 1))
  }
}
