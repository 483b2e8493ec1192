// SPDX-License-Identifier: Apache-2.0

import Encodings
import Scalars

/// The round numbers that an axis is labelled with.
package struct Ticks: Equatable {
  /// Rising.
  package let values: [Double]
  package let labels: [String]

  /// The multiples of a round step within a range, at most `count` of them: the smallest step
  /// that is 1, 2 or 5 times a power of ten, or the first of `steps` that is long enough.
  package static func linear(
    within range: ClosedRange<Double>, atMost count: Int, steps: [Double] = []
  ) -> Ticks {
    let step = step(for: range.upperBound - range.lowerBound, atMost: count, steps: steps)
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    let values = first > last ? [] : stride(from: first, through: last, by: 1).map { $0 * step }
    let decimals = decimals(of: step)
    return Ticks(
      values: values,
      labels: values.map { NumberText.typographic(NumberText.fixed($0, decimals: decimals)) })
  }

  /// The powers of ten within a range; where they are fewer than three, also twice and five times.
  package static func logarithmic(within range: ClosedRange<Double>) -> Ticks {
    let exponents =
      Int(
        Double.log10(range.lowerBound).rounded(.down))...Int(
        Double.log10(range.upperBound).rounded(.up))
    let powers = exponents.map { Double.pow(10, $0) }
    let isInside = { (value: Double) in
      value >= range.lowerBound * (1 - 1e-9) && value <= range.upperBound * (1 + 1e-9)
    }
    let decades = powers.filter(isInside)
    let values =
      decades.count >= 3
      ? decades : powers.flatMap { [$0, 2 * $0, 5 * $0] }.filter(isInside)
    return Ticks(values: values, labels: values.map { NumberText.typographic($0) })
  }

  /// The distance between ticks.
  package static func step(for length: Double, atMost count: Int, steps: [Double] = []) -> Double {
    let shortest = length / Double(count) * (1 - 1e-9)
    if let step = steps.first(where: { $0 >= shortest }) { return step }
    let power = Double.pow(10, Int(Double.log10(shortest).rounded(.down)))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= shortest } ?? 10 * power
  }

  /// The decimals that a multiple of the step needs.
  private static func decimals(of step: Double) -> Int {
    (0...12).first { decimals in
      let scaled = step * Double.pow(10, decimals)
      return abs(scaled - scaled.rounded()) < 1e-6 * scaled
    } ?? 12
  }
}
