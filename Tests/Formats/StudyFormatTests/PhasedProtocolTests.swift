// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import StudyFormat
import Testing
import Therapy

@Suite struct PhasedProtocolTests {
  private func read(_ yaml: String) throws -> TreatmentProtocol {
    try TreatmentProtocol(yaml: yaml, file: "p.yaml")
  }

  /// Days and doses as they are planned.
  private func planned(_ treatment: TreatmentProtocol, days: Double) throws -> [String] {
    try treatment.planned(until: days * 24).sessions.map {
      "\($0.start / 24) \(($0.drug ?? treatment.drug).name) \($0.order)"
    }
  }

  @Test func aPhaseSaysOnlyWhatDiffers() throws {
    let treatment = try read(
      """
      drug: ketamine
      dose: 0.5 mg/kg
      route: iv
      over: 40 min
      phases:
        - phase: induction
          days: [0, 2, 5]
        - phase: maintenance
          every: 7 d
          count: 2
          dose: 50 mg
          route: im
        - phase: taper
          every: [14 d, 28 d]
          count: 2
          drug: esketamine
          sessions:
            - {dose: 56 mg, route: nasal}
            - {dose: 28 mg}
      """)
    #expect(
      try planned(treatment, days: 100) == [
        "0.0 ketamine 0.5 mg/kg iv over 40 min", "2.0 ketamine 0.5 mg/kg iv over 40 min",
        "5.0 ketamine 0.5 mg/kg iv over 40 min", "8.0 ketamine 50 mg im", "15.0 ketamine 50 mg im",
        "22.0 esketamine 56 mg nasal", "36.0 esketamine 28 mg nasal",
      ])
  }

  @Test func theLastPhaseGoesOnToTheEnd() throws {
    let treatment = try read(
      "{dose: 50 mg, route: im, phases: [{phase: maintenance, every: 7 d}]}")
    #expect(try planned(treatment, days: 21).count == 4)
    #expect(try planned(treatment, days: 700).count == 101)
  }

  @Test func aListedSessionIsRepeatedAndHasADrugOfItsOwn() throws {
    let treatment = try read(
      """
      drug: ketamine
      sessions:
        - {day: 0, every: 7 d, count: 3, dose: 35 mg, route: iv, over: 40 min}
        - {day: 1, every: 2 d, until: 5 d, drug: esketamine, dose: 56 mg, route: nasal}
        - {day: 20, rate: 0.3 mg/kg/h, over: 2 h, route: iv}
      """)
    #expect(
      treatment.sessions.map { "\($0.start / 24) \($0.dose)" } == [
        "0.0 35 mg", "1.0 56 mg", "3.0 56 mg", "5.0 56 mg", "7.0 35 mg", "14.0 35 mg",
        "20.0 0.6 mg/kg",
      ])
    let doses = try treatment.regimen(bodyWeight: 70).doses
    #expect(doses[1].drug == .esketamine && doses[0].drug == .ketamine)
  }

  @Test func everythingElseIsRead() throws {
    let treatment = try read(
      """
      dose: 0.5 mg/kg
      route: iv
      over: 40 min
      cap: 1 mg/kg
      phases:
        - phase: preparation
          checks: [nothing to eat for 6 h]
        - phase: induction
          every: 3 d
          count: 6
          until: madrs <= 10
        - phase: follow-up
          visits: 14 d
          until: 84 d
      rules:
        - name: pressure
          when: systolic > 140 mm[Hg] or diastolic > 90 mm[Hg]
          hold: 2 h
          at-most: 1
        - name: badly borne
          when: cadss.peak >= 40 and systolic.peak >= 180 mm[Hg]
          lower: 0.1 mg/kg
          to: 0.3 mg/kg
          in: [induction]
          after: 1
          readings: 2
        - {name: worse, when: phq9 >= 20, rescue: quetiapine}
        - {name: again, when: madrs >= 22, rescue: 0.4 mg/kg, in: follow-up}
      monitoring:
        - {read: phq9, every: 14 d}
        - {read: [cadss, systolic], after: [40 min, 2 h]}
      beside:
        - treatment: oral-antidepressant
        - {treatment: psychotherapy, days: [1, 4]}
      """)
    let phased = try #require(treatment.phased)
    #expect(phased.phases[0].checks == ["nothing to eat for 6 h"])
    #expect(phased.phases[1].goal?.description == "madrs <= 10" && phased.phases[1].count == 6)
    #expect(phased.phases[2].length == 2016.0)
    #expect(phased.rules[0].action == .hold(2) && phased.rules[0].limit == 1)
    let step = Quantity(0.1, .milligramPerKilogram)
    #expect(
      phased.rules[1]
        == TherapyRule(
          "badly borne",
          when: Condition(
            [
              .init(Measure(.cadss, isPeak: true), .atLeast, .value(40)),
              .init(Measure(.systolic, isPeak: true), .atLeast, .value(180)),
            ], needsAll: true),
          .lower(by: step, to: Quantity(0.3, .milligramPerKilogram)), in: [.induction], readings: 2,
          afterSessions: 1))
    #expect(phased.rules[2].action == .rescue(.treatment(.quetiapine)))
    #expect(
      phased.rules[3].action
        == .rescue(.session(dose: Quantity(0.4, .milligramPerKilogram))))
    #expect(phased.monitoring.contains(Monitoring([.phq9], .always, spacing: 336)))
    #expect(phased.monitoring.contains(Monitoring([.cadss, .systolic], .after([40.0 / 60, 2]))))
    #expect(
      phased.beside == [
        StartedTreatment(.oralAntidepressant, at: 0), StartedTreatment(.psychotherapy, at: 24),
        StartedTreatment(.psychotherapy, at: 96),
      ])
  }
}
