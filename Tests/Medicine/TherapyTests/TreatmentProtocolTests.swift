// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

/// A treatment as a calendar: a row for each week, `I` for a day with an infusion, `.` without.
private func calendar(_ treatment: TreatmentProtocol, weeks: Int) -> [String] {
  let days = Set(treatment.sessions.map { Int($0.start / 24) })
  return (0..<weeks).map { week in
    (0..<7).map { days.contains(week * 7 + $0) ? "I" : "." }.joined()
  }
}

private func infusion(day: Double, dose: Quantity = Quantity(0.5, .milligramPerKilogram)) throws
  -> Session
{
  try Session(at: day * 24, dose: dose, route: .iv, over: Quantity(40, .minute))
}

@Suite struct TreatmentProtocolTests {
  private func sixInfusions() throws -> TreatmentProtocol {
    try TreatmentProtocol(
      name: "Six infusions in twelve days", drug: .ketamine,
      sessions: [11, 0, 2, 4, 7, 9].map { try infusion(day: $0) })
  }

  @Test func sixInfusionsInTwelveDays() throws {
    #expect(
      calendar(try sixInfusions(), weeks: 2) == [
        "I.I.I..",
        "I.I.I..",
      ])
  }

  @Test func theRegimenHasTheWeightOfThePatient() throws {
    let regimen = try sixInfusions().regimen(bodyWeight: 80, elseAssuming: 70)
    #expect(regimen.doses.map(\.amount) == [40, 40, 40, 40, 40, 40])
    #expect(regimen.doses.map(\.time) == [0, 48, 96, 168, 216, 264])
  }

  @Test func noDoseIsComputedFromAnAssumedWeight() throws {
    let treatment = try sixInfusions()
    let error = #expect(throws: TherapyError.self) {
      try treatment.regimen(bodyWeight: nil, elseAssuming: 70)
    }
    #expect(error == .weightNeeded(dose: Quantity(0.5, .milligramPerKilogram)))
    #expect(
      error?.description.contains("nobody gave the patient's weight; give it, as 70 kg") == true)
  }

  @Test func aMassNeedsNoWeightButHasLimits() throws {
    let session = try infusion(day: 0, dose: Quantity(145, .milligram))
    let treatment = try TreatmentProtocol(name: "One", drug: .ketamine, sessions: [session])
    let regimen = try treatment.regimen(bodyWeight: nil, elseAssuming: 70)
    #expect(regimen.doses.map(\.amount) == [145])
    #expect(regimen.warnings.count == 1)
  }

  @Test func aTreatmentHasSessionsThatAreAllowed() throws {
    #expect(throws: TherapyError.noSessions) {
      try TreatmentProtocol(name: "None", drug: .ketamine, sessions: [])
    }
    let spray = try Session(at: 0, dose: Quantity(56, .milligram), route: .nasal)
    #expect(throws: TherapyError.dose(.notNasal(.arketamine))) {
      try TreatmentProtocol(name: "Spray", drug: .arketamine, sessions: [spray])
    }
  }

  @Test func theSameSessionTwiceIsRefused() throws {
    let treatment = try TreatmentProtocol(
      name: "Twice", drug: .ketamine, sessions: [infusion(day: 2), infusion(day: 2)])
    let error = #expect(throws: TherapyError.self) { try treatment.regimen(bodyWeight: 70) }
    #expect(error?.description.hasPrefix("the same dose stands twice at 48 h") == true)
  }

  @Test func theWordsGroupEqualSessions() throws {
    let other = try Session(
      at: 36, dose: Quantity(35, .milligram), route: .iv, over: Quantity(40, .minute),
      adjustments: PumpAdjustments(
        pauses: [.init(at: 0.25, for: 0.5)], changes: [.init(at: 1, share: 0.5)], stop: 1.25))
    let treatment = try TreatmentProtocol(
      name: "Mixed", drug: .ketamine, sessions: [infusion(day: 0), other, infusion(day: 2)])
    #expect(
      treatment.lines == [
        "ketamine 0.5 mg/kg iv over 40 min, days 0, 2",
        "ketamine 35 mg iv over 40 min, pause at 15 min for 30 min, rate 50 % at 60 min, "
          + "stop at 75 min, day 1.5",
      ])
  }
}

extension TreatmentProtocolTests {
  @Test func aPauseLongerThanTheInfusionStaysWithinTheSession() throws {
    let adjusted = try Session(
      at: 24, dose: Quantity(40, .milligram), route: .iv, over: Quantity(40, .minute),
      adjustments: PumpAdjustments(pauses: [.init(at: 0.5, for: 1)]))
    let treatment = try TreatmentProtocol(name: "Paused", drug: .ketamine, sessions: [adjusted])
    let dose = try treatment.regimen(bodyWeight: 70).doses[0]
    #expect(dose.segments.map(\.start) == [24, 25.5])
  }
}
