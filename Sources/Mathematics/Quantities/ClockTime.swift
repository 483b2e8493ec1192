// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A time of day as a clock shows it: `08:30`, `8:30:15`, `2:30 pm`, `9 am`.
package struct ClockTime: Equatable, Sendable {
  /// Hours after midnight, 0 up to but not including 24.
  package let hours: Double

  /// Reads hours and minutes, and seconds if there are any, of 24 hours or with `am` and `pm`.
  ///
  /// Nil for what is no time of day.
  package init?(_ text: String) {
    var clock = text.withoutOuterSpaces.inSmallLetters
    let half = Self.half(takenFrom: &clock)
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (half == nil ? 2 : 1)...3 ~= parts.count else { return nil }
    guard let hour = Self.number(parts[0], digits: 1...2, below: 24) else { return nil }
    var seconds = 0
    for (part, unit) in zip(parts.dropFirst(), [60, 1]) {
      guard let number = Self.number(part, digits: 2...2, below: 60) else { return nil }
      seconds += number * unit
    }
    guard let half else {
      hours = Double(hour * 3600 + seconds) / 3600
      return
    }
    guard (1...12).contains(hour) else { return nil }
    hours = Double((hour % 12 + half) * 3600 + seconds) / 3600
  }

  /// 0 for `am`, 12 for `pm`, and nil where neither stands at the end.
  private static func half(takenFrom clock: inout String) -> Int? {
    for (word, hours) in [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)]
    where clock.hasSuffix(word) {
      clock = String(clock.dropLast(word.count)).withoutOuterSpaces
      return hours
    }
    return nil
  }

  private static func number(
    _ text: Substring, digits: ClosedRange<Int>, below limit: Int
  ) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text).flatMap { $0 < limit ? $0 : nil }
  }
}
