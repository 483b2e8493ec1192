// SPDX-License-Identifier: Apache-2.0

import Runs
import Scalars

/// The logarithmic axis of time of a cascade.
struct CascadeAxis {
  let form: CascadeForm
  /// The end of the axis (h).
  let end: Double

  /// The place of a time (h); before the axis begins, its beginning.
  func x(_ hours: Double) -> Double {
    let start = CascadeRecord.start
    guard hours > start else { return form.left }
    return form.left + Double.log(hours / start) / Double.log(end / start)
      * (form.right - form.left)
  }

  /// The times that are labelled, as far as there is room for the labels.
  var ticks: [(hours: Double, label: String)] {
    var shown: [(hours: Double, label: String)] = []
    var edge = -Double.infinity
    for tick in Self.round where tick.hours <= end * (1 + 1e-9) {
      let half = form.textWidth(tick.label) / 2
      guard left(of: tick) > edge, x(tick.hours) + half <= form.width else { continue }
      shown.append(tick)
      edge = left(of: tick) + 2 * half + 6
    }
    return shown
  }

  /// Where a label begins: under its tick, but not beyond the paper.
  func left(of tick: (hours: Double, label: String)) -> Double {
    max(x(tick.hours) - form.textWidth(tick.label) / 2, 0)
  }

  private static let round: [(hours: Double, label: String)] = [
    (1.0 / 60, "1 min"), (1.0 / 6, "10 min"), (1, "1 h"), (6, "6 h"), (24, "1 day"),
    (72, "3 days"), (168, "1 week"), (336, "2 weeks"), (672, "4 weeks"), (1344, "8 weeks"),
    (4383, "6 months"), (8766, "1 year"), (26298, "3 years"), (87660, "10 years"),
    (262_980, "30 years"),
  ]
}
