// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Testing

@Suite struct DoseTests {
  @Test func anInfusionIsOneSegment() throws {
    let dose = try Dose(.ketamine, amount: 35, route: .iv, at: 48, over: 40.0 / 60)
    #expect(dose.segments.count == 1)
    #expect(dose.segments[0].start == 48)
    #expect(dose.segments[0].end == 48 + 40.0 / 60)
    #expect(dose.segments[0].rate == 52.5)
    #expect(dose.portions.isEmpty)
    #expect(dose.given == 35)
  }

  @Test func aBolusIsOnePortion() throws {
    let dose = try Dose(.arketamine, amount: 20, route: .iv, at: 1)
    #expect(dose.portions.map(\.time) == [1] && dose.portions.map(\.amount) == [20])
    #expect(dose.segments.isEmpty && dose.duration == 0 && dose.end == 1)
  }

  @Test func spraysFollowFiveMinutesApart() throws {
    let dose = try Dose(.esketamine, amount: 84, route: .nasal, at: 0)
    let five = 5.0 / 60
    #expect(dose.portions.map(\.time) == [0, five, 2 * five])
    #expect(dose.portions.map(\.amount) == [28, 28, 28])
    #expect(dose.end == 2 * five)
  }

  @Test func drugsArePartsOfTheTwoEnantiomers() {
    #expect(Drug.allCases.map(\.fractionS) == [0.5, 1, 0])
    #expect(Drug.allCases.allSatisfy { $0.fractionS + $0.fractionR == 1 })
  }

