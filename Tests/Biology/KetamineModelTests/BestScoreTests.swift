// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Foundation
import Testing

@testable import KetamineModel

/// The best score and its loss, on curves whose answers are known.
@Suite struct BestScoreTests {
  /// Follows a curve in equal steps.
  private static func best(
    of score: (Double) -> Double, until end: Double, step: Double
  ) -> BestScore {
    var best = BestScore(baseline: score(0))
    var time = 0.0
    while time < end {
      func place(_ t: Double) -> Peak { Peak(time: t, value: score(t)) }
      let (middle, last) = (place(time + step / 2), place(time + step))
      let share = best.promisingShare(middle: middle.value, end: last.value)
      best.take(middle, closer: share.map { place(time + $0 * step) }, last)
      time += step
    }
    return best
  }

  /// 33 − 20·k(e^(−at) − e^(−bt)): it falls, and comes back.
  private static func bateman(_ time: Double) -> Double {
    33 - 20 * (exp(-time / 100) - exp(-time / 10))
  }

  @Test("a fall and a slow return", arguments: [1.0, 3, 7])
  func bateman(step: Double) {
    let best = Self.best(of: Self.bateman, until: 400, step: step)
    let time = log(10) / (1 / 10.0 - 1 / 100)
    #expect(abs(best.lowest.time - time) < 0.05 * step)
    #expect(abs(best.lowest.value - Self.bateman(time)) < 1e-3)
    let lost = best.halfLost ?? 0
    let half = (33 + Self.bateman(time)) / 2
    #expect(lost > time && abs(Self.bateman(lost) - half) < 1e-3, "\(lost)")
  }

  @Test("a better score later begins the count anew")
  func twoFalls() {
    let score = { (t: Double) in
      30 - 8 * exp(-(t - 20) * (t - 20) / 50) - 10 * exp(-(t - 80) * (t - 80) / 50)
    }
    let best = Self.best(of: score, until: 90, step: 2)
    #expect(abs(best.lowest.time - 80) < 0.1)
    let lost = 80 + (50 * Foundation.log(2.0)).squareRoot()
    #expect(abs((best.halfLost ?? 0) - lost) < 0.02)
    #expect(Self.best(of: score, until: 84, step: 2).halfLost == nil)
  }

  @Test("no gain, nothing to lose")
  func flat() {
    #expect(Self.best(of: { _ in 33 }, until: 50, step: 1).halfLost == nil)
    let small = Self.best(of: { 33 - 0.4 * exp(-($0 - 9) * ($0 - 9)) }, until: 50, step: 1)
    #expect(small.halfLost == nil && abs(small.lowest.value - 32.6) < 0.01)
  }

  @Test("the first of equal sessions has the peak, with its time within")
  func sessions() {
    let peaks = [
      Peak(time: 0.7, value: 99.5), Peak(time: 48.7, value: 100), Peak(time: 97, value: 8),
    ]
    let highest = Peak.highest(of: peaks, fromSessionsAt: [0, 48, 96])
    #expect(highest == Peak(time: 0.7, value: 100))
    let later = [Peak(time: 0.7, value: 98), Peak(time: 48.75, value: 100)]
    #expect(Peak.highest(of: later, fromSessionsAt: [0, 48]) == Peak(time: 0.75, value: 100))
    #expect(Peak.highest(of: [Peak(time: 0, value: 0)], fromSessionsAt: [0]).time == 0)
  }
}
