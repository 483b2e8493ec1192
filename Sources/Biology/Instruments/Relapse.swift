// SPDX-License-Identifier: Apache-2.0

/// Relapse: the score is back at or above a cut-off in several assessments one after the other.
///
/// In SUSTAIN-1 a total of 22 or more, twice in a row: Daly EJ et al. JAMA Psychiatry
/// 2019;76:893-903, doi:10.1001/jamapsychiatry.2019.1189. Admission to hospital, which counted
/// there too, is not predicted here. Trials with a follow-up read it.
public struct Relapse: Equatable, Sendable {
  /// The lowest total that counts.
  public let atLeast: Int
  /// How many assessments in a row must reach it.
  public let assessments: Int

  /// - Precondition: `assessments` is 1 or more.
  public init(atLeast: Int, assessments: Int = 2) {
    precondition(assessments >= 1, "a relapse is seen in one assessment or more")
    self.atLeast = atLeast
    self.assessments = assessments
  }

  /// Whether the scores, in order of time, hold such a run.
  public func isMet(scores: [Double]) -> Bool {
    var run = 0
    for score in scores {
      run = score >= Double(atLeast) ? run + 1 : 0
      if run == assessments { return true }
    }
    return false
  }

  /// The definition in words, to be printed beside a result.
  public var definition: String {
    "MADRS \(atLeast) or more"
      + (assessments > 1 ? " in \(assessments) assessments in a row" : "")
  }
}
