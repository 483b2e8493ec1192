// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Testing

@Suite struct RegimenTests {
  private func bolus(_ amount: Double, at time: Double) throws -> Dose {
    try Dose(.ketamine, amount: amount, route: .iv, at: time)
  }

  @Test func dosesAreInOrderOfTime() throws {
    let regimen = try Regimen(
      [bolus(30, at: 5), bolus(10, at: 0), bolus(20, at: 5)], bodyWeight: 70)
    #expect(regimen.doses.map(\.amount) == [10, 30, 20])
    #expect(regimen.start == 0 && regimen.lastStart == 5)
    #expect(regimen.drugs == [.ketamine])
    #expect(regimen.warnings.isEmpty)
  }

  @Test func theSameRecordTwiceIsRefused() throws {
    let doses = [try bolus(35, at: 48), try bolus(35, at: 0), try bolus(35, at: 48)]
    let error = #expect(throws: DoseError.duplicate(doses[0])) {
      try Regimen(doses, bodyWeight: 70)
    }
    #expect(error?.description.hasPrefix("the same dose stands twice at 48 h (35 mg") == true)
  }

  @Test func dosesMayOverlap() throws {
    let one = try Dose(.ketamine, amount: 35, route: .iv, at: 0, over: 1)
    let other = try Dose(.esketamine, amount: 35, route: .iv, at: 0, over: 1)
    let regimen = try Regimen([one, try bolus(35, at: 0), other], bodyWeight: 70)
    #expect(regimen.doses.count == 3)
    #expect(regimen.drugs == [.ketamine, .esketamine])
  }

  @Test func nothingIsNoRegimen() {
    #expect(throws: DoseError.noDoses) { try Regimen([], bodyWeight: 70) }
  }

  @Test(arguments: [0, -70, .nan, .infinity])
  func theWeightIsAWeight(weight: Double) {
    #expect(throws: DoseError.self) { try Regimen([bolus(35, at: 0)], bodyWeight: weight) }
  }

  @Test func moreThanTenPerKilogramIsRefused() {
    let error = #expect(throws: DoseError.self) { try Regimen([bolus(500, at: 0)], bodyWeight: 40) }
    #expect(
      error?.description
        == "the dose is 12.5 mg/kg (500 mg for 40 kg); above 10 mg/kg is refused")
  }

  @Test func beyondTheDataThereIsOneWarning() throws {
    let regimen = try Regimen(
      [bolus(160, at: 0), bolus(35, at: 1), bolus(180, at: 24)], bodyWeight: 100)
    #expect(
      regimen.warnings.map(\.description) == [
        "no clinical data reach the dose of 180 mg (1.8 mg/kg) at 24 h, nor 1 more of the doses: "
          + "they end at 2 mg/kg or 150 mg"
      ])
    #expect(try Regimen([bolus(101, at: 0)], bodyWeight: 50).warnings.count == 1)
    #expect(try Regimen([bolus(100, at: 0)], bodyWeight: 50).warnings.isEmpty)
    #expect(try Regimen([bolus(150, at: 0)], bodyWeight: 90).warnings.isEmpty)
  }

  @Test func farBelowTheUsualDoseThereIsAWarning() throws {
    let small = try Regimen([bolus(0.5, at: 0)], bodyWeight: 70, inMilligrams: true)
    #expect(
      small.warnings.map(\.description) == [
        "the dose of 0.5 mg (0.00714 mg/kg) at 0 h is far below the usual 0.5 mg/kg; "
          + "did you mean 0.5 mg/kg?"
      ])
    let perKilogram = try Regimen([bolus(0.5, at: 0), bolus(0.7, at: 96)], bodyWeight: 70)
    #expect(
      perKilogram.warnings.map(\.description) == [
        "the dose of 0.5 mg (0.00714 mg/kg) at 0 h, as 1 more of the doses, is far below the usual "
          + "0.5 mg/kg"
      ])
    #expect(try Regimen([bolus(1.5, at: 0)], bodyWeight: 70, inMilligrams: true).warnings.isEmpty)
  }

  /// 84 mg is licensed for everybody; 112 mg is not.
  @Test func licensedSpraysAreNotWarnedOf() throws {
    let doses = try [84.0, 112].map { try Dose(.esketamine, amount: $0, route: .nasal, at: 0) }
    #expect(try Regimen([doses[0]], bodyWeight: 36).warnings.isEmpty)
    #expect(try Regimen([doses[1]], bodyWeight: 36).warnings.count == 1)
    let racemate = try Dose(.ketamine, amount: 84, route: .nasal, at: 0)
    #expect(
      try Regimen([racemate], bodyWeight: 40.4).warnings.map(\.description).first?
        .contains("84 mg (2.08 mg/kg)") == true)
  }

  @Test func whatVanishesIsNoDose() {
    let error = #expect(throws: DoseError.self) { try bolus(1e-200, at: 0) }
    #expect(error?.description == "the dose is 1.00e-200 mg; below 1e-06 mg is refused")
    #expect(throws: Never.self) { try bolus(1e-6, at: 0) }
  }

  @Test func aBolusThatMayBeAForgottenInfusionIsSaid() throws {
    let doses = try [
      bolus(35, at: 48), Dose(.ketamine, amount: 35, route: .im, at: 0), bolus(35, at: 96),
    ]
    #expect(
      try Regimen(doses, bodyWeight: 70).orderWarnings.map(\.description) == [
        "the iv dose at 48 h, as 1 more of the doses, is pushed as a bolus, for nothing says over how "
          + "long it is given; for an infusion say so, as over 40 min"
      ])
    let infusion = try Dose(.ketamine, amount: 35, route: .iv, at: 0, over: 1)
    #expect(try Regimen([infusion], bodyWeight: 70).orderWarnings.isEmpty)
  }

  @Test func infusionsThatOverlapAreSaid() throws {
    func infusion(at time: Double) throws -> Dose {
      try Dose(.ketamine, amount: 35, route: .iv, at: time, over: 1)
    }
    let regimen = try Regimen(
      [infusion(at: 0), infusion(at: 0.5), infusion(at: 1.5), infusion(at: 2)], bodyWeight: 70)
    #expect(
      regimen.orderWarnings.map(\.description) == [
        "two infusions overlap: one begins at 30 min while another runs until 60 min; so do 1 more"
      ])
    #expect(try Regimen([infusion(at: 0), infusion(at: 1)], bodyWeight: 70).orderWarnings.isEmpty)
  }

  /// Tablets of 240 mg were studied: of what goes through the mouth most is lost on the way.
  @Test(arguments: Route.allCases) func largeDosesByMouthAreStudied(_ route: Route) throws {
    let dose = try Dose(.ketamine, amount: 240, route: route, at: 0)
    let isWarned = try !Regimen([dose], bodyWeight: 70).warnings.isEmpty
    #expect(isWarned == [.iv, .im, .sc, .nasal].contains(route))
  }
}
