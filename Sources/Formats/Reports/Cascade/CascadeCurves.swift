// SPDX-License-Identifier: Apache-2.0

import Charts
import Runs

/// One part of a cascade, of one arm or of several over each other, on a scale that all of them share.
struct CascadeCurves {
  /// One curve.
  struct Curve {
    let lane: CascadeRecord.Lane
    /// Hours from the first dose, one for each value.
    let times: [Double]
    let style: LineStyle
  }

  /// The first is the one that the others are compared with.
  let curves: [Curve]
  /// Before the first dose, and where the largest change of all of them ends.
  private let baseline: Double
  private let top: Double?
  /// The heights that the lane must hold: at least from the baseline to the largest change.
  let span: ClosedRange<Double>

  /// - Parameter curves: one at least.
  init(_ curves: [Curve]) {
    self.curves = curves
    let start = curves[0].lane.baseline
    let top = curves.compactMap { $0.lane.peak?.value }.max { abs($0 - start) < abs($1 - start) }
    let heights = curves.flatMap { curve in
      curve.lane.values.map { Self.height(of: $0, between: start, and: top) }
    }
    baseline = start
    self.top = top
    span = min(0, heights.min() ?? 0)...max(1, heights.max() ?? 1)
  }

  var part: CascadePart { curves[0].lane.part }

  /// 0 before the dose, 1 at the largest change.
  func height(of value: Double) -> Double { Self.height(of: value, between: baseline, and: top) }

  private static func height(of value: Double, between baseline: Double, and top: Double?) -> Double
  {
    guard let top, top != baseline else { return 0 }
    return (value - baseline) / (top - baseline)
  }
}
