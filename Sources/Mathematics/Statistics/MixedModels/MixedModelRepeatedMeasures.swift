// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A mixed model for repeated measures (MMRM), fitted by restricted maximum likelihood.
///
/// Each arm has a mean at each visit, each covariate an effect (at each visit, or one for all); the
/// scores of one patient vary together as the structure says. Missing scores are missing at random:
/// they need no filling in. Mallinckrodt CH and others. Recommendations for the primary analysis of
/// continuous endpoints in longitudinal clinical trials. Drug Inf J 2008;42:303-319,
/// doi:10.1177/009286150804200402.
package struct MixedModelRepeatedMeasures: Sendable {
  /// What is fitted.
  package struct Specification: Equatable, Sendable {
    package var structure: CovarianceStructure
    /// Whether each arm has a covariance of its own.
    package var isCovarianceOfArm: Bool
    /// Covariates, by number, that have one effect for all visits.
    package var constantCovariates: Set<Int>

    package init(
      _ structure: CovarianceStructure = .unstructured, isCovarianceOfArm: Bool = false,
      constantCovariates: Set<Int> = []
    ) {
      self.structure = structure
      self.isCovarianceOfArm = isCovarianceOfArm
      self.constantCovariates = constantCovariates
    }
  }

  package let specification: Specification
  package let minusTwoLogLikelihood: Double
  /// Of the covariance: of one for all, or of one arm after the other.
  package let parameters: [Double]
  /// Between visits: one for all, or one for each arm.
  package let covariances: [SquareMatrix]
  /// Of the mean: of each arm by visit, then of each covariate, less its mean.
  package let effects: [Double]
  /// How many steps the fit took.
  package let iterations: Int
  /// How many patients have a score.
  package let patientCount: Int
  package let scoreCount: Int
  /// Of each covariate: what was taken from it.
  let centres: [Double]
  /// Of each covariate, over all scores and over all patients who have one.
  let margins: (scores: [Double], patients: [Double])
  let likelihood: RestrictedLikelihood
  let point: LikelihoodPoint

  /// - Parameter start: parameters to begin with, as those of a fit to nearly the same scores.
  /// - Throws: ``AnalysisError``, which says by name why there is no fit.
  package init(
    _ scores: VisitScores, _ specification: Specification = Specification(),
    start: [Double]? = nil
  ) throws(AnalysisError) {
    let sums = try ScoreSums(scores, specification)
    try self.init(sums, specification, start: start)
  }

  init(
    _ sums: ScoreSums, _ specification: Specification, start: [Double]?
  ) throws(AnalysisError) {
    var search = try LikelihoodSearch(sums, start: start)
    try search.run()
    self.specification = specification
    let mean = sums.likelihood.mean
    minusTwoLogLikelihood = search.point.minusTwoLogLikelihood
    parameters = search.point.parameters
    covariances = (0..<sums.likelihood.groupCount).map {
      search.likelihood.covariance(search.point.parameters, of: $0)
    }
    var effects = search.effects
    for arm in 0..<mean.armCount {
      for visit in 0..<mean.visitCount {
        effects[mean.effects[visit * mean.termCount + arm]] += sums.visitMeans[visit]
      }
    }
    self.effects = effects
    iterations = search.iterations
    patientCount = Int(sums.likelihood.patterns.reduce(0) { $0 + $1.count })
    scoreCount = Int(sums.likelihood.scoreCount)
    (centres, margins) = (sums.centres, sums.margins)
    (likelihood, point) = (search.likelihood, search.point)
  }

  /// Akaike's and Schwarz's criteria as SAS counts them: the parameters of the covariance, the
  /// patients.
  package var informationCriteria: (akaike: Double, schwarz: Double) {
    let count = Double(parameters.count)
    return (
      minusTwoLogLikelihood + 2 * count,
      minusTwoLogLikelihood + count * Double.log(Double(patientCount))
    )
  }
}
