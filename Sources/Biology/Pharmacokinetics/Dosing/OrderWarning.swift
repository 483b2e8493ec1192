// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Something about how doses are ordered, whoever gets them, that is allowed and may be a slip.
package enum OrderWarning: Equatable, Sendable {
  /// Doses that could run over a time and were given none: how many there are, and the first.
  case pushed(count: Int, first: Dose)
  /// An infusion that begins while another one runs: how many times that happens, and the first time
  /// with the end of what still runs (h).
  case overlapping(count: Int, start: Double, end: Double)

  static func warnings(for doses: [Dose]) -> [OrderWarning] {
    [pushed(doses), overlapping(doses)].compactMap { $0 }
  }

  private static func pushed(_ doses: [Dose]) -> OrderWarning? {
    let pushed = doses.filter { $0.route.isInfusible && !$0.isInfusion }
    return pushed.first.map { .pushed(count: pushed.count, first: $0) }
  }

  /// - Parameter doses: in order of time.
  private static func overlapping(_ doses: [Dose]) -> OrderWarning? {
    var (running, count) = (0.0, 0)
    var first: (start: Double, end: Double)?
    for infusion in doses where infusion.isInfusion {
      if infusion.time < running - Dosing.clockTolerance {
        count += 1
        first = first ?? (infusion.time, running)
      }
      running = Double.maximum(running, infusion.end)
    }
    return first.map { .overlapping(count: count, start: $0.start, end: $0.end) }
  }
}

extension OrderWarning: CustomStringConvertible {
  package var description: String {
    switch self {
    case .pushed(let count, let first):
      "the \(first.route.name) dose at \(TimeText.rounded(hours: first.time))"
        + (count > 1 ? ", as \(count - 1) more of the doses," : "")
        + " is pushed as a bolus, for nothing says over how long it is given; for an infusion say "
        + "so, as over 40 min"
    case .overlapping(let count, let start, let end):
      "two infusions overlap: one begins at \(TimeText.rounded(hours: start)) while another runs "
        + "until \(TimeText.rounded(hours: end))"
        + (count > 1 ? "; so do \(count - 1) more" : "")
    }
  }
}

extension Regimen {
  /// What may be a slip in the order, and is the same for everybody who gets it.
  package var orderWarnings: [OrderWarning] { OrderWarning.warnings(for: doses) }
}
