// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Trials

/// What is true of two arms does not depend on who counts.
struct TruthTests {
  @Test func equalArmsDifferInNothing() throws {
    let trial = Fixture.null(size: 8)
    let (conduct, truth) = (Fixture.conduct(trial), Truth(trial, sampleSize: 200))
    try conduct.follow(0..<200, into: truth)
    #expect(truth.value(of: 0) == 0 && truth.standardError(of: 0) == 0)
  }

  @Test func partsInAnyOrderAreTheWhole() throws {
    let trial = Fixture.trial(size: 8)
    let conduct = Fixture.conduct(trial)
    let (whole, one, other) = (
      Truth(trial, sampleSize: 40), Truth(trial, sampleSize: 40), Truth(trial, sampleSize: 40)
    )
    try conduct.follow(0..<40, into: whole)
    try conduct.follow(25..<40, into: one)
    try conduct.follow(0..<25, into: other)
    one.merge(other)
    #expect(one.value(of: 0) == whole.value(of: 0))
    #expect(one.standardError(of: 1) == whole.standardError(of: 1))
    #expect((whole.value(of: 0) ?? 0) < -1)
  }

  @Test func talliesInAnyOrderAreTheWhole() throws {
    let trial = Fixture.null(size: 16)
    let conduct = Fixture.conduct(trial)
    let (whole, one, other) = (TrialTally(trial), TrialTally(trial), TrialTally(trial))
    for run in 0..<6 { whole.add(try conduct.run(run), truths: [0, 0]) }
    for run in [5, 1, 4] { one.add(try conduct.run(run), truths: [0, 0]) }
    for run in [0, 3, 2] { other.add(try conduct.run(run), truths: [0, 0]) }
    one.merge(other)
    #expect(one.counts == whole.counts && one.failures == whole.failures)
    #expect(one.estimate(0)?.mean == whole.estimate(0)?.mean)
    #expect(one.estimate(1)?.deviation == whole.estimate(1)?.deviation)
    #expect(one.score(arm: 1, visit: 1)?.mean == whole.score(arm: 1, visit: 1)?.mean)
    #expect(whole.count(.replicates) == 6 && whole.count(.ofAnalysis(0, .done)) == 6)
  }
}
