// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct AnalysisOfCovarianceTests {
  @Test func theLastVisitIsThatOfR() throws {
    let analysis = try AnalysisOfCovariance(TrialTables.visitScores(), visit: 4)
    expectAsR(analysis.degreesOfFreedom, "ancova.df")
    expectAsR(analysis.variance, "ancova.variance")
    for (arm, name) in TrialTables.arms.enumerated() {
      expectAsR(analysis.mean(arm: arm).value, "ancova.\(name).mean")
      expectAsR(analysis.mean(arm: arm).standardError, "ancova.\(name).se")
      guard arm > 0 else { continue }
      let difference = analysis.difference(of: arm, from: 0)
      expectAsR(difference.value, "ancova.\(name).difference")
      expectAsR(difference.standardError, "ancova.\(name).difference.se")
      expectAsR(difference.pValue, "ancova.\(name).difference.p")
    }
  }

  /// Whatever is added to a covariate, and by whatever it is multiplied, arms differ by as much.
  @Test func unitsOfACovariateDoNotMatter() throws {
    let scores = try TrialTables.visitScores()
    let moved = try VisitScores(
      arms: scores.arms, armCount: 3, visitCount: 5,
      covariates: [scores.covariates[0].map { 1e6 + 0.001 * $0 }, scores.covariates[1]],
      scores: scores.scores)
    let one = try AnalysisOfCovariance(scores, visit: 4).difference(of: 1, from: 0)
    let other = try AnalysisOfCovariance(moved, visit: 4).difference(of: 1, from: 0)
    #expect(abs(one.value - other.value) < 1e-6)
    #expect(abs(one.standardError - other.standardError) < 1e-6)
  }

  @Test func theMeanHasTheIntervalOfStudent() throws {
    let scores = try TrialTables.visitScores()
    let values = (0..<scores.patientCount).filter { scores.arms[$0] == 2 }
      .compactMap { scores[$0, 4] }
    let mean = try #require(StatisticalEstimate(meanOf: values))
    expectAsR(mean.value, "t.mean")
    expectAsR(mean.interval().low, "t.low")
    expectAsR(mean.interval().high, "t.high")
    #expect(StatisticalEstimate(meanOf: [1]) == nil)
  }

  @Test func whatHasNoFitIsNamed() throws {
    let same = try VisitScores(
      arms: [0, 1, 0, 1], armCount: 2, visitCount: 1, scores: [3, 5, 3, 5])
    #expect(throws: AnalysisError.noVariation(visit: 0)) {
      try AnalysisOfCovariance(same, visit: 0)
    }
    let dependent = try VisitScores(
      arms: [0, 1, 0, 1, 0, 1], armCount: 2, visitCount: 1,
      covariates: [[1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12]], scores: [3, 5, 2, 5, 1, 7])
    #expect(throws: AnalysisError.dependentCovariate(1)) {
      try AnalysisOfCovariance(dependent, visit: 0)
    }
  }
}
