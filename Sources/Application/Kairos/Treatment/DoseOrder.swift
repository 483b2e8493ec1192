// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Therapy

/// One dose as it is ordered for anybody: an ``Infusion``, a ``NasalSpray``, and so on.
public protocol DoseOrder: Sendable {
  var ordered: OrderedDose { get }
}

extension DoseOrder {
  /// The same dose, given this long after the session's start.
  public func after(_ delay: Time) -> OrderedDose {
    var later = ordered
    later.delay = later.delay + delay.hours
    return later
  }
}

/// A dose with its route, whatever it is: what the kinds of doses have in common.
public struct OrderedDose: DoseOrder {
  let amount: DoseAmount
  let route: Route
  var duration: Time?
  var holding: Time?
  var residue: Residue?
  var adjustments = PumpAdjustments.none
  /// How long after the session's start (h).
  var delay = 0.0

  public var ordered: OrderedDose { self }

  init(_ amount: DoseAmount, _ route: Route) {
    self.amount = amount
    self.route = route
  }

  /// The session in which it is given.
  ///
  /// - Parameter start: hours from day 0.
  func session(at start: Double) throws(TherapyError) -> Session {
    try Session(
      at: start + delay, dose: amount.quantity, route: route, over: duration?.quantity,
      holding: holding?.quantity, residue: residue, adjustments: adjustments)
  }
}
