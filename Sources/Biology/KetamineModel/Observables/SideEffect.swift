// SPDX-License-Identifier: Apache-2.0

/// A side effect that begins in a session, or does not.
public enum SideEffect: Int, CaseIterable, Sendable {
  case dissociation
  case sedation
  case nausea
  case vomiting
  case dizziness
  case blurredVision
  case distress

  /// The name in observables.
  public var name: String {
    switch self {
    case .dissociation: "dissociation"
    case .sedation: "sedation"
    case .nausea: "nausea"
    case .vomiting: "vomiting"
    case .dizziness: "dizziness"
    case .blurredVision: "blurred-vision"
    case .distress: "distress"
    }
  }

  /// What counts as such.
  public var definition: String {
    switch self {
    case .dissociation: "dissociation (CADSS above 4)"
    case .sedation: "sedation (MOAA/S 4 or less)"
    case .nausea: "nausea"
    case .vomiting: "vomiting"
    case .dizziness: "dizziness"
    case .blurredVision: "blurred vision"
    case .distress: "psychological distress (anxiety)"
    }
  }
}
