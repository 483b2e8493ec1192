// SPDX-License-Identifier: Apache-2.0

/// How many of some people met something: response, remission, an adverse event.
package struct BinomialProportion: Equatable, Sendable {
  package let events: Int
  package let count: Int

  /// - Parameters:
  ///   - events: 0 to `count`.
  ///   - count: 1 or more.
  package init(_ events: Int, of count: Int) {
    precondition(count > 0 && (0...count).contains(events), "some of one or more")
    self.events = events
    self.count = count
  }

  package var value: Double { Double(events) / Double(count) }

  /// The exact interval, which covers the truth at least as often as it says.
  ///
  /// Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of
  /// the binomial. Biometrika 1934;26:404-413, doi:10.1093/biomet/26.4.404.
  package func exactInterval(level: Double = 0.95) -> ConfidenceInterval {
    let tail = (1 - level) / 2
    let (x, n) = (Double(events), Double(count))
    let low = events == 0 ? 0 : BetaDistribution(x, n - x + 1).quantile(tail)
    let high = events == count ? 1 : 1 - BetaDistribution(n - x, x + 1).quantile(tail)
    return ConfidenceInterval(low: low, high: high)
  }

  /// ``WilsonInterval`` of 95 %.
  package var wilsonInterval: ConfidenceInterval {
    let interval = WilsonInterval(proportion: value, of: count)
    return ConfidenceInterval(low: interval.low, high: interval.high)
  }
}
