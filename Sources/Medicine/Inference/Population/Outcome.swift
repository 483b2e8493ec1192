// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import Scalars

/// What an arm of a trial shows at one visit: means over everybody who could be in it.
///
/// Rating errors are averaged over and not drawn, so that an outcome is a smooth function of the
/// parameters and equal parameters give equal bits.
struct Outcome {
  private var weight = 0.0
  private var sum = 0.0
  private var squares = 0.0
  private var responders = 0.0
  private var remitters = 0.0

  /// Adds somebody.
  ///
  /// - Parameters:
  ///   - baseline: MADRS total before treatment.
  ///   - score: the expected one, before the rater's error.
  ///   - noise: standard deviation of that error.
  mutating func add(
    baseline: Double, score: Double, noise: Double, remission: Remission, weight added: Double
  ) {
    let change = score - baseline
    weight += added
    sum += added * change
    // A rating is rounded, which adds the variance of a uniform number one point wide.
    squares += added * (change * change + noise * noise + 1 / 12)
    responders += added * Self.share(below: (baseline / 2).rounded(.down), score, noise)
    remitters += added * Self.share(below: Double(remission.atMost), score, noise)
  }

  /// Mean change of the total, points.
  var change: Double { sum / weight }
  var spread: Double { (squares / weight - change * change).squareRoot() }
  var response: Double { responders / weight }
  var remission: Double { remitters / weight }

  /// The probability that a rating, which is a whole number, is at or below some total.
  private static func share(below total: Double, _ score: Double, _ noise: Double) -> Double {
    0.5 * Double.erfc((score - total - 0.5) / (noise * 2.0.squareRoot()))
  }
}