  @Test(arguments: [0, -1, -0.0, .nan, .infinity])
  func theAmountIsMoreThanNothing(amount: Double) {
    let error = #expect(throws: DoseError.self) {
      try Dose(.ketamine, amount: amount, route: .iv, at: 0)
    }
    #expect(error?.description.hasSuffix("it must be more than 0") == true)
  }

  @Test func aGramIsTheMost() throws {
    #expect(throws: DoseError.amountTooLarge(1000.5)) {
      try Dose(.ketamine, amount: 1000.5, route: .iv, at: 0)
    }
    #expect(try Dose(.ketamine, amount: 1000, route: .iv, at: 0).amount == 1000)
  }

  @Test(arguments: [-1, .nan, .infinity, 1e9])
  func theTimeIsWithinTheTreatment(time: Double) {
    #expect(throws: DoseError.self) { try Dose(.ketamine, amount: 35, route: .iv, at: time) }
  }

  @Test(arguments: [0, -1, .nan])
  func anInfusionTakesTime(duration: Double) {
    let error = #expect(throws: DoseError.self) {
      try Dose(.ketamine, amount: 35, route: .iv, at: 0, over: duration)
    }
    guard case .durationNotPositive? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [1e-6, 1e4, .infinity])
  func anInfusionTakesSecondsToDays(duration: Double) {
    #expect(throws: DoseError.durationOutOfRange(duration)) {
      try Dose(.ketamine, amount: 35, route: .iv, at: 0, over: duration)
    }
  }

  @Test(arguments: [27, 28.5, 140, 35])
  func devicesHoldFixedAmounts(amount: Double) {
    let error = #expect(throws: DoseError.notADeviceStrength(amount)) {
      try Dose(.esketamine, amount: amount, route: .nasal, at: 0)
    }
    #expect(error?.description.hasSuffix("allowed: 28, 56, 84, 112 mg") == true)
  }

  @Test func racemateIsSprayedInAnyAmountAtOnce() throws {
    let dose = try Dose(.ketamine, amount: 50, route: .nasal, at: 1)
    #expect(dose.portions.map(\.time) == [1] && dose.portions.map(\.amount) == [50])
    #expect(dose.end == 1)
  }

  @Test func nobodySpraysArketamineAndNoSprayHasADuration() {
    #expect(throws: DoseError.notNasal(.arketamine)) {
      try Dose(.arketamine, amount: 56, route: .nasal, at: 0)
    }
    #expect(throws: DoseError.durationWithoutInfusion(.nasal)) {
      try Dose(.esketamine, amount: 56, route: .nasal, at: 0, over: 1)
    }
  }

  @Test(arguments: Route.allCases) func onlyInfusionsTakeTime(_ route: Route) {
    let dose = { try Dose(.ketamine, amount: 28, route: route, at: 0, over: 1) }
    if route == .iv || route == .sc {
      #expect(throws: Never.self) { try dose() }
    } else {
      #expect(throws: DoseError.durationWithoutInfusion(route)) { try dose() }
    }
  }

  @Test(arguments: Route.allCases) func onlySomeRoutesAreHeld(_ route: Route) throws {
    let dose = { try Dose(.ketamine, amount: 28, route: route, at: 0, holding: 0.25) }
    if [.sublingual, .lozenge, .film].contains(route) {
      #expect(try dose().end == 0.25)
    } else {
      #expect(throws: DoseError.notHeld(route)) { try dose() }
      #expect(throws: DoseError.notHeld(route)) {
        try Dose(.ketamine, amount: 28, route: route, at: 0, residue: .spat)
      }
    }
  }

  @Test func heldForTenMinutesAndSwallowedUnlessTold() throws {
    let dose = try Dose(.ketamine, amount: 100, route: .lozenge, at: 2)
    #expect(dose.holding == 10.0 / 60 && dose.residue == .swallowed && dose.duration == 0)
    #expect(dose.end == 2 + 10.0 / 60)
    let swallowed = try Dose(.ketamine, amount: 100, route: .oral, at: 2)
    #expect(swallowed.holding == 0 && swallowed.residue == nil && swallowed.end == 2)
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1.5]) func heldForSecondsToAnHour(_ holding: Double) {
    let error = #expect(throws: DoseError.self) {
      try Dose(.ketamine, amount: 100, route: .film, at: 0, holding: holding)
    }
    #expect(error?.description.contains("allowed") == true)
  }

  @Test func aMovedDoseIsTheSameDose() throws {
    let film = try Dose(
      .ketamine, amount: 50, route: .film, at: 3, holding: 0.5, residue: .spat)
    #expect(
      try film.starting(at: 0)
        == Dose(.ketamine, amount: 50, route: .film, at: 0, holding: 0.5, residue: .spat))
    let pump = try Dose(
      .ketamine, amount: 50, route: .sc, at: 3, over: 1, adjustments: .init(stop: 0.5))
    #expect(try pump.starting(at: 1).end == 1.5)
    let spray = try Dose(.esketamine, amount: 56, route: .nasal, at: 3)
    #expect(try spray.starting(at: 0).portions.count == 2)
  }

  @Test func theLimitPerBodyWeightIsNeverRefusedItself() throws {
    for weight in stride(from: 35.0, through: 99.9, by: 0.1) {
      let dose = try Dose(.ketamine, amount: 10 * weight, route: .iv, at: 0)
      #expect(throws: Never.self) { try dose.check(forBodyWeight: weight) }
    }
    #expect(throws: DoseError.perKilogramTooLarge(amount: 401, bodyWeight: 40)) {
      try Dose(.ketamine, amount: 401, route: .iv, at: 0).check(forBodyWeight: 40)
    }
  }

  @Test func everyRefusalHasASentence() throws {
    let dose = try Dose(.ketamine, amount: 35, route: .iv, at: 0)
    let errors: [DoseError] = [
      .amountNotPositive(0), .amountTooLarge(2000), .timeOutOfRange(-1), .durationNotPositive(0),
      .perKilogramTooLarge(amount: 900, bodyWeight: 70), .durationOutOfRange(1e4),
      .durationWithoutInfusion(.nasal), .notNasal(.arketamine), .notADeviceStrength(5),
      .nasalPerBodyWeight, .adjustmentWithoutInfusion(.iv), .adjustmentBeforeStart(at: -1),
      .adjustmentAfterEnd(at: 2, end: 1), .pauseLength(0), .overlappingPauses(at: 1),
      .notHeld(.iv), .holdingOutOfRange(2), .rateShare(0), .simultaneousChanges(at: 1),
      .duplicate(dose), .noDoses, .tooManyDoses(5),
      .bodyWeightNotPositive(0),
    ]
    #expect(errors.allSatisfy { $0.description.count > 20 })
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
