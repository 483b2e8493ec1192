// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Testing

@Suite struct RegimenTests {
  private func bolus(_ amount: Double, at time: Double) throws -> Dose {
    try Dose(.ketamine, amount: amount, route: .iv, at: time)
  }

  @Test func dosesAreInOrderOfTime() throws {
    let regimen = try Regimen([bolus(3, at: 5), bolus(1, at: 0), bolus(2, at: 5)], bodyWeight: 70)
    #expect(regimen.doses.map(\.amount) == [1, 3, 2])
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

  /// Tablets of 240 mg were studied: of what goes through the mouth most is lost on the way.
  @Test(arguments: Route.allCases) func largeDosesByMouthAreStudied(_ route: Route) throws {
    let dose = try Dose(.ketamine, amount: 240, route: route, at: 0)
    let isWarned = try !Regimen([dose], bodyWeight: 70).warnings.isEmpty
    #expect(isWarned == [.iv, .im, .sc, .nasal].contains(route))
  }
}
