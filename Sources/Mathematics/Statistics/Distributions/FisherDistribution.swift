// SPDX-License-Identifier: Apache-2.0

/// The F distribution: of the ratio of two mean squares.
package struct FisherDistribution: Sendable {
  /// Of the mean square above, and of the one below; both above 0.
  package let above: Double
  package let below: Double

  package init(above: Double, below: Double) {
    self.above = above
    self.below = below
  }

  /// The probability of more than f.
  package func upper(_ f: Double) -> Double {
    guard f > 0 else { return 1 }
    guard below.isFinite else {
      return ChiSquaredDistribution(degreesOfFreedom: above).upper(above * f)
    }
    return regularizedIncompleteBeta(below / (below + above * f), below / 2, above / 2)
  }
}
