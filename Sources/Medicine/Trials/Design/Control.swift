// SPDX-License-Identifier: Apache-2.0

package import Cohorts
package import KetamineModel

/// What is given in place of the drug, as far as it can be told from it.
package enum Control: String, CaseIterable, Sendable {
  case saline
  case oralPlacebo = "oral placebo"
  case nasalPlacebo = "nasal placebo"
  case midazolam
  /// Nothing is given and no session takes place.
  case nothing

  /// How much of a session of it feels like the drug, 0 to 1.
  package var cue: BeliefParameter {
    switch self {
    case .saline, .oralPlacebo, .nothing: .cueOfSaline
    case .nasalPlacebo: .cueOfSpray
    case .midazolam: .cueOfMidazolam
    }
  }

  /// Whether people come to sessions.
  package var hasSessions: Bool { self != .nothing }

  /// The share of people whom it sedates in a session; nil where it sedates nobody.
  package var sedation: OtherTreatmentParameter? { self == .midazolam ? .midazolamSedation : nil }

  /// What it does by itself, and nothing here tells of.
  package var unknownEffects: [Observable] {
    self == .midazolam ? Setting.midazolamEffects : []
  }
}
