// SPDX-License-Identifier: Apache-2.0

/// The difference of two arms where missing scores are replaced by their means under a rule, with
/// the standard error of the jackknife.
///
/// Nothing is drawn: the same scores give the same numbers. The standard error is that of an
/// estimate repeated without each patient in turn, which holds for references too, where Rubin's
/// rules count too much. Wolbers M and others. Standard and reference-based conditional mean
/// imputation. Pharm Stat 2022;21:1246-1257, doi:10.1002/pst.2234.
package struct ConditionalMeanImputation: Sendable {
  package let rule: MissingScoresRule
  package let reference: Int
  package let visit: Int
  /// Of each arm, and of each arm but the reference less it; normal.
  package let means: [StatisticalEstimate]
  package let differences: [Int: StatisticalEstimate]

  /// - Throws: ``AnalysisError`` where a model has no fit, with all patients or without one.
  package init(
    _ scores: VisitScores, _ rule: MissingScoresRule, reference: Int, visit: Int,
    _ specification: MixedModelRepeatedMeasures.Specification = .init()
  ) throws(AnalysisError) {
    (self.rule, self.reference, self.visit) = (rule, reference, visit)
    let sums = try ScoreSums(scores, specification)
    let model = try MixedModelRepeatedMeasures(sums, specification, start: nil)
    let whole = try Self.estimates(scores, rule, reference, visit, model, without: nil)
    var repeated: [[Double]] = []
    for patient in 0..<scores.patientCount {
      let others = try MixedModelRepeatedMeasures(
        sums.without(patient, of: scores), specification, start: model.parameters)
      repeated.append(
        try Self.estimates(scores, rule, reference, visit, others, without: patient))
    }
    let arms = 0..<scores.armCount
    means = arms.map { arm in
      Self.jackknife(whole[arm], repeated.map { $0[arm] })
    }
    var differences: [Int: StatisticalEstimate] = [:]
    for arm in arms where arm != reference {
      differences[arm] = Self.jackknife(
        whole[arm] - whole[reference], repeated.map { $0[arm] - $0[reference] })
    }
    self.differences = differences
  }

  /// The least-squares mean of each arm.
  private static func estimates(
    _ scores: VisitScores, _ rule: MissingScoresRule, _ reference: Int, _ visit: Int,
    _ model: MixedModelRepeatedMeasures, without left: Int?
  ) throws(AnalysisError) -> [Double] {
    var random = RandomStream(seed: 0, subject: 0, purpose: 1)
    let imputation = ScoreImputation(rule: rule, reference: reference, isDrawn: false)
    let covariances = (0..<scores.armCount).map {
      model.covariances[model.covariances.count > 1 ? $0 : 0]
    }
    var filled = imputation.filled(
      scores, mean: { model.means(of: $0, as: $1, scores) }, covariances, &random)
    if let left {
      for visit in 0..<scores.visitCount { filled[left, visit] = nil }
    }
    let analysis = try AnalysisOfCovariance(filled, visit: visit)
    return (0..<scores.armCount).map { analysis.effects[$0] }
  }

  /// Quenouille MH. Notes on bias in estimation. Biometrika 1956;43:353-360,
  /// doi:10.1093/biomet/43.3-4.353.
  private static func jackknife(_ whole: Double, _ repeated: [Double]) -> StatisticalEstimate {
    let n = Double(repeated.count)
    let mean = repeated.reduce(0, +) / n
    let squares = repeated.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return StatisticalEstimate(whole, standardError: (squares * (n - 1) / n).squareRoot())
  }
}

extension MixedModelRepeatedMeasures {
  /// The expected scores of a patient as if she were of an arm.
  func means(of patient: Int, as arm: Int, _ scores: VisitScores) -> [Double] {
    let mean = likelihood.mean
    return (0..<mean.visitCount).map { visit in
      let row = visit * mean.termCount
      var sum = effects[mean.effects[row + arm]]
      for (index, covariate) in scores.covariates.enumerated() {
        sum +=
          effects[mean.effects[row + mean.armCount + index]]
          * (covariate[patient] - centres[index])
      }
      return sum
    }
  }
}
