// SPDX-License-Identifier: Apache-2.0

import Instruments

/// What of a score counts.
package enum TrialEndpoint: String, CaseIterable, Sendable {
  /// By how many points it lies above that before treatment.
  case change
  /// Whether it has fallen by half or more.
  case response
  /// Whether it is at or below the cut-off of remission.
  case remission

  /// Whether it is met or not.
  package var isOutcome: Bool { self != .change }

  /// The number of a person: points, or 1 and 0.
  ///
  /// - Parameter score: nil for a failure by the estimand.
  func value(score: Double?, baseline: Double, remission: Remission) -> Double {
    guard let score else { return 0 }
    return switch self {
    case .change: score - baseline
    case .response: Response.half.isMet(baseline: baseline, score: score) ? 1 : 0
    case .remission: remission.isMet(score: score) ? 1 : 0
    }
  }
}
