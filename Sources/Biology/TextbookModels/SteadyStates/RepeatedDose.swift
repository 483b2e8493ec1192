// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// A dose that has been given again and again, since ever, at one interval.
public struct RepeatedDose: Equatable, Sendable {
  /// The compartment's place in the state.
  public let state: Int
  /// How much enters each time.
  public let amount: Double
  /// Over how long it enters; 0 for a bolus. It may be longer than the interval.
  public let duration: Double
  /// From one entry to the next, more than 0.
  public let interval: Double

  public init(of amount: Double, into state: Int, over duration: Double, every interval: Double) {
    self.state = state
    self.amount = amount
    self.duration = duration
    self.interval = interval
  }

  /// Amount per time while one infusion runs.
  public var rate: Double { duration > 0 ? amount / duration : 0 }

  /// How many infusions of earlier doses still run when one enters and does not end at that moment.
  var overlapping: Int { Int((duration / interval).rounded(.down)) }

  /// How long after an entry the oldest of the infusions ends.
  var remainder: Double { duration - Double(overlapping) * interval }

  /// What enters in the interval that begins with an entry at 0.
  func timeline<Number: Scalar>(as _: Number.Type) -> Timeline<Number> {
    var timeline = Timeline<Number>()
    guard duration > 0 else {
      timeline.add(Number(amount), to: state, at: 0)
      return timeline
    }
    let rates = Double(overlapping) * rate
    if rates > 0 { timeline.infuse(Number(rates), into: state, from: 0, to: interval) }
    if remainder > 0 { timeline.infuse(Number(rate), into: state, from: 0, to: remainder) }
    return timeline
  }

  /// Amount per time just after an entry.
  var rateAfterEntry: Double { Double(overlapping + (remainder > 0 ? 1 : 0)) * rate }
}
