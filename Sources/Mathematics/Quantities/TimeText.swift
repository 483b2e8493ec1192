// SPDX-License-Identifier: Apache-2.0

import Encodings

/// Times for people, in the unit that they would say it in.
package enum TimeText {
  /// A time (h) as `30 s`, `40 min`, `36 h` or `14 d`, to four digits.
  package static func rounded(hours: Double) -> String {
    let size = abs(hours)
    let unit: (factor: Double, symbol: String) =
      switch size {
      case 0: (1, "h")
      case ..<(1.0 / 60): (3600, "s")
      case ..<2: (60, "min")
      case ..<72: (1, "h")
      default: (1.0 / 24, "d")
      }
    return NumberText.short(hours * unit.factor, significant: 4) + " " + unit.symbol
  }

  /// A time (h) in minutes, to four digits.
  package static func minutes(hours: Double) -> String {
    NumberText.short(hours * 60, significant: 4) + " min"
  }

  /// A time (h) in the unit in which another one was given, or in one in which four digits tell it all;
  /// where none does, in the given one to four digits.
  ///
  /// - Parameter isLowest: whether it is a lowest time that is allowed, and so rounded up.
  package static func rounded(hours: Double, as given: Quantity, isLowest: Bool = false) -> String {
    for unit in [given.unit, .day, .hour, .minute] {
      guard let value = try? Quantity(hours, .hour).value(in: unit) else { continue }
      guard unit == given.unit || abs(value) >= 1 else { continue }
      let text = NumberText.short(value, significant: 4)
      if let shown = Double(text), abs(shown - value) <= 1e-9 * abs(value) {
        return text + " " + unit.symbol
      }
    }
    guard let value = try? Quantity(hours, .hour).value(in: given.unit) else {
      return rounded(hours: hours)
    }
    return NumberText.short(isLowest ? value * 1.001 : value, significant: 4) + " "
      + given.unit.symbol
  }
}
