// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Testing
import Therapy

@testable import Cohorts

/// Patients of a cohort about whom is decided on the way.
@Suite struct FollowedProtocolTests {
  private static let end = 70 * 24.0
  private static let count = 24

  /// Nasal esketamine with rules of every kind.
  private static func phased() throws -> PhasedTreatment {
    let spray = try Session(at: 0, dose: Quantity(56, .milligram), route: .nasal)
    let device = Quantity(28, .milligram)
    func condition(
      _ kind: ReadingKind, _ comparison: Condition.Comparison, _ bound: Condition.Bound,
      isPeak: Bool = false
    ) -> Condition {
      Condition([.init(Measure(kind, isPeak: isPeak), comparison, bound)])
    }
    return try PhasedTreatment(
      drug: .esketamine,
      phases: [
        Phase(.induction, orders: [spray], gaps: [72, 96], count: 6),
        Phase(.maintenance, orders: [spray], setsDose: false, gaps: [168], count: 3),
        Phase(.followUp, visits: 84),
      ],
      rules: [
        TherapyRule("pressure", when: condition(.systolic, .above, .value(140)), .hold(24)),
        TherapyRule(
          "badly borne", when: condition(.cadss, .above, .value(15), isPeak: true),
          .lower(by: device, to: device)),
        TherapyRule(
          "no response", when: condition(.madrs, .above, .shareOfBaseline(0.5)),
          .raise(by: device, to: Quantity(84, .milligram)), in: [.induction], afterSessions: 1),
        TherapyRule(
          "well", when: condition(.madrs, .atMost, .value(12)), .interval(336),
          in: [.maintenance]),
        TherapyRule(
          "worse", when: condition(.madrs, .atLeast, .value(30)), .rescue(.session(dose: nil)),
          in: [.followUp], atMost: 1),
        TherapyRule(
          "relapse", when: condition(.madrs, .atLeast, .value(22)), .enter(.induction),
          in: [.followUp], readings: 2, atMost: 1),
      ], cap: Quantity(84, .milligram))
  }

  private static let observables: [Observable] = [
    .plasma(.ketamine, nil, .venous), .madrs, .cadss, .systolicChange, .synapseDensity,
  ]

  private static func plan(
    _ phased: PhasedTreatment?, isControl: Bool = false,
    _ regimen: @escaping @Sendable (Int) -> Regimen? = { _ in nil }
  ) throws -> BatchPlan {
    let patient = try Patient(weight: Quantity(70, .kilogram))
    return BatchPlan(
      population: VirtualPopulation(seed: 3, reference: patient, setting: .popova2019),
      observables: observables, times: stride(from: 0, through: end, by: 6.5).map { $0 },
      endpointTimes: [24, 500, end], exposures: [.plasma(.ketamine, nil, .venous)],
      staged: phased.map { StagedTreatment($0, isControl: isControl) }, isControl: isControl
    ) {
      Treatment(
        parameters: $0.parameters, baselineMADRS: $0.baselineMADRS, regimen: regimen($0.index),
        until: end)
    }
  }

  private static func block(_ patients: Range<Int>, _ plan: BatchPlan) throws -> PatientBlock {
    let block = PatientBlock(capacity: patients.count, plan)
    try block.simulate(patients, plan)
    return block
  }

  /// The law: what was given in the end, as a fixed schedule, gives the same course, bit by bit.
  @Test func realisedDosesAsAFixedScheduleGiveTheSameBits() throws {
    let phased = try Self.phased()
    let decided = try Self.block(0..<Self.count, Self.plan(phased))
    let regimens = decided.results.map { $0.treatment.regimen }
    let fixedPlan = try Self.plan(nil) { regimens[$0] }
    let fixed = try Self.block(0..<Self.count, fixedPlan)
    for slot in 0..<Self.count {
      #expect(decided.rows(ofSlot: slot, fixedPlan) == fixed.rows(ofSlot: slot, fixedPlan))
      #expect(decided.results[slot].endpoints == fixed.results[slot].endpoints)
      #expect(decided.results[slot].exposures == fixed.results[slot].exposures)
      #expect(decided.results[slot].statistics == fixed.results[slot].statistics)
    }
    #expect(Set(regimens.map { $0?.doses.count ?? 0 }).count > 3)
  }

  @Test func everyKindOfDecisionIsMade() throws {
    let block = try Self.block(0..<Self.count, Self.plan(Self.phased()))
    let kinds = Set(block.results.flatMap { $0.ledger.map { $0.change.name } })
    #expect(kinds.isSuperset(of: ["raise", "lower", "hold", "interval", "rescue", "phase"]))
    #expect(block.results.contains { $0.ledger.contains { $0.rule == "relapse" } })
    for result in block.results {
      let times = result.ledger.map { $0.time }
      #expect(times == times.sorted())
    }
  }

  @Test func companyChangesNoDecision() throws {
    let plan = try Self.plan(Self.phased())
    let together = try Self.block(0..<12, plan)
    for index in 0..<12 {
      let alone = try Self.block(index..<index + 1, plan)
      #expect(alone.rows(ofSlot: 0, plan) == together.rows(ofSlot: index, plan))
      #expect(alone.results[0].ledger == together.results[index].ledger)
    }
  }

  @Test func controlSessionsAreDecidedAboutButGiveNothing() throws {
    let plan = try Self.plan(Self.phased(), isControl: true)
    let block = try Self.block(0..<8, plan)
    for slot in 0..<8 {
      #expect(block.rows(ofSlot: slot, plan)[0].allSatisfy { $0 == 0 })
      #expect(block.results[slot].treatment.sessionsWithoutDrug.count >= 3)
    }
    #expect(block.results.contains { !$0.ledger.isEmpty })
  }

  /// One patient by herself, without a setting: the ledger holds what the course of her doses shows.
  @Test func readingsAreThoseOfTheCourse() throws {
    let phased = try Self.phased()
    let open = Treatment(
      parameters: .typical, baselineMADRS: 36, regimen: nil, until: Self.end)
    let person = try VirtualPatient(
      index: 0, patient: Patient(weight: Quantity(70, .kilogram)), parameters: .typical,
      randomEffects: [])
    let course = ClinicalCourse(
      of: person, placebo: nil, population: .typical, hypotheses: Hypotheses(), seed: 1)
    let followed = try open.decided(phased, bodyWeight: 70, isControl: false, seenAs: course)
    let simulation = try Simulation(
      followed.realised(open, isOrderedByMass: true))
    var count = 0
    for entry in followed.ledger {
      for reading in entry.readings where reading.measure == Measure(.madrs) {
        let seen = try course.seen(
          simulation.value(of: .madrs, at: entry.time), of: .madrs, at: entry.time)
        #expect(abs(seen - reading.value) < 1e-4)
        count += 1
      }
    }
    #expect(count > 1)
  }
}
