// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Seeks the parameters of the covariance at which the restricted likelihood is largest.
///
/// Steps are Newton's with average information in place of second derivatives, halved until −2 log
/// L falls and the covariance is positive definite. Where that leads nowhere the expected
/// information takes its place (Fisher's scoring). The end is where a step would gain less than
/// 10⁻¹³.
struct LikelihoodSearch {
  private(set) var likelihood: RestrictedLikelihood
  private(set) var point: LikelihoodPoint
  private(set) var iterations = 0
  /// What was taken out of the scores before.
  private let firstEffects: [Double]

  private static let mostIterations = 200
  private static let mostHalvings = 40
  /// Of a variance, what must be left once other visits are known.
  private static let leastRest = 1e-9

  /// The effects of the mean, of the scores less the means of their visits.
  var effects: [Double] { zip(firstEffects, point.effects).map { $0 + $1 } }

  init(_ sums: ScoreSums, start: [Double]?) throws(AnalysisError) {
    likelihood = sums.likelihood
    let independent = RestrictedLikelihood(
      mean: likelihood.mean, structure: .compoundSymmetry, groupCount: likelihood.groupCount,
      patterns: likelihood.patterns)
    let identity: [Double] = (0..<2 * likelihood.groupCount).map { $0.isMultiple(of: 2) ? 1 : 0 }
    let simple: LikelihoodPoint
    do throws(LikelihoodPoint.Obstacle) {
      simple = try LikelihoodPoint(independent, at: identity)
    } catch {
      throw Self.dependence(independent)
    }
    firstEffects = simple.effects
    likelihood.subtract(simple.effects)
    try Self.checkVariation(sums.likelihood.patterns, simple)
    let moments = Self.moments(simple, likelihood)
    let structure = likelihood.structure
    let own = moments.flatMap { structure.start(from: $0) }
    point = try Self.firstPoint(likelihood, [start, own].compactMap { $0 })
  }

  /// The first parameters that make a covariance.
  private static func firstPoint(
    _ likelihood: RestrictedLikelihood, _ starts: [[Double]]
  ) throws(AnalysisError) -> LikelihoodPoint {
    let (m, n) = (likelihood.mean.visitCount, likelihood.parameterCount)
    for start in starts {
      var parameters = start
      for _ in 0..<12 {
        if let point = try? LikelihoodPoint(likelihood, at: parameters) { return point }
        parameters = (0..<likelihood.groupCount).flatMap { group in
          likelihood.structure.halvingCovariances(
            of: Array(parameters[group * n..<(group + 1) * n]), visits: m)
        }
      }
    }
    throw .singularCovariance
  }

  mutating func run() throws(AnalysisError) {
    while iterations < Self.mostIterations {
      iterations += 1
      let slopes = LikelihoodSlopes(likelihood, at: point)
      let step = Self.step(slopes.averageInformation, slopes.gradient)
      if let step {
        let gain = -dot(step, slopes.gradient)
        if let next = descend(step, slopes.gradient) {
          point = next
          if gain < 1e-13 { return try checkEnd() }
          continue
        }
      }
      let expected = slopes.expectedInformation(slopes.designCurves)
      guard let scoring = Self.step(expected, slopes.gradient) else {
        // Information grows as the square of what is left: it goes first.
        try checkEnd(least: Self.leastRest.squareRoot())
        throw .singularInformation
      }
      guard let next = descend(scoring, slopes.gradient) else {
        try checkEnd()
        throw .notConverged(iterations: iterations)
      }
      point = next
    }
    try checkEnd()
    throw .notConverged(iterations: iterations)
  }

  /// Refuses a covariance that is as good as singular.
  private func checkEnd(least: Double = leastRest) throws(AnalysisError) {
    for group in 0..<likelihood.groupCount {
      let covariance = likelihood.covariance(point.parameters, of: group)
      guard CholeskyFactor(of: covariance, threshold: least) != nil else {
        throw .singularCovariance
      }
    }
  }

  private static func step(_ information: SquareMatrix, _ gradient: [Double]) -> [Double]? {
    CholeskyFactor(of: information, threshold: 1e-13)?.solve(gradient.map { -$0 })
  }

  /// The point after a step, or part of it, that makes the likelihood no smaller.
  private func descend(_ step: [Double], _ gradient: [Double]) -> LikelihoodPoint? {
    let slope = dot(step, gradient)
    // What rounding may add to −2 log L.
    let slack = 1e-12 * (1 + point.minusTwoLogLikelihood.magnitude)
    var share = 1.0
    for _ in 0..<Self.mostHalvings {
      let parameters = zip(point.parameters, step).map { $0 + share * $1 }
      if let next = try? LikelihoodPoint(likelihood, at: parameters),
        next.minusTwoLogLikelihood <= point.minusTwoLogLikelihood + 1e-4 * share * slope + slack
      {
        return next
      }
      share /= 2
    }
    return nil
  }
}

extension LikelihoodSearch {
  /// The covariate that follows from what stands before it.
  private static func dependence(_ likelihood: RestrictedLikelihood) -> AnalysisError {
    let mean = likelihood.mean
    var information = SquareMatrix(size: mean.effectCount)
    for pattern in likelihood.patterns {
      var unit = SquareMatrix(size: pattern.visits.count)
      for visit in 0..<unit.size { unit[visit, visit] = 1 }
      likelihood.add(unit.elements, of: pattern, to: &information)
    }
    let row = CholeskyFactor.dependentRow(of: information, threshold: 1e-11) ?? 0
    let term = (0..<mean.termCount).first { term in
      (0..<mean.visitCount).contains { mean.effects[$0 * mean.termCount + term] == row }
    }
    return .dependentCovariate((term ?? mean.armCount) - mean.armCount)
  }

  /// Refuses scores that do not vary.
  private static func checkVariation(
    _ patterns: [VisitPattern], _ simple: LikelihoodPoint
  ) throws(AnalysisError) {
    let visits = Set(patterns.flatMap { $0.visits }).sorted()
    for group in Set(patterns.map { $0.group }) {
      for visit in visits {
        var (before, after) = (0.0, 0.0)
        for (pattern, part) in zip(patterns, simple.parts) where pattern.group == group {
          guard let place = pattern.visits.firstIndex(of: visit) else { continue }
          let diagonal = place * pattern.visits.count + place
          before += pattern.yy[diagonal]
          after += part.residuals.yy[diagonal]
        }
        guard after > 1e-13 * before else { throw .noVariation(visit: visit) }
      }
    }
  }

  /// The mean products of residuals of each group, over those who have both.
  private static func moments(
    _ simple: LikelihoodPoint, _ likelihood: RestrictedLikelihood
  ) -> [SquareMatrix] {
    let m = likelihood.mean.visitCount
    return (0..<likelihood.groupCount).map { group in
      var (sums, counts) = (SquareMatrix(size: m), SquareMatrix(size: m))
      for part in simple.parts where part.residuals.group == group {
        let visits = part.residuals.visits
        for (s, row) in visits.enumerated() {
          for (t, column) in visits.enumerated() {
            sums[row, column] += part.residuals.yy[s * visits.count + t]
            counts[row, column] += part.residuals.count
          }
        }
      }
      for index in sums.elements.indices {
        sums.elements[index] /= Double.maximum(1, counts.elements[index])
      }
      return sums
    }
  }
}
