// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of a session's own clock.
public enum SessionParameter: Int, Slot, ParameterList {
  case noticingRate
  case shamRate

  public var passport: Passport {
    switch self {
    case .noticingRate:
      Passport(
        "session.noticing-rate", "k_{no}", value: 30, "1/h", range: 10...120, .assumed,
        "Rate at which what a session has brought so far follows a new highest level: two minutes",
        sources: [.spravatoLabel])
    case .shamRate:
      Passport(
        "session.sham-rate", "k_{sh}", value: 2, "1/h", range: 0.5...10, .assumed,
        "Rate at which the complaints appear that a session without a drug brings too",
        sources: [.spravatoLabel])
    }
  }
}
