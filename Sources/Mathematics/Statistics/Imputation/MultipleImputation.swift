// SPDX-License-Identifier: Apache-2.0

/// The difference of two arms where missing scores are drawn under a rule many times, and the
/// analyses of covariance put together.
///
/// Effects, covariances and scores are drawn from their posterior (``ScorePosterior``), every set
/// of scores is analysed, and Rubin's rules add what differs between the sets. Rubin DB. Multiple
/// imputation for nonresponse in surveys. Wiley, 1987. Degrees of freedom: Barnard J, Rubin DB.
/// Small-sample degrees of freedom with multiple imputation. Biometrika 1999;86:948-955,
/// doi:10.1093/biomet/86.4.948.
package struct MultipleImputation: Sendable {
  /// How many sets are drawn, and from where on.
  package struct Draws: Equatable, Sendable {
    /// Two or more.
    package var count: Int
    /// Sweeps before the first set, and between two.
    package var before: Int
    package var between: Int
    package var seed: UInt64

    package init(_ count: Int, before: Int = 200, between: Int = 5, seed: UInt64) {
      (self.count, self.before, self.between, self.seed) = (count, before, between, seed)
    }
  }

  package let rule: MissingScoresRule
  package let means: [StatisticalEstimate]
  /// Of each arm but the reference, less it.
  package let differences: [Int: StatisticalEstimate]
  /// How much a difference would vary with other draws.
  package let monteCarloErrors: [Int: Double]

  /// - Throws: ``AnalysisError`` where a model has no fit.
  package init(
    _ scores: VisitScores, _ rule: MissingScoresRule, reference: Int, visit: Int, _ draws: Draws,
    _ specification: MixedModelRepeatedMeasures.Specification = .init()
  ) throws(AnalysisError) {
    self.rule = rule
    var posterior = try ScorePosterior(scores, specification, seed: draws.seed)
    var random = RandomStream(seed: draws.seed, subject: 1, purpose: 1, name: "imputation")
    let imputation = ScoreImputation(rule: rule, reference: reference, isDrawn: true)
    let others = (0..<scores.armCount).filter { $0 != reference }
    var (ofArms, ofOthers) = (
      Array(repeating: [StatisticalEstimate](), count: scores.armCount),
      Array(repeating: [StatisticalEstimate](), count: others.count)
    )
    for _ in 0..<draws.before { try posterior.sweep() }
    for _ in 0..<draws.count {
      for _ in 0..<draws.between { try posterior.sweep() }
      let filled = imputation.filled(
        scores, mean: { posterior.means(of: $0, as: $1) }, posterior.covariances, &random)
      let analysis = try AnalysisOfCovariance(filled, visit: visit)
      for arm in ofArms.indices { ofArms[arm].append(analysis.mean(arm: arm)) }
      for (index, arm) in others.enumerated() {
        ofOthers[index].append(analysis.difference(of: arm, from: reference))
      }
    }
    means = ofArms.map { Self.pooled($0).estimate }
    var (differences, errors) = ([Int: StatisticalEstimate](), [Int: Double]())
    for (index, arm) in others.enumerated() {
      let pooled = Self.pooled(ofOthers[index])
      differences[arm] = pooled.estimate
      errors[arm] = pooled.monteCarloError
    }
    (self.differences, monteCarloErrors) = (differences, errors)
  }

  /// Rubin's rules.
  static func pooled(_ estimates: [StatisticalEstimate]) -> (
    estimate: StatisticalEstimate, monteCarloError: Double
  ) {
    let m = Double(estimates.count)
    let mean = estimates.reduce(0) { $0 + $1.value } / m
    let within = estimates.reduce(0) { $0 + $1.standardError * $1.standardError } / m
    let between =
      estimates.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / (m - 1)
    let total = within + (1 + 1 / m) * between
    let share = (1 + 1 / m) * between / total
    let complete = estimates[0].degreesOfFreedom
    let observed = (complete + 1) / (complete + 3) * complete * (1 - share)
    let large = (m - 1) / (share * share)
    let degrees = share > 0 ? 1 / (1 / large + 1 / observed) : observed
    return (
      StatisticalEstimate(mean, standardError: total.squareRoot(), degreesOfFreedom: degrees),
      (between / m).squareRoot()
    )
  }
}
