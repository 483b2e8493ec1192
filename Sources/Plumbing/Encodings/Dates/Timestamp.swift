// SPDX-License-Identifier: Apache-2.0

/// A time as a clock shows it, with its day where that stands beside it: `8:30`, `08:30:15`, `8:30 pm`,
/// `2024-01-15T08:30:00`, `2024-01-15 08:30`, `15JAN2024:08:30:00`, `2024-01-15T08:30:00+01:00`.
package struct Timestamp: Equatable, Sendable {
  /// Nil for the time alone.
  package let day: CalendarDay?
  /// From midnight (s), of the clock that was read.
  package let second: Double
  /// How far that clock is ahead of universal time (s); nil where nothing says so.
  package let zone: Double?

  /// - Parameter order: of a date that begins with something else than a year of four digits.
  /// - Returns: nil for what is neither; a number is none.
  package init?(_ text: String, order: CalendarDay.Order = .yearMonthDay) {
    if let second = Timestamp.second(of: text) {
      (day, self.second, zone) = (nil, second, nil)
      return
    }
    guard let cut = Timestamp.cut(in: text) else {
      guard let day = CalendarDay(text, order: order) else { return nil }
      (self.day, second, zone) = (day, 0, nil)
      return
    }
    guard let day = CalendarDay(String(text[..<cut]), order: order),
      let (clock, zone) = Timestamp.zoned(String(text[text.index(after: cut)...])),
      let second = Timestamp.second(of: clock)
    else { return nil }
    (self.day, self.second, self.zone) = (day, second, zone)
  }

  /// Where the clock begins: behind a T, a blank or, as SAS has it, a colon. The T of OCT is none.
  private static func cut(in text: String) -> String.Index? {
    text.indices.first { index in
      switch text[index] {
      case " ", ":": true
      case "T": index > text.startIndex && text[text.index(before: index)].isNumber
      default: false
      }
    }
  }

  /// The clock's part and its zone: `Z`, `+01:00`, `-0500`.
  private static func zoned(_ text: String) -> (clock: String, zone: Double?)? {
    if text.hasSuffix("Z") { return (String(text.dropLast()), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (text, nil) }
    let digits = text[text.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    let ahead = Double(hours * 3600 + minutes * 60)
    return (String(text[..<sign]), text[sign] == "-" ? -ahead : ahead)
  }

  /// From midnight (s): hours and minutes, perhaps seconds, perhaps am or pm.
  private static func second(of text: String) -> Double? {
    let (clock, half) = halved(text.lowercased())
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      let hours = whole(parts[0]), let minutes = whole(parts[1]),
      let seconds = parts.count == 3 ? Double(plain: String(parts[2])) : 0
    else { return nil }
    guard minutes < 60, (0..<60).contains(seconds) else { return nil }
    let rest = Double(minutes * 60) + seconds
    guard let half else {
      return hours < 24 || (hours == 24 && rest == 0) ? Double(hours * 3600) + rest : nil
    }
    guard (1...12).contains(hours) else { return nil }
    return Double((hours % 12 + half) * 3600) + rest
  }

  /// What stands before am or pm, and the hours that it adds; nil for a clock of 24 hours.
  private static func halved(_ text: String) -> (clock: String, hours: Int?) {
    for (mark, hours) in [("am", 0), ("pm", 12)] where text.hasSuffix(mark) {
      return (String(text.dropLast(2)).withoutOuterSpaces, hours)
    }
    return (text, nil)
  }

  private static func whole(_ text: Substring) -> Int? {
    guard (1...2).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(text)
  }
}

extension Timestamp {
  /// From 1970-01-01 (s), in universal time where the zone is known.
  package func second(on other: CalendarDay? = nil) -> Double {
    Double((day ?? other ?? CalendarDay(number: 0)).number) * 86_400 + second - (zone ?? 0)
  }
}
