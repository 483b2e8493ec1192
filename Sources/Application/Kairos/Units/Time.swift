// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A length of time, or a time that is counted from the first dose.
///
///     .minutes(40)   .hours(24)   .weeks(6)
///
/// The unit is part of the value: a bare number is no time.
public struct Time: Sendable {
  /// As it was given, so that `.minutes(40)` is the same number as `40 min` on the command line.
  let quantity: Quantity

  private init(_ value: Double, _ unit: Unit) {
    quantity = Quantity(value, unit)
  }

  /// Seconds.
  public static func seconds(_ value: Double) -> Time { Time(value, .known("s")) }
  /// Minutes.
  public static func minutes(_ value: Double) -> Time { Time(value, .minute) }
  /// Hours.
  public static func hours(_ value: Double) -> Time { Time(value, .hour) }
  /// Days of 24 h.
  public static func days(_ value: Double) -> Time { Time(value, .day) }
  /// Weeks of 7 days.
  public static func weeks(_ value: Double) -> Time { Time(value, .known("wk")) }

  /// The first dose.
  public static let zero = Time.hours(0)

  /// The same time in seconds.
  public var seconds: Double { hours * 3600 }
  /// The same time in minutes.
  public var minutes: Double { hours * 60 }
  /// The same time in hours.
  public var hours: Double { quantity.inBase }
  /// The same time in days of 24 h.
  public var days: Double { hours / 24 }
  /// The same time in weeks of 7 days.
  public var weeks: Double { hours / 168 }
}

extension Time: Hashable, Comparable {
  /// Whether both last equally long, in whatever unit they were given.
  public static func == (one: Time, other: Time) -> Bool { one.hours == other.hours }

  public static func < (one: Time, other: Time) -> Bool { one.hours < other.hours }

  public func hash(into hasher: inout Hasher) { hasher.combine(hours) }
}

extension Time: CustomStringConvertible {
  /// The number and its unit, UCUM, as `40 min`.
  public var description: String { quantity.description }
}
