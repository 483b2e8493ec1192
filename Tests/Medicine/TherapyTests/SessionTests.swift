// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

@Suite struct SessionTests {
  @Test func aDosePerBodyWeightWaitsForTheWeight() throws {
    let session = try Session(
      at: 48, dose: Quantity(0.5, .milligramPerKilogram), route: .iv, over: Quantity(40, .minute))
    #expect(session.isPerBodyWeight)
    let dose = try session.dose(of: .ketamine, bodyWeight: 70)
    #expect(dose.amount == 35 && dose.time == 48 && dose.duration == 40.0 / 60)
  }

  @Test func aMassIsTheSameForEverybody() throws {
    let session = try Session(at: 0, dose: UnifiedCode.quantity("0.05 g"), route: .iv)
    #expect(!session.isPerBodyWeight)
    #expect(try session.dose(of: .ketamine, bodyWeight: 120).amount == 50)
  }

  @Test(arguments: ["50 kg", "50 min", "50 mg/d", "50 mg/L", "50 %"])
  func otherUnitsAreNoDose(text: String) throws {
    let dose = try UnifiedCode.quantity(text)
    let error = #expect(throws: TherapyError.notADose(dose)) {
      try Session(at: 0, dose: dose, route: .iv)
    }
    #expect(error?.description.hasSuffix("as 35 mg or 0.5 mg/kg") == true)
  }

  @Test func theDurationIsATime() {
    let error = #expect(throws: TherapyError.self) {
      try Session(at: 0, dose: Quantity(5, .milligram), route: .iv, over: Quantity(5, .milligram))
    }
    #expect(error?.description.hasPrefix("over: found \"5 mg\"") == true)
  }

  @Test func checksNeedNoPatient() throws {
    let large = try Session(at: 0, dose: Quantity(11, .milligramPerKilogram), route: .iv)
    #expect(throws: DoseError.perKilogramTooLarge(amount: 11, bodyWeight: 1)) {
      try large.check(for: .ketamine)
    }
    let spray = try Session(at: 0, dose: Quantity(1, .milligramPerKilogram), route: .nasal)
    #expect(throws: DoseError.nasalPerBodyWeight) { try spray.check(for: .esketamine) }
    #expect(throws: Never.self) { try spray.check(for: .ketamine) }
  }

  @Test func holdingIsTold() throws {
    let dose = Quantity(50, .milligram)
    let usual = try Session(at: 0, dose: dose, route: .film)
    #expect(usual.order == "50 mg film held 10 min, then swallowed")
    let spat = try Session(
      at: 0, dose: dose, route: .lozenge, holding: Quantity(15, .minute), residue: .spat)
    #expect(spat.order == "50 mg lozenge held 15 min, then spat")
    #expect(try spat.dose(of: .ketamine, bodyWeight: 70).holding == 0.25)
    let error = #expect(throws: TherapyError.self) {
      try Session(at: 0, dose: dose, route: .film, holding: dose)
    }
    #expect(error?.description.hasPrefix("hold: found \"50 mg\"") == true)
  }
}
