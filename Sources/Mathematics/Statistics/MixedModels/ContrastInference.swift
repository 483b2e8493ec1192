// SPDX-License-Identifier: Apache-2.0

/// How degrees of freedom are found where variances are estimated.
package enum DegreesOfFreedom: String, CaseIterable, Sendable {
  /// Kenward MG, Roger JH. Small sample inference for fixed effects from restricted maximum
  /// likelihood. Biometrics 1997;53:983-997, doi:10.2307/2533558: standard errors are corrected
  /// too.
  case kenwardRoger = "kenward-roger"
  /// From the variance of the variance of a contrast: Fai AH, Cornelius PL. Approximate F-tests of
  /// multiple degree of freedom hypotheses in generalized least squares analyses of unbalanced
  /// split-plot experiments. J Stat Comput Simul 1996;54:363-378, doi:10.1080/00949659608811740.
  case satterthwaite
}

/// Which curvature of the likelihood tells how sure the parameters of the covariance are.
package enum Information: Sendable {
  /// At the data, as SAS and lmerTest have it.
  case observed
  /// On average over data, as Kenward and Roger derived it, and as pbkrtest has it. For an
  /// unstructured covariance with missing scores its degrees of freedom are others.
  case expected
}

/// Standard errors and degrees of freedom of sums of effects.
///
/// For one contrast L the degrees of freedom are 2 (LᵀΦL)² / gᵀWg, with the gradient g of LᵀΦL and
/// the covariance W of the parameters. Kenward and Roger correct Φ by 2 Φ ΣΣ Wᵢⱼ (Qᵢⱼ − PᵢΦPⱼ −
/// Rᵢⱼ/4) Φ as well, where Rᵢⱼ is 0 for structures that are linear in their parameters.
package struct ContrastInference: Sendable {
  private let effects: [Double]
  private let effectCovariance: SquareMatrix
  /// XᵀV⁻¹VᵢV⁻¹X.
  private let designCurves: [SquareMatrix]
  /// W: the covariance of the parameters.
  let parameterCovariance: SquareMatrix
  /// ΣΣ Wᵢⱼ (Qᵢⱼ − Rᵢⱼ/4); nil where nothing is corrected.
  private let correction: SquareMatrix?
  private let mean: MeanModel
  private let centres: [Double]
  private let margins: (scores: [Double], patients: [Double])

  init(
    _ model: MixedModelRepeatedMeasures, _ method: DegreesOfFreedom, _ information: Information
  ) throws(AnalysisError) {
    let slopes = LikelihoodSlopes(model.likelihood, at: model.point)
    effects = model.effects
    effectCovariance = model.point.effectCovariance
    designCurves = slopes.designCurves
    let expected = slopes.expectedInformation(designCurves)
    let curvature = information == .expected ? expected : slopes.observedInformation(expected)
    guard let factor = CholeskyFactor(of: curvature, threshold: 1e-13) else {
      throw .singularInformation
    }
    // Information is that of −2 log L, twice that of −log L.
    var covariance = factor.inverse
    for index in covariance.elements.indices { covariance.elements[index] *= 2 }
    parameterCovariance = covariance
    correction = method == .kenwardRoger ? slopes.correction(covariance) : nil
    (mean, centres, margins) = (model.likelihood.mean, model.centres, model.margins)
  }

  /// The sum of effects that a contrast takes.
  package func estimate(_ contrast: [Double]) -> StatisticalEstimate {
    let weights = effectCovariance.times(contrast)
    let variance = dot(contrast, weights)
    let slopes = designCurves.map { $0.times(weights) }
    let gradient = slopes.map { dot(weights, $0) }
    let degrees = 2 * variance * variance / dot(gradient, parameterCovariance.times(gradient))
    var corrected = variance
    if let correction {
      var sum = dot(weights, correction.times(weights))
      for (i, slope) in slopes.enumerated() {
        let solved = effectCovariance.times(slope)
        for (j, other) in slopes.enumerated() {
          sum -= parameterCovariance[i, j] * dot(solved, other)
        }
      }
      corrected += 2 * sum
    }
    return StatisticalEstimate(
      dot(contrast, effects), standardError: corrected.squareRoot(), degreesOfFreedom: degrees)
  }
}

extension MixedModelRepeatedMeasures {
  /// - Throws: ``AnalysisError/singularInformation``.
  package func inference(
    _ method: DegreesOfFreedom = .kenwardRoger, _ information: Information = .observed
  ) throws(AnalysisError) -> ContrastInference {
    try ContrastInference(self, method, information)
  }
}

extension ContrastInference {
  /// At which values of the covariates means are told.
  package enum Margins: Equatable, Sendable {
    /// The mean over all scores, as SAS's LSMEANS and R's emmeans have it.
    case scores
    /// The mean over all patients who have a score.
    case patients
    case values([Double])
  }

  /// The least-squares mean of an arm at a visit.
  package func mean(arm: Int, visit: Int, at margins: Margins = .scores) -> StatisticalEstimate {
    estimate(contrast(arm: arm, visit: visit, at: margins))
  }

  /// The least-squares mean of an arm less that of another, at a visit.
  package func difference(
    of arm: Int, from reference: Int, visit: Int
  ) -> StatisticalEstimate {
    let first = contrast(arm: arm, visit: visit, at: .scores)
    let second = contrast(arm: reference, visit: visit, at: .scores)
    return estimate(zip(first, second).map { $0 - $1 })
  }

  /// The effects that make up a mean.
  package func contrast(arm: Int, visit: Int, at margins: Margins) -> [Double] {
    let values =
      switch margins {
      case .scores: self.margins.scores
      case .patients: self.margins.patients
      case .values(let values): values
      }
    precondition(values.count == centres.count, "a value for each covariate")
    var terms = Array(repeating: 0.0, count: mean.armCount)
    terms[arm] = 1
    terms += zip(values, centres).map { $0 - $1 }
    return mean.contrast(visit: visit, terms: terms)
  }
}
