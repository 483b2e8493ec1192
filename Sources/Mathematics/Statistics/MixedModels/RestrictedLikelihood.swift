// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The restricted likelihood of a model of repeated measures, from sums over patients.
///
/// −2 log L = (N − p) log 2π + log det V + log det XᵀV⁻¹X + rᵀV⁻¹r, with the effects estimated by
/// generalised least squares. Patterson HD, Thompson R. Recovery of inter-block information when
/// block sizes are unequal. Biometrika 1971;58:545-554, doi:10.1093/biomet/58.3.545.
///
/// A patient has the design I ⊗ zᵀ, so that XᵀV⁻¹X is a sum over patterns of Σ⁻¹ ⊗ Σ z zᵀ.
struct RestrictedLikelihood: Sendable {
  let mean: MeanModel
  let structure: CovarianceStructure
  let groupCount: Int
  private(set) var patterns: [VisitPattern]
  /// Of one covariance.
  let parameterCount: Int
  /// ∂Σ/∂pₖ where they are the same for all parameters.
  private let constantDerivatives: [SquareMatrix]?

  init(
    mean: MeanModel, structure: CovarianceStructure, groupCount: Int, patterns: [VisitPattern]
  ) {
    self.mean = mean
    self.structure = structure
    self.groupCount = groupCount
    self.patterns = patterns
    parameterCount = structure.parameterCount(visits: mean.visitCount)
    let zeros = Array(repeating: 0.0, count: parameterCount)
    constantDerivatives =
      structure.isLinear ? structure.derivatives(zeros, visits: mean.visitCount) : nil
  }

  /// How many scores there are.
  var scoreCount: Double { patterns.reduce(0) { $0 + $1.count * Double($1.visits.count) } }

  /// The parameters of one group.
  func parameters(_ all: [Double], of group: Int) -> [Double] {
    Array(all[group * parameterCount..<(group + 1) * parameterCount])
  }

  func covariance(_ all: [Double], of group: Int) -> SquareMatrix {
    structure.matrix(parameters(all, of: group), visits: mean.visitCount)
  }

  func derivatives(_ all: [Double], of group: Int) -> [SquareMatrix] {
    constantDerivatives
      ?? structure.derivatives(parameters(all, of: group), visits: mean.visitCount)
  }

  /// Takes the effects out of all scores, so that what follows loses no digits.
  mutating func subtract(_ effects: [Double]) {
    for index in patterns.indices {
      patterns[index].subtract(self.effects(effects, in: patterns[index]))
    }
  }

  /// Takes a patient out, or adds one.
  mutating func add(terms: [Double], scores: [Double], at pattern: Int, weight: Double) {
    patterns[pattern].add(terms: terms, scores: scores, weight: weight)
  }

  /// The effect of each term at each visit of a pattern.
  func effects(_ all: [Double], in pattern: VisitPattern) -> [Double] {
    let q = mean.termCount
    return pattern.visits.flatMap { visit in
      (0..<q).map { all[mean.effects[visit * q + $0]] }
    }
  }

  /// Adds A ⊗ Σ z zᵀ of a pattern.
  ///
  /// - Parameter a: visit by visit of the pattern.
  func add(_ a: [Double], of pattern: VisitPattern, to matrix: inout SquareMatrix) {
    let (q, k, p) = (mean.termCount, pattern.visits.count, matrix.size)
    for s in 0..<k {
      let row = pattern.visits[s] * q
      for t in 0..<k {
        let column = pattern.visits[t] * q
        let factor = a[s * k + t]
        for b in 0..<q {
          let place = mean.effects[row + b] * p
          for c in 0..<q {
            matrix.elements[place + mean.effects[column + c]] += factor * pattern.zz[b * q + c]
          }
        }
      }
    }
  }

  /// Adds what A makes of Σ r zᵀ of a pattern.
  func addScores(_ a: [Double], of pattern: VisitPattern, to vector: inout [Double]) {
    let (q, k) = (mean.termCount, pattern.visits.count)
    for s in 0..<k {
      for b in 0..<q {
        var sum = 0.0
        for t in 0..<k { sum += a[s * k + t] * pattern.yz[t * q + b] }
        vector[mean.effects[pattern.visits[s] * q + b]] += sum
      }
    }
  }
}
