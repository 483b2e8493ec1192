// SPDX-License-Identifier: Apache-2.0

package import Therapy

/// What the people of an arm get in one period.
package struct Intervention: Sendable {
  package let name: String
  package let given: Given

  /// What a session brings.
  package enum Given: Sendable {
    /// The drug, by a protocol.
    case drug(TreatmentProtocol)
    /// Something else at the sessions of a protocol, or on none.
    case control(Control, sessionsOf: TreatmentProtocol?)
  }

  package init(_ name: String, _ given: Given) {
    self.name = name
    self.given = given
  }

  package var isDrug: Bool {
    if case .drug = given { true } else { false }
  }

  /// Whether its sessions depend on how people fare.
  package var hasRules: Bool {
    if case .drug(let plan) = given { plan.phased != nil } else { false }
  }

  /// When sessions begin, h after the period's begin, those of one moment once.
  package var sessionStarts: [Double] {
    let sessions: [Session] =
      switch given {
      case .drug(let plan): plan.sessions
      case .control(let control, let plan): control.hasSessions ? plan?.sessions ?? [] : []
      }
    return Set(sessions.map { $0.start }).sorted()
  }

  /// What it is called when it stands in place of the drug; nil for the drug.
  package var control: Control? {
    if case .control(let control, _) = given { control } else { nil }
  }
}
