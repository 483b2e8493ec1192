// SPDX-License-Identifier: Apache-2.0

/// How the mean of a patient is thought to go on once she is seen no more.
///
/// Carpenter JR, Roger JH, Kenward MG. Analysis of longitudinal trials with protocol deviation: a
/// framework for relevant, accessible assumptions, and inference via multiple imputation. J
/// Biopharm Stat 2013;23:1352-1371, doi:10.1080/10543406.2013.834911. Scores that are missing
/// before the last that was measured are at random under every rule; so is everybody in the
/// reference arm.
package enum MissingScoresRule: String, CaseIterable, Sendable {
  /// As that of patients of the arm who stayed.
  case missingAtRandom = "missing-at-random"
  /// It becomes that of the reference arm at once: what was gained is lost.
  case jumpToReference = "jump-to-reference"
  /// It was that of the reference arm from the beginning: what was gained wanes as scores
  /// correlate.
  case copyReference = "copy-reference"
  /// It moves on as that of the reference arm does: what was gained is kept.
  case copyIncrements = "copy-increments"

  /// The mean at every visit of a patient.
  ///
  /// - Parameters:
  ///   - own: of her arm.
  ///   - reference: of the reference arm, for her covariates.
  ///   - seen: how many visits there are up to the last at which she was measured.
  func mean(_ own: [Double], _ reference: [Double], seen: Int) -> [Double] {
    switch self {
    case .missingAtRandom: return own
    case .copyReference: return reference
    case .jumpToReference: return Array(own[..<seen] + reference[seen...])
    case .copyIncrements:
      guard seen > 0 else { return reference }
      let step = own[seen - 1] - reference[seen - 1]
      return own[..<seen] + reference[seen...].map { $0 + step }
    }
  }
}
