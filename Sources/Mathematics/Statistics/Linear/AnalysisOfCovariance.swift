// SPDX-License-Identifier: Apache-2.0

/// Analysis of covariance (ANCOVA): the means of arms at one visit, for equal covariates.
///
/// Ordinary least squares over the patients who have a score at the visit; exact where residuals
/// are normal with one variance. Without covariates it is the t test of a pooled variance.
package struct AnalysisOfCovariance: Sendable {
  package let visit: Int
  /// Of arm after arm at the means of the covariates, then of each covariate.
  package let effects: [Double]
  /// Of the residuals.
  package let variance: Double
  /// Patients less effects.
  package let degreesOfFreedom: Double
  package let patientCount: Int
  private let inverse: SquareMatrix
  private let armCount: Int

  /// - Throws: ``AnalysisError``, which says by name why there is no fit.
  package init(_ scores: VisitScores, visit: Int) throws(AnalysisError) {
    self.visit = visit
    armCount = scores.armCount
    let seen = (0..<scores.patientCount).filter { scores[$0, visit] != nil }
    patientCount = seen.count
    let size = armCount + scores.covariates.count
    try Self.check(scores, seen, visit, size)
    let centres = scores.covariates.map { covariate in
      seen.reduce(0) { $0 + covariate[$1] } / Double(seen.count)
    }
    let centre = seen.reduce(0) { $0 + (scores[$1, visit] ?? 0) } / Double(seen.count)
    var (sums, right, total) = (
      SquareMatrix(size: size), Array(repeating: 0.0, count: size), 0.0
    )
    var terms = Array(repeating: 0.0, count: size)
    for patient in seen {
      Self.fill(&terms, scores, patient, centres)
      let score = (scores[patient, visit] ?? 0) - centre
      total += score * score
      for a in 0..<size where terms[a] != 0 {
        right[a] += terms[a] * score
        for b in 0...a { sums[a, b] += terms[a] * terms[b] }
      }
    }
    guard let factor = CholeskyFactor(of: sums, threshold: 1e-11) else {
      let row = CholeskyFactor.dependentRow(of: sums, threshold: 1e-11) ?? armCount
      throw .dependentCovariate(row - armCount)
    }
    var effects = factor.solve(right)
    var rest = 0.0
    for patient in seen {
      Self.fill(&terms, scores, patient, centres)
      let residual = (scores[patient, visit] ?? 0) - centre - dot(terms, effects)
      rest += residual * residual
    }
    guard rest > 1e-26 * total, rest > 0 else { throw .noVariation(visit: visit) }
    degreesOfFreedom = Double(seen.count - size)
    variance = rest / degreesOfFreedom
    for arm in 0..<armCount { effects[arm] += centre }
    self.effects = effects
    inverse = factor.inverse
  }

  private static func fill(
    _ terms: inout [Double], _ scores: VisitScores, _ patient: Int, _ centres: [Double]
  ) {
    for arm in 0..<scores.armCount { terms[arm] = arm == scores.arms[patient] ? 1 : 0 }
    for (index, centre) in centres.enumerated() {
      terms[scores.armCount + index] = scores.covariates[index][patient] - centre
    }
  }

  private static func check(
    _ scores: VisitScores, _ seen: [Int], _ visit: Int, _ size: Int
  ) throws(AnalysisError) {
    guard !seen.isEmpty else { throw .noScores }
    for arm in 0..<scores.armCount where !seen.contains(where: { scores.arms[$0] == arm }) {
      throw .armWithoutScores(arm: arm, visit: visit)
    }
    guard seen.count > size else {
      throw .tooFewPatients(visit: visit, found: seen.count, needed: size)
    }
  }
}

extension AnalysisOfCovariance {
  /// The least-squares mean of an arm, at the means of the covariates.
  package func mean(arm: Int) -> StatisticalEstimate {
    estimate(effects.indices.map { $0 == arm ? 1 : 0 })
  }

  /// The least-squares mean of an arm less that of another.
  package func difference(of arm: Int, from reference: Int) -> StatisticalEstimate {
    var contrast = Array(repeating: 0.0, count: effects.count)
    contrast[arm] += 1
    contrast[reference] -= 1
    return estimate(contrast)
  }

  /// The effect of a covariate.
  package func effect(ofCovariate index: Int) -> StatisticalEstimate {
    estimate(effects.indices.map { $0 == armCount + index ? 1 : 0 })
  }

  private func estimate(_ contrast: [Double]) -> StatisticalEstimate {
    StatisticalEstimate(
      dot(contrast, effects),
      standardError: (variance * dot(contrast, inverse.times(contrast))).squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }
}
