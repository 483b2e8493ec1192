// SPDX-License-Identifier: Apache-2.0

/// The beta distribution, by which the exact limits of a proportion are found.
package struct BetaDistribution: Sendable {
  /// Both above 0.
  package let a: Double
  package let b: Double

  package init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
  }

  /// The probability of x or less.
  package func cumulative(_ x: Double) -> Double { regularizedIncompleteBeta(x, a, b) }

  /// The x of a probability, by bisection to the last bit.
  ///
  /// - Parameter p: above 0 and below 1.
  package func quantile(_ p: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high, high > 1e-300 else { return middle }
      if cumulative(middle) < p { low = middle } else { high = middle }
    }
  }
}
