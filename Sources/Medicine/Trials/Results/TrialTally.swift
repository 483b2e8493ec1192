// SPDX-License-Identifier: Apache-2.0

import Statistics

/// What is known of many runs of a trial when their people have been forgotten.
///
/// Whole numbers and exact sums: runs may be added in any order, on any number of threads, in any
/// number of parts, and the result is the same to the bit. Its size does not grow with the runs.
package final class TrialTally: @unchecked Sendable {
  package let trial: Trial
  /// Estimate and standard error of each analysis, then the score of each arm at each visit.
  let sums: ExactSums
  /// See ``place(of:)``.
  package internal(set) var counts: [Int]
  /// Why analyses gave nothing, and how often.
  package internal(set) var failures: [String: Int] = [:]
  /// What rules did.
  package internal(set) var decisions: [Decided: Frequency] = [:]

  package init(_ trial: Trial) {
    self.trial = trial
    sums = ExactSums(cellCount: 2 * trial.analyses.count + trial.arms.count * trial.visits.count)
    counts = Array(repeating: 0, count: Self.size(trial))
  }

  /// What is counted.
  package enum Count: Hashable, Sendable {
    case replicates, screened, lostBefore
    case refused(Eligibility.Refusal)
    case ofAnalysis(Int, AnalysisCount)
    case ofArm(Int, ArmCount)
    case atVisit(arm: Int, visit: Int, VisitCount)
    case peopleWith(arm: Int, effect: Int)
    case sessionsWith(arm: Int, effect: Int)
    case guesses(arm: Int, Guess)
  }

  /// Of each analysis: how often it gave something, its interval held the truth and excluded no effect;
  /// and how many people it had on each side.
  package enum AnalysisCount: Int, CaseIterable, Sendable {
    case done, covering, significant, asked, reference
  }

  package enum ArmCount: Int, CaseIterable, Sendable {
    case randomised, stopped, followed, rescued, sessions
  }

  /// Of those who were randomised: who was seen, had responded or remitted, was still treated after the
  /// visit before, and stopped since; who had not
  /// relapsed before, and has now, by the first analysis of relapse.
  package enum VisitCount: Int, CaseIterable, Sendable {
    case seen, responders, remitters, treatedBefore, stoppedSince, wellBefore, relapsed
  }

  package func count(_ count: Count) -> Int { counts[place(of: count)] }

  func add(_ number: Int = 1, to count: Count) { counts[place(of: count)] += number }

  private static let refusals = Eligibility.Refusal.allCases

  private static func size(_ trial: Trial) -> Int {
    let ofArm =
      ArmCount.allCases.count + trial.visits.count * VisitCount.allCases.count
      + 2 * trial.sideEffects.count + Guess.allCases.count
    return 3 + refusals.count + trial.analyses.count * AnalysisCount.allCases.count
      + trial.arms.count * ofArm
  }

  /// Where a number stands.
  private func place(of count: Count) -> Int {
    let analyses = 3 + Self.refusals.count
    let arms = analyses + trial.analyses.count * AnalysisCount.allCases.count
    let (visits, effects) = (trial.visits.count, trial.sideEffects.count)
    let ofVisits = ArmCount.allCases.count
    let ofEffects = ofVisits + visits * VisitCount.allCases.count
    let ofGuesses = ofEffects + 2 * effects
    let ofArm = ofGuesses + Guess.allCases.count
    switch count {
    case .replicates: return 0
    case .screened: return 1
    case .lostBefore: return 2
    case .refused(let refusal): return 3 + (Self.refusals.firstIndex(of: refusal) ?? 0)
    case .ofAnalysis(let analysis, let what):
      return analyses + analysis * AnalysisCount.allCases.count + what.rawValue
    case .ofArm(let arm, let what): return arms + arm * ofArm + what.rawValue
    case .atVisit(let arm, let visit, let what):
      return arms + arm * ofArm + ofVisits + visit * VisitCount.allCases.count + what.rawValue
    case .peopleWith(let arm, let effect): return arms + arm * ofArm + ofEffects + effect
    case .sessionsWith(let arm, let effect):
      return arms + arm * ofArm + ofEffects + effects + effect
    case .guesses(let arm, let guess): return arms + arm * ofArm + ofGuesses + guess.rawValue
    }
  }

  func cell(arm: Int, visit: Int) -> Int {
    2 * trial.analyses.count + arm * trial.visits.count + visit
  }

  /// Adds other runs of the same trial.
  package func merge(_ other: TrialTally) {
    sums.merge(other.sums)
    for place in counts.indices { counts[place] += other.counts[place] }
    for (reason, count) in other.failures { failures[reason, default: 0] += count }
    for (key, frequency) in other.decisions {
      decisions[key, default: Frequency()].people += frequency.people
      decisions[key, default: Frequency()].times += frequency.times
    }
  }
}
