// SPDX-License-Identifier: Apache-2.0

import Scalars

/// From the values of an axis to places between its two ends.
package struct Scale {
  package let range: ClosedRange<Double>
  package let isLogarithmic: Bool
  package let ticks: Ticks

  /// A logarithmic axis shows this many powers of ten below its highest value at most.
  package static let decades = 4

  /// For an axis on which the data end where they end: time.
  package init(horizontal axis: Chart.Axis, covering values: [Double], atMost count: Int = 9) {
    range = Self.exact(values)
    isLogarithmic = false
    ticks = .linear(within: range, atMost: count, steps: axis.steps)
  }

  /// For an axis that ends on ticks.
  package init(vertical axis: Chart.Axis, covering values: [Double], atMost count: Int = 7) {
    isLogarithmic = axis.isLogarithmic && values.contains { $0 > 0 }
    if isLogarithmic {
      range = Self.decades(covering: values.filter { $0 > 0 })
      ticks = .logarithmic(within: range)
    } else {
      let covered = Self.widened(values + [axis.reference].compactMap(\.self))
      range = Self.rounded(covered, steps: axis.steps)
      ticks = .linear(within: range, atMost: count, steps: axis.steps)
    }
  }

  /// 0 at the lower end, 1 at the upper, beyond them outside; nil for zero and for what lies so
  /// far below a logarithmic axis that a line to it would tell nothing.
  package func fraction(of value: Double) -> Double? {
    guard isLogarithmic else {
      return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    }
    guard value > range.lowerBound * 1e-6 else { return nil }
    return Double.log(value / range.lowerBound)
      / Double.log(range.upperBound / range.lowerBound)
  }

  /// From the lowest to the highest value; one of length zero grows.
  private static func exact(_ values: [Double]) -> ClosedRange<Double> {
    let (lowest, highest) = (values.min() ?? 0, values.max() ?? 1)
    return lowest < highest ? lowest...highest : widened(values)
  }

  /// The range of the values; one of length zero grows to both sides. Values above zero that
  /// come near to it take zero in.
  private static func widened(_ values: [Double]) -> ClosedRange<Double> {
    let lowest = values.min() ?? 0
    let highest = values.max() ?? 1
    guard lowest < highest else {
      let margin = lowest == 0 ? 1 : abs(lowest) / 2
      return (lowest == 0 ? 0 : lowest - margin)...(highest + margin)
    }
    return (lowest > 0 && lowest < 0.3 * highest ? 0 : lowest)...highest
  }

  /// The range out to the next ticks.
  private static func rounded(
    _ range: ClosedRange<Double>, steps: [Double]
  ) -> ClosedRange<Double> {
    let step = Ticks.step(
      for: range.upperBound - range.lowerBound, atMost: 5, steps: steps)
    let lower = (range.lowerBound / step + 1e-9).rounded(.down) * step
    let upper = (range.upperBound / step - 1e-9).rounded(.up) * step
    return lower...upper
  }

  /// Whole powers of ten around positive values, at most `decades` of them.
  private static func decades(covering values: [Double]) -> ClosedRange<Double> {
    let top = Int(Double.log10(values.max() ?? 1).rounded(.up))
    let bottom = Int(Double.log10(values.min() ?? 1).rounded(.down))
    return Double.pow(10, min(max(bottom, top - decades), top - 1))...Double.pow(10, top)
  }
}
