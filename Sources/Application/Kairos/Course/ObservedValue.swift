// SPDX-License-Identifier: Apache-2.0

import Encodings

/// The value of something that can be looked at, in its unit.
public struct ObservedValue: Hashable, Sendable {
  public let value: Double
  /// UCUM; `1` for a score or a share.
  public let unit: String
}

extension ObservedValue: CustomStringConvertible {
  /// As `182.5 ng/mL`; a pure number stands alone.
  public var description: String {
    unit == "1" ? value.shortest : value.shortest + " " + unit
  }
}

extension ObservedValue: Comparable {
  /// Values of one observable; those of different units are not compared.
  public static func < (one: ObservedValue, other: ObservedValue) -> Bool {
    precondition(one.unit == other.unit, "values in one unit are compared")
    return one.value < other.value
  }
}

/// The highest value of an observable, and when it is reached. It comes from the solution and not
/// from any grid of output.
public struct HighestValue: Hashable, Sendable {
  public let value: ObservedValue
  /// From the first dose.
  public let time: Time
}
