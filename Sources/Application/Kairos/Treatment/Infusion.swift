// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics

/// Into a vein at a constant rate: the way of most trials.
///
///     Infusion(.milligramsPerKilogram(0.5), over: .minutes(40))
public struct Infusion: DoseOrder {
  public private(set) var ordered: OrderedDose

  /// - Parameters:
  ///   - amount: all that is to be given.
  ///   - duration: how long the pump runs; more than 0.
  public init(_ amount: DoseAmount, over duration: Time) {
    ordered = OrderedDose(amount, .iv)
    ordered.duration = duration
  }

  /// The pump stands still for a while and then goes on at the same rate, so that the end moves.
  ///
  /// - Parameters:
  ///   - time: from the start of the infusion.
  ///   - length: how long it stands still.
  public func pausing(at time: Time, for length: Time) -> Infusion {
    adjusted { old in
      PumpAdjustments(
        pauses: old.pauses + [.init(at: time.hours, for: length.hours)], changes: old.changes,
        stop: old.stop)
    }
  }

  /// From a time on the pump runs at a share of the planned rate, until the dose is in.
  ///
  /// - Parameters:
  ///   - share: of the planned rate; 1 is that rate.
  ///   - time: from the start of the infusion.
  public func slowing(to share: Double, at time: Time) -> Infusion {
    adjusted { old in
      PumpAdjustments(
        pauses: old.pauses, changes: old.changes + [.init(at: time.hours, share: share)],
        stop: old.stop)
    }
  }

  /// The infusion is ended for good; what is left is not given.
  ///
  /// - Parameter time: from the start of the infusion.
  public func stopping(at time: Time) -> Infusion {
    adjusted { old in
      PumpAdjustments(pauses: old.pauses, changes: old.changes, stop: time.hours)
    }
  }

  private func adjusted(_ change: (PumpAdjustments) -> PumpAdjustments) -> Infusion {
    var infusion = self
    infusion.ordered.adjustments = change(ordered.adjustments)
    return infusion
  }
}

/// Into a vein at once. Kairos warns of it: no trial gave it for depression.
public struct Bolus: DoseOrder {
  public let ordered: OrderedDose

  public init(_ amount: DoseAmount) {
    ordered = OrderedDose(amount, .iv)
  }
}
