// SPDX-License-Identifier: Apache-2.0

/// The distribution of a sum of squares of normal numbers.
package struct ChiSquaredDistribution: Sendable {
  /// Above 0.
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The probability of more than x.
  package func upper(_ x: Double) -> Double { regularizedUpperGamma(degreesOfFreedom / 2, x / 2) }
}
