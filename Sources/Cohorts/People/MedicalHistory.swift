// SPDX-License-Identifier: Apache-2.0

/// What is known of a person beyond the body: the illness so far, and what comes with it.
public struct MedicalHistory: Equatable, Sendable {
  /// Antidepressants that have failed in this episode.
  public var failedTreatments: Int
  public var hasHypertension: Bool
  /// Blood pressure before treatment, mm[Hg].
  public var systolic: Double
  public var diastolic: Double
  public var genotype: Genotype
  /// Benzodiazepines taken daily, mg/d in diazepam equivalents; 0 for none.
  public var benzodiazepine: Double
  public var hasModerateLiverImpairment: Bool

  /// The alleles of CYP2B6.
  public enum Genotype: String, CaseIterable, Sendable {
    case normal = "*1/*1"
    case intermediate = "*1/*6"
    case poor = "*6/*6"
  }

  public init(
    failedTreatments: Int = 2, hasHypertension: Bool = false, systolic: Double = 120,
    diastolic: Double = 75, genotype: Genotype = .normal, benzodiazepine: Double = 0,
    hasModerateLiverImpairment: Bool = false
  ) {
    self.failedTreatments = failedTreatments
    self.hasHypertension = hasHypertension
    self.systolic = systolic
    self.diastolic = diastolic
    self.genotype = genotype
    self.benzodiazepine = benzodiazepine
    self.hasModerateLiverImpairment = hasModerateLiverImpairment
  }

  /// Nothing but the two failed treatments that make a depression resistant.
  public static let plain = MedicalHistory()
}
