// SPDX-License-Identifier: Apache-2.0

/// A stretch of time in which the pump runs at one rate.
public struct InfusionSegment: Equatable, Hashable, Sendable {
  /// Start and end (h), on the clock of the dose's time.
  public let start: Double
  public let end: Double
  /// The rate (mg/h of free base).
  public let rate: Double

  public init(start: Double, end: Double, rate: Double) {
    self.start = start
    self.end = end
    self.rate = rate
  }

  /// What goes in during the segment (mg).
  public var amount: Double { rate * (end - start) }
}
