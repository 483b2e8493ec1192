// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Testing

@testable import Trials

/// Everybody is led by her own luck, whoever else takes part.
struct TrialConductTests {
  @Test func aRunIsTheSameRunWheneverItIsMade() throws {
    let conduct = Fixture.conduct(
      Fixture.trial(size: 12, discontinuation: Discontinuation(share: 0.4, followed: 0.5)))
    let (once, again) = (try conduct.run(3), try conduct.run(3))
    #expect(once.records.map(\.scores) == again.records.map(\.scores))
    #expect(once.records.map(\.arm) == again.records.map(\.arm))
    #expect(try conduct.run(4).records.map(\.baseline) != once.records.map(\.baseline))
  }

  @Test func theFirstPeopleOfALargerTrialAreThoseOfASmaller() throws {
    let few = try Fixture.conduct(Fixture.trial(size: 8)).run(0).records
    let many = try Fixture.conduct(Fixture.trial(size: 20)).run(0).records
    #expect(Array(many.prefix(8)).map(\.scores) == few.map(\.scores))
    #expect(Array(many.prefix(8)).map(\.arm) == few.map(\.arm))
  }

  @Test func underAnotherArmAPersonHasTheSameLuck() throws {
    let conduct = Fixture.conduct(
      Fixture.null(size: 40))
    let people = conduct.enrolment.screening(ofReplicate: 0).enrolled
    let (a, b) = (
      try conduct.follow(people, in: 0, isTruth: true, until: conduct.trial.end),
      try conduct.follow(people, in: 1, isTruth: true, until: conduct.trial.end)
    )
    #expect(a.map(\.scores) == b.map(\.scores))
  }

  @Test func theDrugDoesNothingToWhoGetsNone() throws {
    let trial = Fixture.trial(size: 30)
    let conduct = Fixture.conduct(trial)
    let people = conduct.enrolment.screening(ofReplicate: 0).enrolled
    let records = try conduct.follow(people, in: 0, isTruth: true, until: trial.end)
    let others = try conduct.follow(people, in: 1, isTruth: true, until: trial.end)
    let mean = { (all: [PatientRecord]) in
      all.reduce(0) { $0 + $1.scores[1].undisturbed } / Double(all.count)
    }
    #expect(mean(records) < mean(others) - 1)
  }

  @Test func whoStopsIsFollowedWithTheDosesThatSheHad() throws {
    let trial = Fixture.trial(
      size: 60, visits: [1, 4, 7],
      discontinuation: Discontinuation(share: 0.7, followed: 1),
      analyses: [Analysis("policy", .ancova, visit: 2, arms: [0], reference: [1])])
    let conduct = Fixture.conduct(trial)
    let people = conduct.enrolment.screening(ofReplicate: 0).enrolled
    let records = try conduct.follow(people, in: 0, isTruth: true, until: trial.end)
    let stopped = records.filter { $0.stopped != nil }
    #expect(stopped.count > 20 && stopped.count < 60)
    for record in stopped {
      #expect(record.scores.allSatisfy { $0.actual != nil && $0.offTreatment != nil })
      for visit in record.scores.indices where !record.hasStopped(by: visit) {
        #expect(record.scores[visit].actual == record.scores[visit].onTreatment)
      }
    }
    // Who stopped before the second session has less of the drug at the end.
    let early = stopped.filter { ($0.stopped ?? 0) < 72 }
    let loss = early.reduce(0) { $0 + ($1.scores[2].actual ?? 0) - $1.scores[2].undisturbed }
    #expect(early.count > 5 && loss > 0)
  }

  @Test func enrichmentLetsRespondersGoOn() throws {
    let trial = Fixture.trial(
      size: 40, visits: [7, 14],
      arms: [
        Arm("on", [Fixture.drug, Fixture.drug]), Arm("off", [Fixture.drug, Fixture.placebo]),
      ],
      periods: [
        Period("run-in", start: 0, days: 7, isOpen: true),
        Period("withdrawal", start: 7, days: 7, entry: .responders),
      ],
      analyses: [
        Analysis("change", .ancova, visit: 1, period: 1, arms: [0], reference: [1])
      ])
    #expect(trial.comparedPeriod == 1)
    let run = try Fixture.conduct(trial).run(0)
    #expect(run.lostBefore > 0 && run.records.count == 40 - run.lostBefore)
    #expect(run.records.allSatisfy { $0.scores[0].onTreatment <= $0.baseline / 2 })
    let data = TrialData(trial.analyses[0], trial, run.records)
    #expect(data.people.count == run.records.count && data.visits == [1])
    #expect(data.starts == run.records.map { $0.scores[0].onTreatment })
  }

  @Test func aScreeningIsInflatedUpToTheCutoffAndNoFurther() {
    let rating = Rating(inflation: 3)
    #expect(rating.recorded(25, cutoff: 28) == 28)
    #expect(rating.recorded(24.9, cutoff: 28) == 24.9)
    #expect(rating.recorded(30, cutoff: 28) == 30)
  }

  @Test func visitsAreMadeWithinTheirWindow() {
    let visit = Visit(day: 28, window: 3)
    let days = (0..<700).map { visit.day(of: PatientKey(seed: 1, index: $0), at: 4) }
    #expect(Set(days) == Set(25...31))
    #expect(days.count { $0 == 28 } > 60 && days.count { $0 == 28 } < 140)
  }
}
