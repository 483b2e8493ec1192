// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Therapy
import Testing

@testable import Trials

/// Other treatments, no treatment, midazolam and anaesthesia as arms.
struct ComparatorTests {
  private static let nothing = Intervention("nothing", .control(.nothing, sessionsOf: nil))

  private static func other(_ treatment: OtherTreatment) -> Intervention {
    Intervention(
      treatment.name, .control(.nothing, sessionsOf: nil),
      others: [StartedTreatment(treatment, at: 0)])
  }

  private func trial(
    _ arms: [Intervention], size: Int = 40, days: Int = 28, isOpen: Bool = false,
    effects: [SideEffect] = [], share: Double = 0, stops: Discontinuation? = nil
  ) -> Trial {
    var belief = BeliefParameters.typical
    belief[.share] = share
    return Trial(
      "comparators", in: .singh2016, size: size,
      periods: [Period("trial", start: 0, days: days, isOpen: isOpen)],
      arms: arms.map { Arm($0.name, [$0]) },
      visits: [7, 14, 21, 28].filter { $0 <= days }.map { Visit(day: $0) },
      discontinuation: stops, sideEffects: effects, asksForGuess: true, belief: belief,
      analyses: [Analysis("policy", .means, visit: days / 7 - 1, arms: [0], reference: [1])])
  }

  private func records(_ trial: Trial, _ arm: Int, of count: Int = 40) throws -> [PatientRecord] {
    let conduct = Fixture.conduct(trial)
    let people = Array(conduct.enrolment.screening(ofReplicate: 0).enrolled.prefix(count))
    return try conduct.follow(people, in: arm, isTruth: true, until: trial.end)
  }

  private func mean(_ records: [PatientRecord], _ visit: Int) -> Double {
    records.reduce(0) { $0 + $1.scores[visit].undisturbed } / Double(records.count)
  }

  @Test func eachOtherTreatmentRelievesAtItsOwnPace() throws {
    let trial = trial([
      Self.nothing, Self.other(.electroconvulsiveTherapy),
      Self.other(.cognitiveBehaviouralTherapy), Self.other(.quetiapine),
      Self.other(.oralAntidepressant),
    ])
    let all = try trial.arms.indices.map { try records(trial, $0) }
    let gain = { (arm: Int, visit: Int) in mean(all[0], visit) - mean(all[arm], visit) }
    #expect(gain(1, 3) > 4 && gain(1, 0) > gain(2, 0) + 1)
    #expect(gain(2, 3) > gain(2, 0) + 2)
    #expect(gain(3, 0) > 1 && gain(3, 3) < gain(1, 3))
    #expect(gain(4, 3) >= 0 && gain(4, 3) < gain(2, 3))
  }

  @Test func whoStopsKeepsWhatWasReached() throws {
    let trial = trial(
      [Self.other(.cognitiveBehaviouralTherapy), Self.nothing],
      stops: Discontinuation(share: 0.9, followed: 1))
    let stopped = try records(trial, 0).filter { ($0.stopped ?? .infinity) < 168 }
    let loss = stopped.reduce(0) { $0 + ($1.scores[3].actual ?? 0) - $1.scores[3].undisturbed }
    #expect(stopped.count > 10 && loss > Double(stopped.count))
  }

  @Test func noTreatmentAloneIsATrial() throws {
    let trial = trial([Self.nothing, Self.other(.quetiapine)], isOpen: true)
    let run = try Fixture.conduct(trial).run(0)
    #expect(run.records.count == 40 && run.records.allSatisfy { $0.sessionCount == 0 })
    #expect(run.records.allSatisfy { $0.guess != .drug })
  }

  /// Eight times in four weeks, as in the trials that counted side effects.
  @Test func everyArmHasItsBackground() throws {
    let trial = trial([Self.nothing, Fixture.drug], size: 600, effects: [.nausea])
    #expect(trial.occasions(of: 0).count == 8 && trial.occasions(of: 1).isEmpty)
    let people = try records(trial, 0, of: 600)
    let share = Double(people.count { $0.events[0] > 0 }) / 600
    let background = Fixture.conduct(trial).moments.batch.population.patient(at: 0).parameters
      .background(of: .nausea)
    #expect(abs(share - background) < 0.04, "\(share) and \(background)")
  }

