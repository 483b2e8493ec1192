// SPDX-License-Identifier: Apache-2.0

/// By how much the same people differ between two conditions, with the 95 % confidence interval.
package struct PairedDifference: Equatable, Sendable {
  /// The second condition less the first.
  package let value: Double
  package let low: Double
  package let high: Double

  /// The 0.975 quantile of the standard normal distribution.
  private static let z = 1.959963984540054

  /// The mean of each person's difference; its interval is normal, which is near enough for the tens
  /// of people and more that a cohort has.
  ///
  /// - Parameter differences: one for each person, two or more.
  package init(ofMeans differences: [Double]) {
    precondition(differences.count > 1, "two people or more differ")
    let n = Double(differences.count)
    let mean = differences.reduce(0, +) / n
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let half = Self.z * (squares / (n - 1) / n).squareRoot()
    (value, low, high) = (mean, mean - half, mean + half)
  }

  /// The difference of two proportions among the same people, with the interval of Newcombe's
  /// method 10: Wilson's intervals of both, put together with their correlation.
  ///
  /// Newcombe RG. Improved confidence intervals for the difference between binomial proportions based
  /// on paired data. Stat Med 1998;17:2635-2650,
  /// doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C.
  ///
  /// - Parameters:
  ///   - both: how many people meet it in both conditions.
  ///   - first: how many in the first only.
  ///   - second: how many in the second only.
  ///   - neither: how many in none.
  package init(both: Int, first: Int, second: Int, neither: Int) {
    let count = both + first + second + neither
    let (p1, p2) = (
      Double(both + first) / Double(count), Double(both + second) / Double(count)
    )
    let w1 = WilsonInterval(proportion: p1, of: count)
    let w2 = WilsonInterval(proportion: p2, of: count)
    let phi = Self.correlation(both, first, second, neither)
    let below = Self.length(p2 - w2.low, w1.high - p1, phi)
    let above = Self.length(w2.high - p2, p1 - w1.low, phi)
    value = p2 - p1
    (low, high) = (value - below, value + above)
  }

  /// √(a² − 2 φ a b + b²).
  private static func length(_ a: Double, _ b: Double, _ phi: Double) -> Double {
    Double.maximum(0, a * a - 2 * phi * a * b + b * b).squareRoot()
  }

  /// φ of the table of four, with a correction for continuity where it is positive.
  private static func correlation(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    let margins = [a + b, c + d, a + c, b + d].map(Double.init)
    let product = margins.reduce(1, *)
    guard product > 0 else { return 0 }
    let half = Double(a + b + c + d) / 2
    let plain = Double(a) * Double(d) - Double(b) * Double(c)
    let corrected = plain > 0 ? Double.maximum(plain - half, 0) : plain
    return corrected / product.squareRoot()
  }
}
