// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Who stops the treatment before its end: a hazard that depends on how she is.
///
/// h(t) = h₀ · r^(Δ/10), where Δ is by how many points the score lies above that before treatment
/// (below 0 for who is better), and r the hazard ratio of ten points.
package struct Discontinuation: Equatable, Sendable {
  /// The share of people who would stop within the trial if their scores stayed what they were.
  package let share: Double
  /// What ten points more do to the hazard.
  package let hazardRatio: Double
  /// Which score the hazard follows.
  package let driver: Driver
  /// The share of those who stop who are still rated afterwards.
  package let followed: Double

  /// Which score decides.
  package enum Driver: String, CaseIterable, Sendable {
    /// The last one that was seen: missing at random.
    case observed
    /// The one that would be seen next: missing not at random.
    case unobserved
  }

  package init(
    share: Double, hazardRatio: Double = 1, driver: Driver = .observed, followed: Double = 0
  ) {
    precondition((0..<1).contains(share), "not everybody stops")
    self.share = share
    self.hazardRatio = hazardRatio
    self.driver = driver
    self.followed = followed
  }

  /// When somebody stops between two visits; nil for who does not.
  ///
  /// - Parameters:
  ///   - change: of her score from before treatment, points.
  ///   - interval: from one visit to the next, h.
  ///   - length: of the trial, h.
  ///   - chance: uniform between 0 and 1, hers for this interval.
  package func time(
    change: Double, in interval: ClosedRange<Double>, of length: Double, chance: Double
  ) -> Double? {
    guard share > 0 else { return nil }
    let hazard =
      -Double.log(1 - share) / length * Double.exp(Double.log(hazardRatio) * change / 10)
    let wait = -Double.log(chance) / hazard
    let time = interval.lowerBound + wait
    return time < interval.upperBound ? time : nil
  }
}

/// Help for who does not get better: from a visit on something is given beside what the arm brings.
package struct Rescue: Equatable, Sendable {
  /// From which day on, at visits.
  package let from: Int
  /// By which part of the score before treatment it must have fallen, or rescue is given.
  package let unlessFallenBy: Double
  /// The relief that it brings in the end, on the logarithm of the share of symptoms that is left.
  package let relief: Double
  /// When half of it is there, h.
  package let halfTime: Double

  package init(from: Int, unlessFallenBy: Double, relief: Double, halfTime: Double) {
    self.from = from
    self.unlessFallenBy = unlessFallenBy
    self.relief = relief
    self.halfTime = halfTime
  }

  /// Whether somebody gets it.
  package func isGiven(on day: Int, score: Double, baseline: Double) -> Bool {
    day >= from && score > (1 - unlessFallenBy) * baseline
  }

  /// The relief so long (h) after it was begun.
  package func relief(after time: Double) -> Double {
    time > 0 ? relief * (1 - Double.exp(-Double.log(2) * time / halfTime)) : 0
  }
}