  @Test func whatATreatmentMayBringIsUnknownAndNotZero() {
    let trial = trial([
      Self.other(.quetiapine), Self.nothing,
      Intervention("midazolam", .control(.midazolam, sessionsOf: Fixture.esketamine)),
      Intervention("asleep", .drug(Fixture.esketamine), isUnderAnaesthesia: true),
    ])
    #expect(trial.unknownEffects(of: 0).contains(.probability(.sedation)))
    #expect(trial.unknownEffects(of: 1).isEmpty)
    #expect(trial.unknownEffects(of: 2).contains(.cadss))
    #expect(!trial.unknownEffects(of: 2).contains(.probability(.sedation)))
    #expect(trial.unknownEffects(of: 3).contains(.probability(.dissociation)))
    #expect(trial.arms[0].interventions[0].furtherEffects.contains("weight"))
  }

  /// Two people in five a session, beside the background; saline sedates nobody.
  @Test func midazolamSedatesAndIsBelieved() throws {
    let once = Fixture.protocolOf(days: [0])
    let trial = trial(
      [
        Intervention("midazolam", .control(.midazolam, sessionsOf: once)),
        Intervention("saline", .control(.saline, sessionsOf: once)),
        Intervention("drug", .drug(once)),
      ], size: 600, days: 7, effects: [.sedation], share: 0.5)
    let (midazolam, saline) = (try records(trial, 0, of: 600), try records(trial, 1, of: 600))
    let sedated = midazolam.filter { $0.events[0] > 0 }
    #expect(abs(Double(sedated.count) / 600 - 0.4) < 0.07)
    #expect(saline.count { $0.events[0] > 0 } < 60)
    let others = midazolam.filter { $0.events[0] == 0 }
    let shareOfDrug = { (records: [PatientRecord]) in
      Double(records.count { $0.guess == .drug }) / Double(records.count)
    }
    #expect(shareOfDrug(sedated) > shareOfDrug(others) + 0.1)
    #expect(shareOfDrug(others) > shareOfDrug(saline))
    // What is believed acts on relief, here by half.
    #expect(mean(midazolam, 0) < mean(saline, 0))
  }

  @Test func theMeanCueIsThatOfMidazolam() {
    let belief = Belief(.typical, chance: 0.5)
    let session = Trial.ArmSession(start: 0, period: 0, control: .midazolam, isMasked: false)
    let cue = { belief.cue(of: session, dissociation: 0, sedation: (0.4, $0)) }
    #expect(abs(0.4 * cue(true) + 0.6 * cue(false) - 0.44) < 1e-12 && cue(true) > cue(false))
  }

  @Test func underAnaesthesiaBothArmsBelieveAlike() throws {
    let trial = trial(
      [
        Intervention("drug", .drug(Fixture.esketamine), isUnderAnaesthesia: true),
        Intervention(
          "saline", .control(.saline, sessionsOf: Fixture.esketamine), isUnderAnaesthesia: true),
      ], days: 7, share: 1)
    let (drug, saline) = (try records(trial, 0), try records(trial, 1))
    #expect(drug.map(\.guess) == saline.map(\.guess))
    #expect(mean(drug, 0) < mean(saline, 0) - 1)
  }

  /// As many standard errors as its study lies off.
  @Test func studiesDifferInOtherTreatments() {
    let conduct = Fixture.conduct(trial([Self.other(.quetiapine), Self.nothing]))
    let errors = (0..<400).map { conduct.study($0).otherTreatments }
    #expect(errors.allSatisfy { $0.count == OtherTreatment.allCases.count })
    let ofECT = errors.map { $0[3] }
    let square = ofECT.reduce(0) { $0 + $1 * $1 } / 400
    #expect(abs(square - 1) < 0.25 && ofECT != errors.map { $0[1] })
  }
}
