// SPDX-License-Identifier: Apache-2.0

/// A part of a treatment: its sessions, its visits, and when it is over.
package struct Phase: Equatable, Sendable {
  /// In the order in which they follow each other; a protocol has each at most once.
  package enum Kind: String, CaseIterable, Sendable {
    case preparation
    case induction
    case optimisation
    case maintenance
    case taper
    case followUp = "follow-up"

    package var name: String { rawValue }

    /// Its place in that order.
    package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package let kind: Kind
  /// What is given in its sessions, in turn; the last one stands for later sessions too. Empty where
  /// no drug is given. Their starts mean nothing.
  package let orders: [Session]
  /// Whether the first order brings a dose of its own, rather than that of the phase before.
  package let setsDose: Bool
  /// From one session to the next (h), in turn and again from the first.
  package let gaps: [Double]
  /// How many sessions; nil for as many as there is time for.
  package let count: Int?
  /// How long it lasts (h); nil where its sessions or its goal end it.
  package let length: Double?
  /// What ends it earlier: remission, say.
  package let goal: Condition?
  /// From one visit without a session to the next (h).
  package let visits: Double?
  /// What is asked before the first session: fasting, an escort.
  package let checks: [String]

  package init(
    _ kind: Kind, orders: [Session] = [], setsDose: Bool = true, gaps: [Double] = [],
    count: Int? = nil, length: Double? = nil, goal: Condition? = nil, visits: Double? = nil,
    checks: [String] = []
  ) {
    self.kind = kind
    self.orders = orders
    self.setsDose = setsDose
    self.gaps = gaps
    self.count = count
    self.length = length
    self.goal = goal
    self.visits = visits
    self.checks = checks
  }

  package var hasSessions: Bool { !orders.isEmpty }

  /// The order of a session, counted from 0.
  func order(of session: Int) -> Session { orders[Swift.min(session, orders.count - 1)] }

  /// The time (h) from a session, counted from 0, to the next; nil where there is one session only.
  func gap(after session: Int) -> Double? { gaps.isEmpty ? nil : gaps[session % gaps.count] }
}
