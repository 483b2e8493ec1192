// SPDX-License-Identifier: Apache-2.0

import Scalars

/// How the scores of one patient at m visits vary together.
///
/// Visits are equally far apart for what depends on lags. Names, parameters and their order are
/// those of SAS PROC MIXED (REPEATED statement, TYPE=), which matters for the method of Kenward and
/// Roger. Wolfinger RD. Heterogeneous variance-covariance structures for repeated measures. J Agric
/// Biol Environ Stat 1996;1:205-230, doi:10.2307/1400366.
package enum CovarianceStructure: String, CaseIterable, Sendable {
  /// Every variance and covariance is its own parameter.
  case unstructured
  /// One variance, one covariance.
  case compoundSymmetry = "compound-symmetry"
  /// A variance for each visit, one correlation.
  case heterogeneousCompoundSymmetry = "heterogeneous-compound-symmetry"
  /// One variance; the correlation ρ to the power of the lag.
  case autoregressive
  /// A variance for each visit; the correlation ρ to the power of the lag.
  case heterogeneousAutoregressive = "heterogeneous-autoregressive"
  /// One variance, a covariance for each lag.
  case toeplitz
  /// A variance for each visit, a correlation for each lag.
  case heterogeneousToeplitz = "heterogeneous-toeplitz"
  /// A variance for each visit, a correlation for each step from one visit to the next;
  /// correlations further apart are the products of those between. Gabriel KR. Ante-dependence
  /// analysis of an ordered set of variables. Ann Math Stat 1962;33:201-212,
  /// doi:10.1214/aoms/1177704724.
  case antedependence

  /// How many numbers describe it.
  package func parameterCount(visits m: Int) -> Int {
    switch self {
    case .unstructured: m * (m + 1) / 2
    case .compoundSymmetry, .autoregressive: 2
    case .heterogeneousCompoundSymmetry, .heterogeneousAutoregressive: m + 1
    case .toeplitz: m
    case .heterogeneousToeplitz, .antedependence: 2 * m - 1
    }
  }

  /// Whether every element is a sum of parameters: then second derivatives are 0.
  package var isLinear: Bool {
    switch self {
    case .unstructured, .compoundSymmetry, .toeplitz: true
    default: false
    }
  }

  /// Whether there is one variance for all visits.
  private var isHomogeneous: Bool {
    switch self {
    case .compoundSymmetry, .autoregressive, .toeplitz: true
    default: false
    }
  }

  /// The covariance of two visits.
  ///
  /// - Parameters:
  ///   - i: the later visit, or the same, from 0.
  ///   - j: the earlier one.
  ///   - p: the parameters; variances are above 0.
  func element<S: Scalar>(_ i: Int, _ j: Int, _ p: [S], visits m: Int) -> S {
    let lag = i - j
    switch self {
    case .unstructured: return p[i * (i + 1) / 2 + j]
    case .compoundSymmetry: return p[lag == 0 ? 0 : 1]
    case .toeplitz: return p[lag]
    case .autoregressive: return p[0] * Self.product(lag) { _ in p[1] }
    case .heterogeneousCompoundSymmetry: return deviations(i, j, p) * (lag == 0 ? S(1) : p[m])
    case .heterogeneousAutoregressive:
      return deviations(i, j, p) * Self.product(lag) { _ in p[m] }
    case .heterogeneousToeplitz: return deviations(i, j, p) * (lag == 0 ? S(1) : p[m + lag - 1])
    case .antedependence: return deviations(i, j, p) * Self.product(lag) { p[m + j + $0] }
    }
  }

  /// The product of two standard deviations.
  private func deviations<S: Scalar>(_ i: Int, _ j: Int, _ p: [S]) -> S {
    i == j ? p[i] : S.sqrt(p[i] * p[j])
  }

  private static func product<S: Scalar>(_ count: Int, _ factor: (Int) -> S) -> S {
    var product = S(1)
    for index in 0..<count { product = product * factor(index) }
    return product
  }
}

extension CovarianceStructure {
  /// Parameters to begin with, from variances and covariances that may contradict each other.
  func start(from matrix: SquareMatrix) -> [Double] {
    let m = matrix.size
    let variances = (0..<m).map { matrix[$0, $0] }
    let variance = Self.mean(variances)
    let correlations = (1..<max(m, 1) + 1).map { lag in
      Self.mean((lag..<max(m, lag)).map { Self.correlation($0, $0 - lag, matrix) })
    }
    let all = Self.mean(
      (0..<m).flatMap { i in (0..<i).map { Self.correlation(i, $0, matrix) } })
    switch self {
    case .unstructured: return (0..<m).flatMap { i in (0...i).map { matrix[i, $0] } }
    case .compoundSymmetry: return [variance, all * variance]
    case .autoregressive: return [variance, correlations[0]]
    case .toeplitz: return [variance] + correlations.prefix(m - 1).map { $0 * variance }
    case .heterogeneousCompoundSymmetry: return variances + [all]
    case .heterogeneousAutoregressive: return variances + [correlations[0]]
    case .heterogeneousToeplitz: return variances + correlations.prefix(m - 1)
    case .antedependence:
      return variances + (1..<m).map { Self.correlation($0, $0 - 1, matrix) }
    }
  }

  /// Brings all covariances halfway to 0: a few times, and they contradict each other no more.
  func halvingCovariances(of p: [Double], visits m: Int) -> [Double] {
    p.indices.map { isVariance($0, visits: m) ? p[$0] : p[$0] / 2 }
  }

  /// Whether a parameter is a variance.
  func isVariance(_ index: Int, visits m: Int) -> Bool {
    if self == .unstructured { return (0..<m).contains { ($0 + 1) * ($0 + 2) / 2 - 1 == index } }
    return index < (isHomogeneous ? 1 : m)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func correlation(_ i: Int, _ j: Int, _ matrix: SquareMatrix) -> Double {
    matrix[i, j] / (matrix[i, i] * matrix[j, j]).squareRoot()
  }
}
