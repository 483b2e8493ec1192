// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The regularised incomplete beta function Iₓ(a, b): the probability that a beta variable is x or
/// less.
///
/// A continued fraction (Olver FWJ and others, editors. NIST handbook of mathematical functions.
/// Cambridge University Press, 2010, 8.17.22) by Lentz's method; relative errors are about 10⁻¹³
/// for parameters up to thousands. Lentz WJ. Generating Bessel functions in Mie scattering
/// calculations using continued fractions. Appl Opt 1976;15:668-671, doi:10.1364/AO.15.000668.
///
/// - Parameters:
///   - x: from 0 to 1.
///   - a: above 0.
///   - b: above 0.
func regularizedIncompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  // The fraction converges fast below the mean.
  guard x <= (a + 1) / (a + b + 2) else { return 1 - regularizedIncompleteBeta(1 - x, b, a) }
  let beta = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  let front = Double.exp(a * Double.log(x) + b * Double.log(onePlus: -x) - beta) / a
  return front / betaFraction(x, a, b)
}

private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let least = 1e-300
  var (fraction, above, below) = (1.0, 1.0, 0.0)
  for index in 1...10_000 {
    let m = Double(index / 2)
    let term =
      index.isMultiple(of: 2)
      ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    below = 1 / nonzero(1 + term * below, least)
    above = nonzero(1 + term / above, least)
    let factor = above * below
    fraction *= factor
    if (factor - 1).magnitude < 1e-16 { break }
  }
  return fraction
}

/// A denominator that is 0 is taken for something very small.
func nonzero(_ value: Double, _ least: Double) -> Double {
  value.magnitude < least ? least : value
}
