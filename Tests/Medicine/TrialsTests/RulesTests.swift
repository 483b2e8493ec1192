// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import Quantities
import Testing
import Therapy

@testable import Trials

/// Rules in control arms, and in every period.
struct RulesTests {
  /// A spray every three days, more of it for who has not answered, held for a day when pressure is high.
  private static func ruled() throws -> TreatmentProtocol {
    let spray = try Session(at: 0, dose: Quantity(56, .milligram), route: .nasal)
    return try TreatmentProtocol(
      name: "by rules",
      PhasedTreatment(
        drug: .esketamine, phases: [Phase(.induction, orders: [spray], gaps: [72], count: 3)],
        rules: [
          TherapyRule(
            "pressure", when: Condition([.init(Measure(.systolic), .above, .value(140))]),
            .hold(24)),
          TherapyRule(
            "more", when: Condition([.init(Measure(.madrs), .above, .shareOfBaseline(0.5))]),
            .raise(by: Quantity(28, .milligram), to: Quantity(84, .milligram)), afterSessions: 1),
        ], cap: Quantity(84, .milligram)))
  }

  private static func arms(_ periods: Int) throws -> [Arm] {
    let plan = try ruled()
    let (drug, placebo) = (
      Intervention("drug", .drug(plan)),
      Intervention("placebo", .control(.nasalPlacebo, sessionsOf: plan))
    )
    return [
      Arm("drug", Array(repeating: drug, count: periods)),
      Arm("placebo", [placebo] + Array(repeating: drug, count: periods - 1)),
    ]
  }

  private func records(_ trial: Trial) throws -> [[PatientRecord]] {
    let conduct = Fixture.conduct(trial)
    let people = Array(conduct.enrolment.screening(ofReplicate: 0).enrolled.prefix(40))
    return try trial.arms.indices.map {
      try conduct.follow(people, in: $0, isTruth: true, until: trial.end)
    }
  }

  @Test func aControlHasTheSameRulesAndItsOwnReadings() throws {
    let all = try records(Fixture.trial(size: 40, visits: [4, 10], arms: Self.arms(1)))
    for arm in all {
      #expect(arm.count { $0.sessionCount == 3 } > 30)
      let rules = Set(arm.flatMap { $0.decisions }.map(\.rule))
      #expect(rules.isSuperset(of: ["pressure", "more"]), "\(rules)")
    }
    let raised = all.map { arm in
      arm.count { record in record.decisions.contains { $0.rule == "more" } }
    }
    // Fewer of those who get the drug have not answered.
    #expect(raised[0] < raised[1])
  }

  @Test func everyPeriodHasItsRules() throws {
    let trial = Fixture.trial(
      size: 40, visits: [10, 20], arms: try Self.arms(2),
      periods: [
        Period("first", start: 0, days: 10), Period("second", start: 10, days: 10),
      ],
      analyses: [Analysis("policy", .means, visit: 1, arms: [0], reference: [1])])
    let all = try records(trial)
    for arm in all {
      #expect(arm.count { $0.sessionCount == 6 } > 20)
      let times = arm.flatMap { $0.decisions }.filter { $0.rule == "more" }.map(\.time)
      #expect(times.contains { $0 < 240 } && times.contains { $0 > 240 })
    }
    // Who gets the drug in the second period only has less of it at first.
    let mean = { (arm: Int, visit: Int) in
      all[arm].reduce(0) { $0 + $1.scores[visit].undisturbed } / Double(all[arm].count)
    }
    #expect(mean(0, 0) < mean(1, 0) - 1 && mean(1, 1) < mean(1, 0) - 1)
  }

  @Test func theLedgerIsCounted() throws {
    let trial = Fixture.trial(size: 24, visits: [4, 10], arms: try Self.arms(1))
    let conduct = Fixture.conduct(trial)
    let (whole, one, other) = (TrialTally(trial), TrialTally(trial), TrialTally(trial))
    for run in 0..<4 { whole.add(try conduct.run(run), truths: [0, 0]) }
    for run in 0..<2 { one.add(try conduct.run(run), truths: [0, 0]) }
    for run in 2..<4 { other.add(try conduct.run(run), truths: [0, 0]) }
    one.merge(other)
    #expect(one.decisions == whole.decisions)
    let more = try #require(whole.decisions.first { $0.key.arm == 1 && $0.key.rule == "more" })
    #expect(more.key.change == "raise" && more.value.people > 10)
    #expect(more.value.times == more.value.people)
  }
}
