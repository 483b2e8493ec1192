// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// Times to relapse with ties and two strata, against R's survival.
@Suite struct SurvivalTests {
  @Test func curvesAreThoseOfR() throws {
    let lives = try TrialTables.lives().times
    for (arm, name) in TrialTables.arms.enumerated() {
      let people = lives.people(of: arm)
      let curve = KaplanMeier(
        times: people.map { lives.times[$0] }, hasEvent: people.map { lives.hasEvent[$0] })
      for time in [20.0, 60, 100] {
        let key = "survival.\(name).\(Int(time))"
        let step = try #require(curve.steps.last { $0.time <= time })
        expectAsR(step.survival, key + ".share")
        expectAsR(step.standardError, key + ".se")
        expectAsR(try #require(step.interval).low, key + ".low")
        expectAsR(try #require(step.interval).high, key + ".high")
      }
      let median = curve.median
      for (value, part) in [
        (median.value, "median"), (median.low, "0.95LCL"), (median.high, "0.95UCL"),
      ] {
        #expect((value == nil) == (TrialTables.ofR["survival.\(name).\(part)"] == nil))
        if let value { expectAsR(value, "survival.\(name).\(part)") }
      }
    }
  }

  @Test func theLogRankTestIsThatOfR() throws {
    let lives = try TrialTables.lives().times
    let strata = try LogRank(lives)
    expectAsR(strata.statistic, "log-rank.strata")
    let plain = try SurvivalTimes(
      times: lives.times, hasEvent: lives.hasEvent, arms: lives.arms, armCount: 3)
    let test = try LogRank(plain)
    expectAsR(test.statistic, "log-rank")
    expectAsR(test.pValue, "log-rank.p")
    #expect(test.degreesOfFreedom == 2)
    #expect(abs(test.observed.reduce(0, +) - test.expected.reduce(0, +)) < 1e-9)
  }

  @Test(arguments: CoxRegression.Ties.allCases)
  func coxsRegressionIsThatOfR(_ ties: CoxRegression.Ties) throws {
    let lives = try TrialTables.lives()
    let plain = try SurvivalTimes(
      times: lives.times.times, hasEvent: lives.times.hasEvent, arms: lives.times.arms, armCount: 3)
    let fit = try CoxRegression(
      plain, reference: 0, covariates: [lives.age, lives.isSouth], ties: ties)
    expectSame(fit, ties.rawValue)
  }

  @Test func strataAreComparedWithinThemselves() throws {
    let lives = try TrialTables.lives()
    expectSame(
      try CoxRegression(lives.times, reference: 0, covariates: [lives.age]), "strata")
  }

  private func expectSame(_ fit: CoxRegression, _ name: String) {
    for (index, effect) in fit.effects.enumerated() {
      expectAsR(effect.value, "cox.\(name).\(index)")
      expectAsR(effect.standardError, "cox.\(name).\(index).se")
    }
    expectAsR(fit.logLikelihoods.none, "cox.\(name).none")
    expectAsR(fit.logLikelihoods.best, "cox.\(name).best")
    expectAsR(fit.scoreStatistic, "cox.\(name).score")
  }

  /// Maintenance chemotherapy in acute myelogenous leukaemia: Miller RG. Survival analysis. Wiley,
  /// 1981, page 49; the numbers are those of R 4.2.2.
  @Test func miller1981Leukaemia() throws {
    let kept = [9.0, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161]
    let without = [5.0, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45]
    let data = try SurvivalTimes(
      times: kept + without,
      hasEvent: [
        true, true, false, true, true, false, true, true, false, true, false, true, true, true,
        true,
        true, false, true, true, true, true, true, true,
      ], arms: kept.map { _ in 0 } + without.map { _ in 1 }, armCount: 2)
    #expect(abs(try LogRank(data).statistic - 3.39638869898) < 1e-9)
    let effect = try CoxRegression(data, reference: 0).effects[0]
    #expect(abs(effect.value - 0.915532575) < 1e-8)
    #expect(abs(effect.standardError - 0.5119342752) < 1e-8)
  }

  @Test func whatHasNoFitIsNamed() throws {
    let apart = try SurvivalTimes(
      times: [1, 2, 3, 4, 5, 6], hasEvent: [true, true, true, false, false, false],
      arms: [0, 0, 0, 1, 1, 1], armCount: 2)
    #expect(throws: SurvivalError.infiniteEffect(0)) { try CoxRegression(apart, reference: 0) }
    let nobody = try SurvivalTimes(
      times: [1, 2], hasEvent: [false, false], arms: [0, 1], armCount: 2)
    #expect(throws: SurvivalError.noEvents) { try LogRank(nobody) }
    let plain = try SurvivalTimes(
      times: [1, 2, 3], hasEvent: [true, true, true], arms: [0, 1, 0], armCount: 2)
    #expect(throws: SurvivalError.dependentCovariate(1)) {
      try CoxRegression(plain, reference: 0, covariates: [[2, 2, 2]])
    }
    #expect(throws: SurvivalError.wrongTime(person: 1, found: -2)) {
      try SurvivalTimes(times: [1, -2], hasEvent: [true, true], arms: [0, 1], armCount: 2)
    }
  }
}
