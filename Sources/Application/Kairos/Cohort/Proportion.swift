// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How many people meet something.
public struct Proportion: Hashable, Sendable {
  /// What counts, in words.
  public let definition: String
  /// The share of those who meet it, 0 to 1.
  public let value: Double
  /// Of how many.
  public let count: Int
  /// When it is read, from the first dose.
  public let time: Time

  /// The 95 % interval of Wilson's score, which lies within 0 and 1.
  public var interval: ClosedRange<Double> {
    let wilson = WilsonInterval(proportion: value, of: count)
    return wilson.low...wilson.high
  }
}

extension Proportion: CustomStringConvertible {
  /// As `0.61`.
  public var description: String { "\(value)" }
}

/// The mean over people of something that each has, as the highest dissociation.
public struct MeanOutcome: Hashable, Sendable {
  /// What it is, in words.
  public let definition: String
  public let mean: ObservedValue
  /// The standard deviation between people, n − 1 in the denominator.
  public let standardDeviation: ObservedValue
  /// When it is read, from the first dose; of a peak the mean over the people.
  public let time: Time
}
