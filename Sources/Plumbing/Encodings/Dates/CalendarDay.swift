// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar as data files write it, counted from 1970-01-01.
package struct CalendarDay: Equatable, Sendable {
  package let number: Int

  /// In which order a date's numbers stand, by the names of NM-TRAN's columns (Beal SL, Sheiner LB,
  /// Boeckmann AJ, Bauer RJ. NONMEM Users Guides IV, NM-TRAN Guide. ICON 1989-2020).
  package enum Order: Sendable {
    /// DATE
    case monthDayYear
    /// DAT1
    case dayMonthYear
    /// DAT2, and ISO 8601
    case yearMonthDay
    /// DAT3
    case yearDayMonth

    /// As a refusal tells it.
    package var words: String {
      switch self {
      case .monthDayYear: "month/day/year"
      case .dayMonthYear: "day/month/year"
      case .yearMonthDay: "year-month-day"
      case .yearDayMonth: "year-day-month"
      }
    }
  }

  package init(number: Int) {
    self.number = number
  }

  /// - Returns: nil for a day that the calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    // Years that begin in March end with the day that a leap year has more.
    let (march, shifted) = (year - (month < 3 ? 1 : 0), (month + 9) % 12)
    let daysBefore = 365 * march + march / 4 - march / 100 + march / 400
    number = daysBefore + (153 * shifted + 2) / 5 + day - 1 - Self.epoch
  }

  /// 1970-01-01, counted from the first of March of the year 0.
  private static let epoch = 719_468

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CalendarDay {
  /// A date in some order: `1/15/2024`, `15.01.24`, `2024-01-15`, `15JAN2024`, `15-Jan-2024`. A year of
  /// two digits lies from 1951 to 2050, as NM-TRAN takes it.
  ///
  /// A year of four digits in front is ISO 8601's, whatever the order, unless that is `yearDayMonth`; a
  /// month by its English name needs no order.
  ///
  /// - Returns: nil for what is no date in this order.
  package init?(_ text: String, order: Order) {
    if let named = CalendarDay.named(text) {
      self = named
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, parts.allSatisfy({ $0.count <= 4 }) else {
      return nil
    }
    let isISO = parts[0].count == 4 && order != .yearDayMonth
    let (year, month, day) =
      switch isISO ? .yearMonthDay : order {
      case .monthDayYear: (2, 0, 1)
      case .dayMonthYear: (2, 1, 0)
      case .yearMonthDay: (0, 1, 2)
      case .yearDayMonth: (0, 2, 1)
      }
    self.init(
      year: CalendarDay.fullYear(numbers[year], digits: parts[year].count), month: numbers[month],
      day: numbers[day])
  }

  private static func fullYear(_ year: Int, digits: Int) -> Int {
    guard digits <= 2 else { return year }
    return year <= 50 ? 2000 + year : 1900 + year
  }

  /// As SAS and people write it: the day, the month's name, the year.
  private static func named(_ text: String) -> CalendarDay? {
    let letters = text.filter { $0.isLetter }.lowercased()
    guard let month = months.firstIndex(of: letters) else { return nil }
    let parts = text.split { !$0.isNumber }
    guard parts.count == 2, let day = Int(parts[0]), let year = Int(parts[1]) else { return nil }
    return CalendarDay(
      year: fullYear(year, digits: parts[1].count), month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
