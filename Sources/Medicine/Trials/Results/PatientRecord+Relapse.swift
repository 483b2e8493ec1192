// SPDX-License-Identifier: Apache-2.0

import Instruments

/// Until when somebody was known to be well, and whether she was then well no more.
package struct TimeToRelapse: Equatable, Sendable {
  /// The place of the visit at which it ended.
  let visit: Int
  /// Days from the beginning of the period.
  package let days: Double
  package let isRelapse: Bool
}

extension PatientRecord {
  /// When the response was lost in a period: the first visit at which the score no longer lies half or
  /// more below that before treatment, or the estimand calls her a failure. Who is not seen again was
  /// last known to be well at the visit before.
  ///
  /// - Returns: nil for who did not enter the period, or was not seen in it at all.
  package func timeToRelapse(
    _ analysis: Analysis, _ trial: Trial, isTruth: Bool
  ) -> TimeToRelapse? {
    guard entered[analysis.period] else { return nil }
    let begin = trial.periods[analysis.period].start
    var last: TimeToRelapse?
    for visit in scores.indices where trial.visits[visit].day > begin && visit <= analysis.visit {
      let days = scores[visit].time / 24 - Double(begin)
      let counted =
        isTruth ? truth(analysis.estimand, at: visit) : datum(analysis.estimand, at: visit)
      switch counted {
      case .missing: return last
      case .failure: return TimeToRelapse(visit: visit, days: days, isRelapse: true)
      case .score(let score):
        let isLost = !Response.half.isMet(baseline: baseline, score: score)
        last = TimeToRelapse(visit: visit, days: days, isRelapse: isLost)
        if isLost { return last }
      }
    }
    return last
  }
}
