// SPDX-License-Identifier: Apache-2.0

/// What is known of some normal scores once others are: their mean is linear in what is known.
struct ConditionalDistribution: Sendable {
  let known: [Int]
  let unknown: [Int]
  /// Of each unknown score, the weight of the deviation of each known one.
  private let weights: [[Double]]
  /// Of what remains unknown; nil where it is not asked for.
  private let rest: CholeskyFactor?

  /// - Parameters:
  ///   - covariance: positive definite.
  ///   - isDrawn: whether numbers are drawn, and not only means taken.
  init(_ covariance: SquareMatrix, known: [Int], unknown: [Int], isDrawn: Bool) {
    (self.known, self.unknown) = (known, unknown)
    guard let factor = CholeskyFactor(of: covariance.part(known)) else {
      preconditionFailure("a covariance is positive definite")
    }
    let weights = unknown.map { u in factor.solve(known.map { covariance[u, $0] }) }
    self.weights = weights
    guard isDrawn, !unknown.isEmpty else {
      rest = nil
      return
    }
    var left = covariance.part(unknown)
    for (i, row) in weights.enumerated() {
      for (j, visit) in unknown.enumerated() {
        left[i, j] -= dot(row, known.map { covariance[$0, visit] })
      }
    }
    rest = CholeskyFactor(of: left)
  }

  /// Puts means, or draws around them, in the place of what is unknown.
  func fill(_ scores: inout [Double], mean: [Double], _ random: inout RandomStream) {
    let noise = rest.map { rest in rest.times(unknown.map { _ in random.normal() }) }
    for (i, visit) in unknown.enumerated() {
      var value = mean[visit] + (noise?[i] ?? 0)
      for (k, other) in known.enumerated() {
        value += weights[i][k] * (scores[other] - mean[other])
      }
      scores[visit] = value
    }
  }
}
