// SPDX-License-Identifier: Apache-2.0

/// The 95 % confidence interval of a proportion by Wilson's score, which stays within 0 and 1 and
/// has a length for 0 and 1 too.
///
/// Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc
/// 1927;22:209-212, doi:10.1080/01621459.1927.10502953.
package struct WilsonInterval: Sendable, Equatable {
  package let low: Double
  package let high: Double

  /// The 0.975 quantile of the standard normal distribution.
  private static let z = 1.959963984540054

  /// - Parameters:
  ///   - proportion: what was found, 0 to 1.
  ///   - count: of how many, 1 or more.
  package init(proportion: Double, of count: Int) {
    let n = Double(count)
    let square = Self.z * Self.z
    let centre = proportion + square / (2 * n)
    let variance = proportion * (1 - proportion) / n + square / (4 * n * n)
    let half = Self.z * variance.squareRoot()
    let scale = 1 + square / n
    // Round-off alone would put the ends of 0 and 1 a hair outside.
    low = proportion == 0 ? 0 : (centre - half) / scale
    high = proportion == 1 ? 1 : (centre + half) / scale
  }
}
