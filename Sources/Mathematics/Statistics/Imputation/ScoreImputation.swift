// SPDX-License-Identifier: Apache-2.0

/// Fills in missing scores, given the mean of every patient and the covariance of every arm.
struct ScoreImputation: Sendable {
  let rule: MissingScoresRule
  let reference: Int
  /// Whether scores are drawn, or their means taken.
  let isDrawn: Bool

  /// Patients of an arm who have the same scores missing.
  struct Gap: Hashable {
    let arm: Int
    let visits: [Int]
  }

  /// - Parameters:
  ///   - scores: with gaps.
  ///   - mean: of a patient as if she were of an arm, at every visit.
  ///   - covariances: of each arm.
  func filled(
    _ scores: VisitScores, mean: (_ patient: Int, _ arm: Int) -> [Double],
    _ covariances: [SquareMatrix], _ random: inout RandomStream
  ) -> VisitScores {
    var filled = scores
    var fillings: [Gap: (within: ConditionalDistribution, after: ConditionalDistribution)] = [:]
    let m = scores.visitCount
    for patient in 0..<scores.patientCount {
      let gap = Gap(arm: scores.arms[patient], visits: scores.visits(of: patient))
      guard gap.visits.count < m else { continue }
      let seen = (gap.visits.last ?? -1) + 1
      let filling = fillings[gap] ?? self.filling(gap, seen, m, covariances)
      fillings[gap] = filling
      var row = (0..<m).map { scores[patient, $0] ?? 0 }
      let own = mean(patient, gap.arm)
      filling.within.fill(&row, mean: own, &random)
      if seen < m {
        let expected = rule.mean(own, mean(patient, reference), seen: seen)
        filling.after.fill(&row, mean: expected, &random)
      }
      for visit in 0..<m { filled[patient, visit] = row[visit] }
    }
    return filled
  }

  /// First what is missing among the visits up to the last one, then what comes after it.
  private func filling(
    _ gap: Gap, _ seen: Int, _ m: Int, _ covariances: [SquareMatrix]
  ) -> (within: ConditionalDistribution, after: ConditionalDistribution) {
    let missing = (0..<seen).filter { !gap.visits.contains($0) }
    let further = covariances[rule == .missingAtRandom ? gap.arm : reference]
    return (
      ConditionalDistribution(
        covariances[gap.arm], known: gap.visits, unknown: missing, isDrawn: isDrawn),
      ConditionalDistribution(
        further, known: Array(0..<seen), unknown: Array(seen..<m), isDrawn: isDrawn)
    )
  }
}

extension VisitScores {
  /// Carries the last score of each patient forward to the visits that she missed after it (LOCF).
  /// Visits before her first score stay empty.
  ///
  /// It is told because published trials used it; it is biased even where scores are missing
  /// completely at random. Mallinckrodt CH, Clark WS, David SR. Accounting for dropout bias using
  /// mixed-effects models. J Biopharm Stat 2001;11:9-21, doi:10.1081/BIP-100104194.
  package func lastObservationCarriedForward() -> VisitScores {
    var carried = self
    for patient in 0..<patientCount {
      for visit in 1..<max(1, visitCount) where carried[patient, visit] == nil {
        carried[patient, visit] = carried[patient, visit - 1]
      }
    }
    return carried
  }
}
