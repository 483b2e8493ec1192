// SPDX-License-Identifier: Apache-2.0

/// What somebody does to the pump while an infusion runs.
///
/// All times are hours on the session's clock, which starts with the infusion.
public struct PumpAdjustments: Equatable, Hashable, Sendable {
  /// The pump stands still and then goes on at the same rate: the end moves later.
  public struct Pause: Equatable, Hashable, Sendable {
    public let at: Double
    public let length: Double

    public init(at: Double, for length: Double) {
      self.at = at
      self.length = length
    }
  }

  /// From here on the pump runs at this share of the planned rate, until the dose is in.
  public struct RateChange: Equatable, Hashable, Sendable {
    public let at: Double
    public let share: Double

    public init(at: Double, share: Double) {
      self.at = at
      self.share = share
    }
  }

  public let pauses: [Pause]
  public let changes: [RateChange]
  /// When the infusion is ended for good; what is left is not given.
  public let stop: Double?

  public init(pauses: [Pause] = [], changes: [RateChange] = [], stop: Double? = nil) {
    self.pauses = pauses
    self.changes = changes
    self.stop = stop
  }

  /// Nobody touches the pump.
  public static let none = PumpAdjustments()
}
