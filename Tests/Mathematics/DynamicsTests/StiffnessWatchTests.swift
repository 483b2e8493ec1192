// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Dynamics

struct StiffnessWatchTests {
  @Test func patienceRunsOut() {
    var watch = StiffnessWatch()
    let verdicts = (0..<StiffnessWatch.patience).map { _ in watch.suspects(2) }
    #expect(verdicts == Array(repeating: false, count: StiffnessWatch.patience - 1) + [true])
  }

  @Test func slowStepsClearTheSuspicion() {
    var watch = StiffnessWatch()
    for _ in 1..<StiffnessWatch.patience { _ = watch.suspects(2) }
    for _ in 0..<StiffnessWatch.amnesty { _ = watch.suspects(0.5) }
    let isStillSuspect = watch.suspects(2)
    #expect(!isStillSuspect)
  }

  @Test func aSingleSlowStepDoesNot() {
    var watch = StiffnessWatch()
    for _ in 1..<StiffnessWatch.patience { _ = watch.suspects(2) }
    let isStillSuspect = watch.suspects(0.5)
    #expect(!isStillSuspect)
    let isSuspect = watch.suspects(2)
    #expect(isSuspect)
  }
}
