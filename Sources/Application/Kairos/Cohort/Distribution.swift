// SPDX-License-Identifier: Apache-2.0

/// How an observable, or a change, is spread over the people of a cohort.
public struct Distribution: Hashable, Sendable {
  public let mean: ObservedValue
  /// The standard deviation between people, n − 1 in the denominator.
  public let standardDeviation: ObservedValue
  /// The quantile 0.05.
  public let low: ObservedValue
  /// The quantile 0.5.
  public let median: ObservedValue
  /// The quantile 0.95.
  public let high: ObservedValue

  /// The middle nine tenths of the people.
  public var middle: ClosedRange<ObservedValue> { low...high }
}
