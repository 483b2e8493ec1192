// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Statistics
import TestSupport
import Testing

@testable import Trials

/// What the theory of statistics promises, on simulated people; long.
@Suite(.enabled(if: Ring.isLong, Ring.sentence)) struct OperatingCharacteristicsTests {
  private func tally(
    _ trial: Trial, runs: Int, truths: [Double?], seed: UInt64 = 1
  ) throws -> TrialTally {
    let conduct = Fixture.conduct(trial, seed: seed)
    let concurrency = Concurrency.onThreads(2)
    let tallies = (0..<concurrency.workerCount).map { _ in TrialTally(trial) }
    _ = concurrency.run(0..<runs, 1) { worker, runs in
      for run in runs {
        guard let one = try? conduct.run(run) else { return nil }
        tallies[worker].add(one, truths: truths)
      }
      return []
    } _: { _ in
      true
    } _: { _ in
      true
    }
    for other in tallies.dropFirst() { tallies[0].merge(other) }
    #expect(tallies[0].count(.replicates) == runs)
    return tallies[0]
  }

  private func truth(_ trial: Trial, sample: Int) throws -> Truth {
    let truth = Truth(trial, sampleSize: sample)
    let conduct = Fixture.conduct(trial)
    for start in stride(from: 0, to: sample, by: 250) {
      try conduct.follow(start..<min(start + 250, sample), into: truth)
    }
    return truth
  }

  /// 5 % of 10,000 runs, ± 0.5 %.
  @Test func withoutAnEffectOneInTwentyIsSignificant() throws {
    let found = try tally(Fixture.null(size: 60), runs: 10_000, truths: [0, 0])
    for analysis in 0...1 {
      let share = Double(found.count(.ofAnalysis(analysis, .significant))) / 10_000
      #expect(abs(share - 0.05) <= 0.005, "analysis \(analysis): \(share)")
      let coverage = Double(found.count(.ofAnalysis(analysis, .covering))) / 10_000
      #expect(abs(coverage - 0.95) <= 0.005, "analysis \(analysis): \(coverage)")
    }
  }

  /// Power of the analysis of covariance, as R's power.t.test has it for the standard deviation that
  /// the score before treatment leaves.
  @Test func powerIsThatOfTheTTest() throws {
    let trial = Fixture.trial(
      size: 60, visits: [1],
      analyses: [Analysis("baseline", .ancova, visit: 0, arms: [0], reference: [1])])
    let truth = try truth(trial, sample: 3000)
    let difference = try #require(truth.value(of: 0))
    let runs = 1200
    let found = try tally(trial, runs: runs, truths: [difference])
    // n per arm 30: the standard error of a difference is σ √(2/n).
    let error = try #require(found.meanStandardError(0))
    let power = noncentralPower(difference / error, degreesOfFreedom: 57)
    let share = Double(found.count(.ofAnalysis(0, .significant))) / Double(runs)
    let monteCarlo = (power * (1 - power) / Double(runs)).squareRoot()
    #expect(abs(share - power) < 2 * monteCarlo + 0.005, "\(share) and \(power) ± \(monteCarlo)")
  }

  /// P(|T| > t) of a noncentral t: a normal test over the distribution of the standard deviation.
  private func noncentralPower(_ shift: Double, degreesOfFreedom df: Double) -> Double {
    let limit = StudentDistribution(degreesOfFreedom: df).quantile(0.975)
    let chi = ChiSquaredDistribution(degreesOfFreedom: df)
    var power = 0.0
    let steps = 2000
    var below = 0.0
    for step in 1...steps {
      let x = 3 * df * Double(step) / Double(steps)
      let upTo = 1 - chi.upper(x)
      let scale = ((x - 1.5 * df / Double(steps)) / df).squareRoot()
      let normal =
        NormalDistribution.cumulative(-limit * scale - shift) + 1
        - NormalDistribution.cumulative(limit * scale - shift)
      power += (upTo - below) * normal
      below = upTo
    }
    return power
  }

  /// At random the mixed model is right; where the score that nobody sees decides, it is not.
  @Test func dropoutBiasesWhereItIsNotAtRandom() throws {
    func bias(_ driver: Discontinuation.Driver) throws -> (value: Double, error: Double) {
      let trial = Fixture.trial(
        size: 120, visits: [1, 3, 5, 7],
        discontinuation: Discontinuation(share: 0.75, hazardRatio: 6, driver: driver),
        analyses: [
          Analysis(
            "change", .mmrm, estimand: Estimand(.hypothetical), visit: 3, arms: [0],
            reference: [1])
        ])
      let truth = try truth(trial, sample: 4000)
      let (value, error) = (
        try #require(truth.value(of: 0)), try #require(truth.standardError(of: 0))
      )
      let runs = 400
      let found = try #require(try tally(trial, runs: runs, truths: [value]).estimate(0))
      let own = found.deviation / Double(runs).squareRoot()
      return (found.mean - value, (own * own + error * error).squareRoot())
    }
    let (atRandom, notAtRandom) = (try bias(.observed), try bias(.unobserved))
    #expect(abs(atRandom.value) < 2 * atRandom.error, "\(atRandom)")
    #expect(abs(notAtRandom.value) > 3 * notAtRandom.error, "\(notAtRandom)")
  }
}
