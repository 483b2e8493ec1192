// SPDX-License-Identifier: Apache-2.0

extension PatientRecord {
  /// The score that counts at a visit.
  package enum Counted: Equatable, Sendable {
    case score(Double)
    /// An event that the estimand calls a failure.
    case failure
    /// It was not seen, or is not to be used.
    case missing
  }

  /// The score that an estimand is about, known to who follows people under what did not happen.
  func truth(_ estimand: Estimand, at visit: Int) -> Counted {
    if fails(estimand, at: visit) { return .failure }
    guard let last = lastVisit(counted: estimand, at: visit) else { return .score(baseline) }
    let own = scores[last]
    let removesStop = estimand.discontinuation == .hypothetical || !hasStopped(by: last)
    let removesRescue = estimand.rescue == .hypothetical || !isRescued(at: last)
    let score: Double? =
      switch (removesStop, removesRescue) {
      case (true, true): own.undisturbed
      case (true, false): own.onTreatment
      case (false, true): own.offTreatment
      case (false, false): own.actual
      }
    return score.map { .score($0) } ?? .missing
  }

  /// What of it stands in the trial's own data: what the estimand has no use for is left out, as a
  /// statistician would.
  func datum(_ estimand: Estimand, at visit: Int) -> Counted {
    if fails(estimand, at: visit) { return .failure }
    guard let last = lastVisit(counted: estimand, at: visit) else { return .score(baseline) }
    if hasStopped(by: last) {
      guard estimand.discontinuation == .treatmentPolicy, isFollowed else { return .missing }
    }
    if isRescued(at: last), estimand.rescue == .hypothetical { return .missing }
    return scores[last].actual.map { .score($0) } ?? .missing
  }

  private func fails(_ estimand: Estimand, at visit: Int) -> Bool {
    hasStopped(by: visit) && estimand.discontinuation == .composite
      || isRescued(at: visit) && estimand.rescue == .composite
  }

  /// The visit whose score counts: this one, or the last before what ends the treatment; nil for that
  /// before treatment.
  private func lastVisit(counted estimand: Estimand, at visit: Int) -> Int? {
    (0...visit).last { place in
      !(hasStopped(by: place) && estimand.discontinuation == .whileOnTreatment)
        && !(isRescued(at: place) && estimand.rescue == .whileOnTreatment)
    }
  }
}
