// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Draws of effects and covariances of a model of repeated measures, given the scores.
///
/// In turn, missing scores are drawn given effects and covariances, effects given complete scores
/// and covariances (normal), covariances given complete scores and effects (inverse Wishart): data
/// augmentation, Tanner MA, Wong WH. The calculation of posterior distributions by data
/// augmentation. J Am Stat Assoc 1987;82:528-540, doi:10.1080/01621459.1987.10478458. The prior is
/// Jeffreys's, |Σ| to the power −(m + 1)/2, flat in the effects: Schafer JL. Analysis of incomplete
/// multivariate data. Chapman & Hall, 1997, section 5.2. The covariance is unstructured, of all or
/// of each arm.
struct ScorePosterior: Sendable {
  private let scores: VisitScores
  private let mean: MeanModel
  private let centres: [Double]
  private let groupCount: Int
  private let terms: [[Double]]
  /// With the missing scores as they were drawn last.
  private var complete: VisitScores
  private var effects: [Double]
  /// Of each arm.
  private(set) var covariances: [SquareMatrix]
  private var random: RandomStream

  init(
    _ scores: VisitScores, _ specification: MixedModelRepeatedMeasures.Specification, seed: UInt64
  ) throws(AnalysisError) {
    var unstructured = specification
    unstructured.structure = .unstructured
    let model = try MixedModelRepeatedMeasures(scores, unstructured)
    self.scores = scores
    mean = model.likelihood.mean
    centres = model.centres
    groupCount = model.covariances.count
    let centres = model.centres
    terms = (0..<scores.patientCount).map { patient in
      (0..<scores.armCount).map { $0 == scores.arms[patient] ? 1 : 0 }
        + zip(scores.covariates, centres).map { $0[patient] - $1 }
    }
    effects = model.effects
    covariances = (0..<scores.armCount).map {
      model.covariances[model.covariances.count > 1 ? $0 : 0]
    }
    complete = scores
    random = RandomStream(seed: seed, subject: 0, purpose: 1, name: "posterior")
  }

  /// The expected scores of a patient as if she were of an arm.
  func means(of patient: Int, as arm: Int) -> [Double] {
    (0..<mean.visitCount).map { visit in
      let row = visit * mean.termCount
      var sum = effects[mean.effects[row + arm]]
      for term in mean.armCount..<mean.termCount {
        sum += effects[mean.effects[row + term]] * terms[patient][term]
      }
      return sum
    }
  }

  /// Draws everything once.
  ///
  /// - Throws: ``AnalysisError/singularCovariance`` where rounding leaves no covariance.
  mutating func sweep() throws(AnalysisError) {
    let imputation = ScoreImputation(rule: .missingAtRandom, reference: 0, isDrawn: true)
    var random = random
    complete = imputation.filled(scores, mean: { means(of: $0, as: $1) }, covariances, &random)
    self.random = random
    let visits = Array(0..<mean.visitCount)
    var patterns = (0..<groupCount).map {
      VisitPattern(visits: visits, group: $0, termCount: mean.termCount)
    }
    for patient in 0..<scores.patientCount {
      let group = groupCount > 1 ? scores.arms[patient] : 0
      patterns[group].add(
        terms: terms[patient], scores: visits.map { complete[patient, $0] ?? 0 })
    }
    try drawEffects(patterns)
    for group in patterns.indices { try drawCovariance(patterns[group], group) }
  }

  private mutating func drawEffects(_ patterns: [VisitPattern]) throws(AnalysisError) {
    let likelihood = RestrictedLikelihood(
      mean: mean, structure: .unstructured, groupCount: groupCount, patterns: patterns)
    var (information, right) = (
      SquareMatrix(size: mean.effectCount), Array(repeating: 0.0, count: mean.effectCount)
    )
    for pattern in patterns {
      guard let inverse = CholeskyFactor(of: covariances[pattern.group])?.inverse else {
        throw .singularCovariance
      }
      likelihood.add(inverse.elements, of: pattern, to: &information)
      likelihood.addScores(inverse.elements, of: pattern, to: &right)
    }
    guard let factor = CholeskyFactor(of: information) else { throw .singularCovariance }
    let noise = factor.solveTransposed(right.map { _ in random.normal() })
    effects = zip(factor.solve(right), noise).map { $0 + $1 }
  }

  /// From the inverse Wishart distribution of the residuals, by Bartlett's decomposition: Bartlett
  /// MS. On the theory of statistical regression. Proc R Soc Edinb 1933;53:260-283,
  /// doi:10.1017/S0370164600015637.
  private mutating func drawCovariance(
    _ pattern: VisitPattern, _ group: Int
  ) throws(AnalysisError) {
    let likelihood = RestrictedLikelihood(
      mean: mean, structure: .unstructured, groupCount: groupCount, patterns: [pattern])
    var residuals = pattern
    residuals.subtract(likelihood.effects(effects, in: pattern))
    let m = mean.visitCount
    var sums = SquareMatrix(size: m)
    sums.elements = residuals.yy
    guard let inverse = CholeskyFactor(of: sums)?.inverse, let root = CholeskyFactor(of: inverse)
    else { throw .singularCovariance }
    // Columns of L A, whose product with its own transpose is the drawn inverse.
    var precision = SquareMatrix(size: m)
    for column in 0..<m {
      var z = Array(repeating: 0.0, count: m)
      let freedom = pattern.count - Double(column)
      z[column] = random.chiSquared(degreesOfFreedom: freedom).squareRoot()
      for row in column + 1..<max(m, column + 1) { z[row] = random.normal() }
      let part = root.times(z)
      for i in 0..<m {
        for j in 0..<m { precision[i, j] += part[i] * part[j] }
      }
    }
    guard let drawn = CholeskyFactor(of: precision)?.inverse else { throw .singularCovariance }
    if groupCount > 1 {
      covariances[group] = drawn
    } else {
      for arm in covariances.indices { covariances[arm] = drawn }
    }
  }
}
