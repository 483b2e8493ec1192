// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The odds of something among some people over those among others.
package struct OddsRatio: Equatable, Sendable {
  package let first: BinomialProportion
  package let second: BinomialProportion

  package init(of first: BinomialProportion, over second: BinomialProportion) {
    (self.first, self.second) = (first, second)
  }

  private var cells: (a: Double, b: Double, c: Double, d: Double) {
    (
      Double(first.events), Double(first.count - first.events), Double(second.events),
      Double(second.count - second.events)
    )
  }

  /// a d / (b c); 0 or infinite where a cell is empty, not a number where both ways are.
  package var value: Double { cells.a * cells.d / (cells.b * cells.c) }

  /// Woolf's interval of the logarithm; nil where a cell is empty.
  ///
  /// Woolf B. On estimating the relation between blood group and disease. Ann Hum Genet
  /// 1955;19:251-253, doi:10.1111/j.1469-1809.1955.tb01348.x.
  package func interval(level: Double = 0.95) -> ConfidenceInterval? {
    let cells = cells
    guard cells.a > 0, cells.b > 0, cells.c > 0, cells.d > 0 else { return nil }
    let error = (1 / cells.a + 1 / cells.b + 1 / cells.c + 1 / cells.d).squareRoot()
    let z = NormalDistribution.quantile((1 + level) / 2)
    return ConfidenceInterval(
      low: value * Double.exp(-z * error), high: value * Double.exp(z * error))
  }

  /// The exact interval: of the noncentral hypergeometric distribution of a table whose margins are
  /// given. 0 or infinity stand at ends that nothing bounds.
  ///
  /// Cornfield J. A statistical problem arising from retrospective studies. Proc Third Berkeley
  /// Symp 1956;4:135-148.
  package func exactInterval(level: Double = 0.95) -> ConfidenceInterval {
    let table = ConditionalTable(first, second)
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      low: first.events == table.least ? 0 : table.oddsRatio { table.atLeast($0) - tail },
      high: first.events == table.most
        ? .infinity : table.oddsRatio { tail - table.atMost($0) })
  }

  /// Fisher's exact test of equal odds: tables as likely as this one, or less.
  package var pValue: Double { ConditionalTable(first, second).pValue }
}

/// The distribution of the first cell of a table of four whose margins are given.
private struct ConditionalTable {
  let least: Int
  let most: Int
  private let found: Int
  /// The logarithm of the number of tables with each first cell, less the largest.
  private let logarithms: [Double]

  init(_ first: BinomialProportion, _ second: BinomialProportion) {
    let events = first.events + second.events
    least = max(0, events - second.count)
    most = min(events, first.count)
    found = first.events
    let plain = (least...most).map {
      Self.choices($0, of: first.count) + Self.choices(events - $0, of: second.count)
    }
    let largest = plain.max() ?? 0
    logarithms = plain.map { $0 - largest }
  }

  private static func choices(_ k: Int, of n: Int) -> Double {
    Double.logGamma(Double(n + 1)) - Double.logGamma(Double(k + 1))
      - Double.logGamma(Double(n - k + 1))
  }

  /// The probability of each first cell under the logarithm of an odds ratio.
  private func probabilities(_ logarithm: Double) -> [Double] {
    let exponents = logarithms.enumerated().map { $1 + Double($0) * logarithm }
    let largest = exponents.max() ?? 0
    let weights = exponents.map { Double.exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  func atLeast(_ logarithm: Double) -> Double {
    probabilities(logarithm)[(found - least)...].reduce(0, +)
  }

  func atMost(_ logarithm: Double) -> Double {
    probabilities(logarithm)[...(found - least)].reduce(0, +)
  }

  /// Tables within 10⁻⁷ of as likely as this one count as equally likely, as in R.
  var pValue: Double {
    let all = probabilities(0)
    let own = all[found - least] * (1 + 1e-7)
    return Double.minimum(1, all.filter { $0 <= own }.reduce(0, +))
  }

  /// The odds ratio at which a rising function of its logarithm is 0, by bisection.
  func oddsRatio(_ rising: (Double) -> Double) -> Double {
    var (low, high) = (-700.0, 700.0)
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high, high - low > 1e-14 else { return Double.exp(middle) }
      if rising(middle) < 0 { low = middle } else { high = middle }
    }
  }
}
