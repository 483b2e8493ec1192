// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of x or less.
  package static func cumulative(_ x: Double) -> Double { 0.5 * Double.erfc(-x / 2.0.squareRoot()) }

  /// The probability of what is as far from 0 as x, or further, on either side.
  package static func twoSided(_ x: Double) -> Double {
    Double.erfc(x.magnitude / 2.0.squareRoot())
  }

  package static func density(_ x: Double) -> Double {
    Double.exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  /// The x of a probability, by Halley's iteration from an approximation good to 5·10⁻⁴: Hastings
  /// C. Approximations for digital computers. Princeton University Press, 1955, sheet 68.
  ///
  /// - Parameter p: above 0 and below 1.
  package static func quantile(_ p: Double) -> Double {
    guard p <= 0.5 else { return -quantile(1 - p) }
    let t = (-2 * Double.log(p)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = above / below - t
    for _ in 0..<4 {
      let miss = (cumulative(x) - p) / density(x)
      let step = miss / (1 + x * miss / 2)
      x -= step
      if step.magnitude <= 1e-16 * x.magnitude { break }
    }
    return x
  }
}
