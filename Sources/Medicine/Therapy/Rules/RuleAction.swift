// SPDX-License-Identifier: Apache-2.0

import Encodings
package import Quantities

/// What a rule changes once its condition holds. Times are in h.
package enum RuleAction: Equatable, Sendable {
  /// A higher dose from this session on, up to a highest one.
  case raise(by: Quantity, to: Quantity)
  /// A lower dose from this session on, down to a lowest one.
  case lower(by: Quantity, to: Quantity)
  /// The session is put off, and everything is looked at again then.
  case hold(Double)
  /// Another time between the sessions of this phase.
  case interval(Double)
  /// Another phase begins: maintenance after remission, induction again after a relapse.
  case enter(Phase.Kind)
  case rescue(Rescue)
  /// No more of the drug is given; a follow-up phase begins, where there is one.
  case stop

  /// What is done besides the plan.
  package enum Rescue: Equatable, Sendable {
    /// A session at once, besides those that are planned; a dose of its own, or the one of now.
    case session(dose: Quantity?)
    /// A treatment with something else begins.
    case treatment(OtherTreatment)
  }

  /// Whether it needs a session that is about to be given.
  package var isAskedOnlyAtSessions: Bool {
    switch self {
    case .raise, .lower, .hold: true
    case .interval, .enter, .rescue, .stop: false
    }
  }

  /// Whether a session is not given, or not now, once it is done.
  var endsAsking: Bool {
    switch self {
    case .hold, .enter, .stop: true
    case .raise, .lower, .interval, .rescue: false
    }
  }

  /// The key in a protocol.
  package var name: String {
    switch self {
    case .raise: "raise"
    case .lower: "lower"
    case .hold: "hold"
    case .interval: "interval"
    case .enter: "go-to"
    case .rescue: "rescue"
    case .stop: "stop"
    }
  }
}
