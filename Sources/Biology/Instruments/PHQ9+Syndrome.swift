// SPDX-License-Identifier: Apache-2.0

extension PHQ9 {
  /// What the nine answers suggest by the questionnaire's own algorithm, which is not a diagnosis: a
  /// clinician has to exclude bereavement, mania, and a medical or chemical cause.
  ///
  /// Spitzer RL, Kroenke K, Williams JBW. Validation and utility of a self-report version of
  /// PRIME-MD: the PHQ primary care study. JAMA 1999;282:1737-1744, doi:10.1001/jama.282.18.1737.
  /// Read where a questionnaire was filled in; no course of the model is.
  public enum Syndrome: Equatable, Sendable {
    case none
    /// Two to four symptoms, one of them of mood or interest.
    case otherDepressive
    /// Five or more symptoms, one of them of mood or interest.
    case majorDepressive
  }

  /// The syndrome of a filled-in scale, one score for each item in the scale's order.
  ///
  /// A symptom counts from more than half the days on (2); suicidal thoughts count from several days
  /// on (1).
  ///
  /// - Throws: ``ScoringError`` if a score is missing, too many, or out of its item's range.
  public static func syndrome(of scores: [Int]) throws(ScoringError) -> Syndrome {
    _ = try instrument.total(of: scores)
    let present = Item.allCases.filter { scores[$0.rawValue] >= $0.lowestThatCounts }
    guard present.contains(.mood) || present.contains(.interest) else { return .none }
    switch present.count {
    case 5...: return .majorDepressive
    case 2...4: return .otherDepressive
    default: return .none
    }
  }
}

extension PHQ9.Item {
  /// The lowest score at which the symptom counts as present.
  public var lowestThatCounts: Int { self == .suicidalThoughts ? 1 : 2 }
}
