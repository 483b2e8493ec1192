// SPDX-License-Identifier: Apache-2.0

/// What is known of a person beyond the model's covariates: the illness so far, and the circulation.
public struct MedicalHistory: Equatable, Sendable {
  /// Antidepressants that have failed in this episode.
  public var failedTreatments: Int
  public var hasHypertension: Bool
  /// Blood pressure before treatment, mm[Hg].
  public var systolic: Double
  public var diastolic: Double

  public init(
    failedTreatments: Int = 2, hasHypertension: Bool = false, systolic: Double = 120,
    diastolic: Double = 75
  ) {
    self.failedTreatments = failedTreatments
    self.hasHypertension = hasHypertension
    self.systolic = systolic
    self.diastolic = diastolic
  }

  /// Nothing but the two failed treatments that make a depression resistant.
  public static let plain = MedicalHistory()
}
