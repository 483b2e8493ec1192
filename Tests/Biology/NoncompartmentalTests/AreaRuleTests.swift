// SPDX-License-Identifier: Apache-2.0

import Noncompartmental
import Scalars
import Testing

/// The area under samples and the half-life between two of them, against formulas.
@Suite struct AreaRuleTests {
  private let times = [0.0, 0.5, 2, 3.25, 7]

  @Test(arguments: AreaRule.allCases)
  func aLineThatRisesIsExact(rule: AreaRule) {
    let area = rule.area(under: times.map { 3 + 2 * $0 }, at: times)
    #expect((area - (3 * 7 + 49)).magnitude < 1e-13)
  }

  @Test func anExponentialThatFallsIsExactByItsLogarithms() {
    let values = times.map { 5 * Double.exp(-0.3 * $0) }
    let exact = 5 * (1 - Double.exp(-2.1)) / 0.3
    #expect((AreaRule.linearUpLogDown.area(under: values, at: times) / exact - 1).magnitude < 1e-14)
    #expect(AreaRule.linear.area(under: values, at: times) > 1.01 * exact, "chords lie above")
  }

  @Test func whatLiesBelowZeroCountsAsSuch() {
    #expect(AreaRule.linear.area(under: [-1, -3, 1], at: [0, 1, 3]) == -4)
  }

  @Test func oneSampleAndNoneHaveNoArea() {
    #expect(AreaRule.linear.area(under: [4], at: [1]) == 0)
    #expect(AreaRule.linear.area(under: [], at: []) == 0)
  }

  @Test func theHalfLifeBetweenTwoConcentrations() {
    let stretch = CurveStretch(start: (12, 80), end: (24, 10), rule: .linearUpLogDown)
    #expect((stretch.halfLife - 4).magnitude < 1e-14)
  }
}
