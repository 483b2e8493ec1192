// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import Statistics
import Testing

@testable import Trials

/// Both stages of a sequential parallel comparison, and times to relapse by two tests.
struct StagesTests {
  private static let drug = Fixture.drug
  private static let placebo = Fixture.placebo

  private func trial(
    _ second: Intervention = drug, size: Int = 120, first: Intervention = drug,
    endpoint: TrialEndpoint = .change
  ) -> Trial {
    Fixture.trial(
      size: size, visits: [7, 14],
      arms: [
        Arm("on", [first, second]), Arm("over", [Self.placebo, second]),
        Arm("off", [Self.placebo, Self.placebo]),
      ],
      periods: [
        Period("first", start: 0, days: 7),
        Period("second", start: 7, days: 7, entry: .nonResponders),
      ],
      analyses: [
        Analysis(
          "both", .sequentialParallel, endpoint, visit: 0, arms: [0], reference: [2], weight: 0.6),
        Analysis("first", .ancova, visit: 0, arms: [0], reference: [1, 2]),
        Analysis("second", .ancova, visit: 1, period: 1, arms: [1], reference: [2]),
      ])
  }

  @Test func theStagesAreAllAndThoseWhomPlaceboDidNotHelp() throws {
    let trial = trial()
    let stages = trial.analyses[0].stages(trial)
    #expect(stages.map(\.weight) == [0.6, 1 - 0.6])
    #expect(stages[0].analysis.arms == [0] && stages[0].analysis.reference == [1, 2])
    #expect(stages[1].analysis.arms == [1] && stages[1].analysis.reference == [2])
    #expect(stages[1].analysis.visit == 1 && stages[1].analysis.period == 1)
    let run = try Fixture.conduct(trial).run(0)
    let data = TrialData(stages[1].analysis, trial, run.records)
    #expect(data.people.count > 20)
    for place in data.people {
      let record = run.records[place]
      #expect(record.arm != 0 && record.scores[0].onTreatment > record.baseline / 2)
    }
  }

  @Test func theStatisticIsWeighted() throws {
    let trial = trial()
    let records = try Fixture.conduct(trial).run(0).records
    let found = try trial.analyses.map { try $0.finding(trial, records) }
    #expect(abs(found[0].value - 0.6 * found[1].value - 0.4 * found[2].value) < 1e-12)
    let (one, two) = (0.6 * found[1].standardError, 0.4 * found[2].standardError)
    #expect(abs(found[0].standardError - (one * one + two * two).squareRoot()) < 1e-12)
    let z = found[0].value / found[0].standardError
    #expect(abs(found[0].pValue - 2 * NormalDistribution.cumulative(-abs(z))) < 1e-12)
  }

  @Test func theTruthIsWeightedToo() throws {
    let trial = trial(size: 8)
    let truth = Truth(trial, sampleSize: 200)
    try Fixture.conduct(trial).follow(0..<200, into: truth)
    let values = try (0..<3).map { try #require(truth.value(of: $0)) }
    #expect(abs(values[0] - 0.6 * values[1] - 0.4 * values[2]) < 1e-12 && values[0] < -1)
    #expect((truth.standardError(of: 0) ?? 0) > 0)
  }

  /// Without an effect both stages together are significant in one run of twenty.
  @Test func withoutAnEffectTheSizeOfTheTestIsKept() throws {
    let other = Intervention("other", .control(.nasalPlacebo, sessionsOf: Fixture.esketamine))
    let trial = trial(other, size: 80, first: other)
    let conduct = Fixture.conduct(trial)
    let tally = TrialTally(trial)
    let runs = 600
    for run in 0..<runs { tally.add(try conduct.run(run), truths: [0, 0, 0]) }
    let share = Double(tally.count(.ofAnalysis(0, .significant))) / Double(runs)
    #expect(abs(share - 0.05) < 4 * (0.05 * 0.95 / Double(runs)).squareRoot(), "\(share)")
    let (spread, told) = (
      try #require(tally.estimate(0)?.deviation), try #require(tally.meanStandardError(0))
    )
    #expect(abs(spread / told - 1) < 0.12, "\(spread) and \(told)")
  }

  /// Its test is the log-rank test. With as many ties as here Cox's estimate lies further out.
  @Test func theLogRankTestHasAnEstimate() throws {
    let trial = Fixture.trial(
      size: 200, visits: [3, 7, 10, 14],
      analyses: [
        Analysis("cox", .relapse, .response, visit: 3, arms: [0], reference: [1]),
        Analysis("log-rank", .logRank, .response, visit: 3, arms: [0], reference: [1]),
      ])
    let records = try Fixture.conduct(trial).run(0).records
    let (cox, test) = (
      try trial.analyses[0].finding(trial, records), try trial.analyses[1].finding(trial, records)
    )
    #expect(cox.value < 0 && test.value < 0)
    let times: [(TimeToRelapse, Int)] = records.compactMap { record in
      record.timeToRelapse(trial.analyses[1], trial, isTruth: false).map { ($0, record.arm) }
    }
    let rank = try LogRank(
      SurvivalTimes(
        times: times.map { $0.0.days }, hasEvent: times.map { $0.0.isRelapse },
        arms: times.map { $0.1 }, armCount: 2))
    let z = test.value / test.standardError
    #expect(abs(z * z - rank.statistic) < 1e-9 && abs(test.pValue - rank.pValue) < 1e-9)
  }
}
