// SPDX-License-Identifier: Apache-2.0

import Dynamics

/// The highest value of a smooth curve that is seen from moment to moment.
///
/// The top between three moments is that of the parabola through them, so that the peak comes from
/// the curve and not from its grid: with moments one minute apart the peak of a session is found to
/// within 1e-4 of itself.
struct RunningPeak {
  private(set) var peak = Peak(time: 0, value: -.infinity)
  private var earlier: Peak?
  private var last: Peak?

  /// Takes in the next moment (h); a second look at the same one changes nothing.
  mutating func see(_ value: Double, at time: Double) {
    let now = Peak(time: time, value: value)
    if value > peak.value { peak = now }
    guard let last, time > last.time else {
      self.last = now
      return
    }
    if let earlier, last.value >= earlier.value, last.value >= value {
      let top = Self.top(earlier, last, now)
      if top.value > peak.value { peak = top }
    }
    (earlier, self.last) = (last, now)
  }

  /// The top of the parabola through three points, the middle one the highest.
  private static func top(_ a: Peak, _ b: Peak, _ c: Peak) -> Peak {
    let (left, right) = (b.time - a.time, c.time - b.time)
    let (rise, fall) = ((b.value - a.value) / left, (c.value - b.value) / right)
    let curvature = (fall - rise) / (left + right)
    guard curvature < 0 else { return b }
    let slope = rise + curvature * left
    let shift = -slope / (2 * curvature)
    return Peak(time: b.time + shift, value: b.value + slope * shift / 2)
  }
}
