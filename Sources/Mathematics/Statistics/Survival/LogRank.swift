// SPDX-License-Identifier: Apache-2.0

/// The log-rank test: whether arms have the event equally often over time, within strata.
///
/// Mantel N. Evaluation of survival data and two new rank order statistics arising in its
/// consideration. Cancer Chemother Rep 1966;50:163-170, PMID 5910392.
package struct LogRank: Equatable, Sendable {
  /// Of each arm: events found, and expected if arms did not differ.
  package let observed: [Double]
  package let expected: [Double]
  /// Of each arm: the variance of their difference, if arms did not differ.
  package let variances: [Double]
  /// χ² with one degree of freedom less than there are arms.
  package let statistic: Double
  package let degreesOfFreedom: Double

  /// The one-step estimate of the logarithm of an arm's hazard ratio, (O − E)/V with the variance 1/V: of
  /// two arms its test is the log-rank test. It falls short where the ratio is far from 1.
  ///
  /// Yusuf S, Peto R, Lewis J, Collins R, Sleight P. Beta blockade during and after myocardial infarction:
  /// an overview of the randomized trials. Prog Cardiovasc Dis 1985;27:335-371,
  /// doi:10.1016/s0033-0620(85)80003-7.
  package func oneStepEstimate(of arm: Int) -> StatisticalEstimate {
    let variance = variances[arm]
    return StatisticalEstimate(
      (observed[arm] - expected[arm]) / variance, standardError: 1 / variance.squareRoot())
  }

  package var pValue: Double {
    ChiSquaredDistribution(degreesOfFreedom: degreesOfFreedom).upper(statistic)
  }

  /// - Throws: ``SurvivalError`` where an arm has nobody, or nobody the event.
  package init(_ data: SurvivalTimes) throws(SurvivalError) {
    let n = data.armCount
    for arm in 0..<n where !data.arms.contains(arm) { throw .armWithoutPeople(arm) }
    guard data.hasEvent.contains(true) else { throw .noEvents }
    var (found, awaited) = (
      Array(repeating: 0.0, count: n), Array(repeating: 0.0, count: n)
    )
    var variance = SquareMatrix(size: n)
    for order in data.ordered {
      var atRisk = Array(repeating: 0.0, count: n)
      for person in order { atRisk[data.arms[person]] += 1 }
      var place = 0
      while place < order.count {
        let time = data.times[order[place]]
        let here = order[place...].prefix { data.times[$0] == time }
        var events = Array(repeating: 0.0, count: n)
        for person in here where data.hasEvent[person] { events[data.arms[person]] += 1 }
        let (all, total) = (events.reduce(0, +), atRisk.reduce(0, +))
        if all > 0 {
          for arm in 0..<n {
            found[arm] += events[arm]
            awaited[arm] += all * atRisk[arm] / total
          }
          if total > 1 {
            let factor = all * (total - all) / (total - 1)
            for i in 0..<n {
              for j in 0..<n {
                let share = atRisk[i] / total
                variance[i, j] += factor * ((i == j ? share : 0) - share * atRisk[j] / total)
              }
            }
          }
        }
        for person in here { atRisk[data.arms[person]] -= 1 }
        place += here.count
      }
    }
    (observed, expected) = (found, awaited)
    variances = (0..<n).map { variance[$0, $0] }
    // One arm follows from the others; so does one that nobody was at risk beside.
    let kept = (0..<n).filter { variance[$0, $0] > 0 }.dropLast()
    let surplus = kept.map { found[$0] - awaited[$0] }
    guard let factor = CholeskyFactor(of: variance.part(Array(kept)), threshold: 1e-12) else {
      throw .noEvents
    }
    statistic = dot(surplus, factor.solve(surplus))
    degreesOfFreedom = Double(kept.count)
  }
}
