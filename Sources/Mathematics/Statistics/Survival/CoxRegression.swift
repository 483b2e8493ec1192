// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Cox's regression: how arms and covariates multiply the hazard of an event, whatever its course
/// in time.
///
/// Cox DR. Regression models and life-tables. J R Stat Soc B 1972;34:187-220,
/// doi:10.1111/j.2517-6161.1972.tb00899.x. The partial likelihood is largest where Newton's
/// iteration ends.
package struct CoxRegression: Sendable {
  /// What is done where several have the event at the same time.
  package enum Ties: String, CaseIterable, Sendable {
    /// Each leaves in turn, in no order: Efron B. The efficiency of Cox's likelihood function for
    /// censored data. J Am Stat Assoc 1977;72:557-565, doi:10.1080/01621459.1977.10480613.
    case efron
    /// All are at risk until all have left: Breslow N. Covariance analysis of censored survival
    /// data. Biometrics 1974;30:89-99, doi:10.2307/2529620.
    case breslow
  }

  /// Logarithms of hazard ratios: of each arm but the reference against it, then of each covariate.
  package let effects: [StatisticalEstimate]
  /// Of no effect, and of these.
  package let logLikelihoods: (none: Double, best: Double)
  /// χ² of the score test of no effect: without ties, the log-rank test.
  package let scoreStatistic: Double
  package let iterations: Int

  /// - Parameters:
  ///   - reference: the arm the others are compared with.
  ///   - covariates: each with a number for each person.
  /// - Throws: ``SurvivalError``, which says by name why there is no fit.
  package init(
    _ data: SurvivalTimes, reference: Int, covariates: [[Double]] = [], ties: Ties = .efron
  ) throws(SurvivalError) {
    for covariate in covariates where covariate.count != data.times.count {
      throw .wrongLength(expected: data.times.count, found: covariate.count)
    }
    for arm in 0..<data.armCount where !data.arms.contains(arm) { throw .armWithoutPeople(arm) }
    guard data.hasEvent.contains(true) else { throw .noEvents }
    let others = (0..<data.armCount).filter { $0 != reference }
    let indicators = others.map { arm in data.arms.map { $0 == arm ? 1.0 : 0 } }
    let columns = (indicators + covariates).map { column in
      let mean = column.reduce(0, +) / Double(column.count)
      return column.map { $0 - mean }
    }
    let likelihood = PartialLikelihood(data: data, columns: columns, ties: ties)
    var values = Array(repeating: 0.0, count: columns.count)
    var slopes = likelihood.slopes(at: values)
    let first = slopes
    scoreStatistic = try Self.step(first).reduce(0) { $0 + $1.0 * $1.1 }
    var count = 0
    while true {
      count += 1
      let step = try Self.step(slopes).map { $0.0 }
      let gain = dot(step, slopes.gradient)
      var (share, next) = (1.0, slopes)
      repeat {
        next = likelihood.slopes(at: zip(values, step).map { $0 + share * $1 })
        if next.value >= slopes.value - 1e-12 * slopes.value.magnitude { break }
        share /= 2
      } while share > 1e-6
      values = zip(values, step).map { $0 + share * $1 }
      // A step of one that gains nothing: the likelihood has no top.
      if let place = step.indices.first(where: {
        let spread = likelihood.spread(of: $0)
        return values[$0].magnitude * spread > 25
      }), count > 8 {
        throw .infiniteEffect(place)
      }
      slopes = next
      if gain < 1e-18 || count == 60 { break }
    }
    let covariance = try Self.factor(slopes).inverse
    effects = values.indices.map {
      StatisticalEstimate(values[$0], standardError: covariance[$0, $0].squareRoot())
    }
    logLikelihoods = (first.value, slopes.value)
    iterations = count
  }

  private static func factor(
    _ slopes: PartialLikelihood.Slopes
  ) throws(SurvivalError) -> CholeskyFactor {
    guard let factor = CholeskyFactor(of: slopes.information, threshold: 1e-12) else {
      throw .dependentCovariate(
        CholeskyFactor.dependentRow(of: slopes.information, threshold: 1e-12) ?? 0)
    }
    return factor
  }

  /// The step of each effect, and its slope.
  private static func step(
    _ slopes: PartialLikelihood.Slopes
  ) throws(SurvivalError) -> [(Double, Double)] {
    Array(zip(try factor(slopes).solve(slopes.gradient), slopes.gradient))
  }
}
