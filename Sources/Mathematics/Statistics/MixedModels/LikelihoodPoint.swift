// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The restricted likelihood at some parameters of the covariance, and what derivatives need of it.
struct LikelihoodPoint: Sendable {
  /// What belongs to a pattern: k visits by k visits each.
  struct Part: Sendable {
    /// Sums of the residuals, in place of those of the scores.
    var residuals: VisitPattern
    /// Σ⁻¹ of the visits of the pattern.
    let inverse: SquareMatrix
    /// Φ contracted with Σ z zᵀ: how much of the residuals the estimated effects took away.
    var taken: SquareMatrix
  }

  let parameters: [Double]
  let minusTwoLogLikelihood: Double
  let effects: [Double]
  /// Φ = (XᵀV⁻¹X)⁻¹.
  let effectCovariance: SquareMatrix
  let parts: [Part]

  /// What cannot be computed at some parameters.
  enum Obstacle: Error {
    /// A covariance that is not positive definite: allowed while parameters are sought.
    case covariance
    /// XᵀV⁻¹X is singular.
    case design
  }

  init(
    _ likelihood: RestrictedLikelihood, at parameters: [Double]
  ) throws(Obstacle) {
    let (mean, patterns) = (likelihood.mean, likelihood.patterns)
    let covariances = (0..<likelihood.groupCount).map { likelihood.covariance(parameters, of: $0) }
    for covariance in covariances {
      guard CholeskyFactor(of: covariance) != nil else { throw .covariance }
    }
    var (information, right) = (
      SquareMatrix(size: mean.effectCount), Array(repeating: 0.0, count: mean.effectCount)
    )
    var determinants = 0.0
    var inverses: [SquareMatrix] = []
    for pattern in patterns {
      let part = covariances[pattern.group].part(pattern.visits)
      guard let factor = CholeskyFactor(of: part) else { throw .covariance }
      let inverse = factor.inverse
      determinants += pattern.count * factor.logarithmOfDeterminant
      likelihood.add(inverse.elements, of: pattern, to: &information)
      likelihood.addScores(inverse.elements, of: pattern, to: &right)
      inverses.append(inverse)
    }
    guard let factor = CholeskyFactor(of: information, threshold: Self.threshold) else {
      throw .design
    }
    effects = factor.solve(right)
    effectCovariance = factor.inverse
    var parts: [Part] = []
    var quadratic = 0.0
    for (pattern, inverse) in zip(patterns, inverses) {
      var residuals = pattern
      residuals.subtract(likelihood.effects(effects, in: pattern))
      quadratic += dot(inverse.elements, residuals.yy)
      parts.append(
        Part(
          residuals: residuals, inverse: inverse,
          taken: Self.taken(effectCovariance, by: pattern, mean)))
    }
    let freedom = likelihood.scoreCount - Double(mean.effectCount)
    minusTwoLogLikelihood =
      freedom * Double.log(2 * .pi) + determinants + factor.logarithmOfDeterminant + quadratic
    self.parameters = parameters
    self.parts = parts
  }

  /// An effect of which less than this is its own counts as none.
  private static let threshold = 1e-11

  /// Visit by visit, the sum over terms of Φ times Σ z zᵀ.
  private static func taken(
    _ covariance: SquareMatrix, by pattern: VisitPattern, _ mean: MeanModel
  ) -> SquareMatrix {
    let (q, k, p) = (mean.termCount, pattern.visits.count, covariance.size)
    var taken = SquareMatrix(size: k)
    for s in 0..<k {
      for t in 0..<k {
        let (row, column) = (pattern.visits[s] * q, pattern.visits[t] * q)
        var sum = 0.0
        for a in 0..<q {
          let place = mean.effects[row + a] * p
          for b in 0..<q {
            sum +=
              covariance.elements[place + mean.effects[column + b]] * pattern.zz[a * q + b]
          }
        }
        taken.elements[s * k + t] = sum
      }
    }
    return taken
  }
}
