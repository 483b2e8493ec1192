// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Student's t distribution; normal where its degrees of freedom are infinite.
package struct StudentDistribution: Sendable {
  /// Above 0, not necessarily whole.
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The probability of what is as far from 0 as t, or further, on either side.
  package func twoSided(_ t: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return NormalDistribution.twoSided(t) }
    let n = degreesOfFreedom
    return regularizedIncompleteBeta(n / (n + t * t), n / 2, 0.5)
  }

  /// The probability of t or less.
  package func cumulative(_ t: Double) -> Double {
    t < 0 ? twoSided(t) / 2 : 1 - twoSided(t) / 2
  }

  private func density(_ t: Double) -> Double {
    let n = degreesOfFreedom
    let scale = Double.logGamma((n + 1) / 2) - Double.logGamma(n / 2) - Double.log(n * .pi) / 2
    return Double.exp(scale - (n + 1) / 2 * Double.log(onePlus: t * t / n))
  }

  /// The t of a probability, by Newton's iteration within a bracket.
  ///
  /// - Parameter p: above 0 and below 1.
  package func quantile(_ p: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return NormalDistribution.quantile(p) }
    guard p >= 0.5 else { return -quantile(1 - p) }
    let tail = 2 * (1 - p)
    var (low, high) = (0.0, 1.0)
    while twoSided(high) > tail, high < 1e300 { (low, high) = (high, 2 * high) }
    var t = min(high, max(low, NormalDistribution.quantile(p)))
    for _ in 0..<200 {
      let miss = twoSided(t) - tail
      if miss > 0 { low = t } else { high = t }
      var next = t + miss / (2 * density(t))
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = (next - t).magnitude
      t = next
      if step <= 1e-15 * max(t, 1e-300) { break }
    }
    return t
  }
}
