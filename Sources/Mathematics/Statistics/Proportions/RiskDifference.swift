// SPDX-License-Identifier: Apache-2.0

import Scalars

/// A proportion less that of other people, with its 95 % confidence interval.
///
/// Newcombe's method 10 puts Wilson's intervals of both together. Newcombe RG. Interval estimation
/// for the difference between independent proportions: comparison of eleven methods. Stat Med
/// 1998;17:873-890, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
package struct RiskDifference: Equatable, Sendable {
  package let value: Double
  package let interval: ConfidenceInterval
  /// Of Wald's statistic: √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂).
  package let standardError: Double
  /// Pearson's χ² of no difference, without a correction for continuity; 1 where nobody differs.
  package let pValue: Double

  package init(of first: BinomialProportion, from second: BinomialProportion) {
    let (a, b) = (first.wilsonInterval, second.wilsonInterval)
    let (p, q) = (first.value, second.value)
    value = p - q
    interval = ConfidenceInterval(
      low: value - Self.length(p - a.low, b.high - q),
      high: value + Self.length(a.high - p, q - b.low))
    let (n, m) = (Double(first.count), Double(second.count))
    standardError = (p * (1 - p) / n + q * (1 - q) / m).squareRoot()
    let pooled = Double(first.events + second.events) / (n + m)
    let variance = pooled * (1 - pooled) * (1 / n + 1 / m)
    pValue = variance > 0 ? NormalDistribution.twoSided(value / variance.squareRoot()) : 1
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}

/// How many people have to be given one treatment in place of another for one more to benefit.
///
/// The reciprocal of the risk difference; so are the ends of its interval. Where the difference may
/// be 0 the interval goes through infinity: from `low` people on for one to benefit, through no
/// difference, to `high` for one to be harmed, a negative number. Altman DG. Confidence intervals
/// for the number needed to treat. BMJ 1998;317:1309-1312, doi:10.1136/bmj.317.7168.1309.
package struct NumberNeededToTreat: Equatable, Sendable {
  /// Negative: to harm. Infinite for no difference.
  package let value: Double
  /// Of the end of the interval that benefits more.
  package let low: Double
  /// Of the end that benefits less, or is harmed.
  package let high: Double

  package init(_ difference: RiskDifference) {
    value = 1 / difference.value
    (low, high) = (1 / difference.interval.high, 1 / difference.interval.low)
  }

  /// Whether no difference lies within the interval.
  package var spansInfinity: Bool { !(low > 0 && high > 0) && !(low < 0 && high < 0) }
}
