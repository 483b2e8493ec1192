// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The regularised upper incomplete gamma function Q(a, x): the probability that a gamma variable
/// of shape a is above x.
///
/// Its series below a + 1, its continued fraction above: Olver FWJ and others, editors. NIST
/// handbook of mathematical functions. Cambridge University Press, 2010, 8.11.4 and 8.9.2.
///
/// - Parameters:
///   - a: above 0.
///   - x: 0 or more.
func regularizedUpperGamma(_ a: Double, _ x: Double) -> Double {
  guard x > 0 else { return 1 }
  guard x.isFinite else { return 0 }
  let front = Double.exp(a * Double.log(x) - x - Double.logGamma(a))
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x)
}

private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var (term, sum, place) = (1 / a, 1 / a, a)
  while term > 1e-17 * sum {
    place += 1
    term *= x / place
    sum += term
  }
  return sum
}

private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  let least = 1e-300
  var partial = x + 1 - a
  var (above, below) = (1 / least, 1 / nonzero(partial, least))
  var fraction = below
  for index in 1...10_000 {
    let n = Double(index)
    partial += 2
    below = 1 / nonzero(partial + n * (a - n) * below, least)
    above = nonzero(partial + n * (a - n) / above, least)
    let factor = above * below
    fraction *= factor
    if (factor - 1).magnitude < 1e-16 { break }
  }
  return fraction
}
