// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars
import Testing

@Suite struct UnifiedCodeTests {
  static let readings: [(text: String, base: Double, dimension: Dimension)] = [
    ("0.5mg/kg", 0.5, Dimension(mass: 1, bodyWeight: -1)),
    ("40 min", 40.0 / 60, Dimension(time: 1)),
    ("2d", 48, Dimension(time: 1)),
    ("1 wk", 168, Dimension(time: 1)),
    ("90 s", 0.025, Dimension(time: 1)),
    ("45 a", 45 * 8766, Dimension(time: 1)),
    ("45 y", 45 * 8766, Dimension(time: 1)),
    ("10 mg/d", 10.0 / 24, Dimension(mass: 1, time: -1)),
    ("5 ng/mL", 0.005, Dimension(mass: 1, volume: -1)),
    ("12 mm[Hg]", 12, Dimension(pressure: 1)),
    ("7 ng.h/mL", 0.007, Dimension(mass: 1, volume: -1, time: 1)),
    ("3 1/h", 3, Dimension(time: -1)),
    ("3/h", 3, Dimension(time: -1)),
    ("3 h-1", 3, Dimension(time: -1)),
    ("60 /min", 3600, Dimension(time: -1)),
    ("80 L/h", 80, Dimension(volume: 1, time: -1)),
    ("250 umol/L", 250, Dimension(amount: 1, volume: -1)),
    ("250 µmol/L", 250, Dimension(amount: 1, volume: -1)),
    ("5mcg", 0.005, Dimension(mass: 1)),
    ("5 µg", 0.005, Dimension(mass: 1)),
    ("5 μg", 0.005, Dimension(mass: 1)),
    ("2 mg/kg/h", 2, Dimension(mass: 1, time: -1, bodyWeight: -1)),
    ("1.7 m", 170, Dimension(length: 1)),
    ("2 m2", 20_000, Dimension(length: 2)),
    ("50 %", 0.5, .one),
    ("0.5 1", 0.5, .one),
    ("-3e-1 mg", -0.3, Dimension(mass: 1)),
    (".5 mg", 0.5, Dimension(mass: 1)),
    ("+2.5E1mg", 25, Dimension(mass: 1)),
    ("\u{A0}40\u{A0}min ", 40.0 / 60, Dimension(time: 1)),
  ]

  @Test(arguments: readings)
  func readsNumbersAndUnits(text: String, base: Double, dimension: Dimension) throws {
    let quantity = try UnifiedCode.quantity(text)
    #expect(quantity.dimension == dimension)
    #expect(quantity.inBase.isApproximatelyEqual(to: base, relativeTolerance: 1e-15))
  }

  @Test func minutesBecomeHoursWithOneRounding() throws {
    for minutes in 1...600 {
      #expect(try UnifiedCode.quantity("\(minutes) min").inBase == Double(minutes) / 60)
    }
  }

  @Test(arguments: [
    "", " ", "mg", "abc", "nan mg", "inf h", "-", "- 5 mg", "−5 mg", "½ mg", "e5 mg",
  ])
  func aNumberIsNeeded(text: String) {
    #expect(throws: QuantityError.missingNumber(found: text)) { try UnifiedCode.quantity(text) }
  }

  @Test(arguments: ["5", " 0.5 ", "1e3", "-7."])
  func aUnitIsNeeded(text: String) {
    #expect(throws: QuantityError.missingUnit(found: text, allowed: [])) {
      try UnifiedCode.quantity(text)
    }
  }

  @Test(arguments: [
    "5 mgg", "5 mg/", "5 //h", "5 mg..h", "5 mg.", "5 .h", "5 mg/70kg", "1_000 mg", "5 mg5", "5 h0",
    "5 h--1", "5 h99", "5 (mg)", "1e mg", "5 h.h.h.h.h.h.h", "5 mL\u{301}", "5 mM", "5 M", "5 mG",
  ])
  func unknownUnitsAreRefused(text: String) {
    let error = #expect(throws: QuantityError.self) { try UnifiedCode.quantity(text) }
    guard case .unknownUnit? = error else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
  }

  @Test func aNumberTooLargeIsRefused() {
    #expect(throws: QuantityError.notFinite(found: "1e999 mg")) {
      try UnifiedCode.quantity("1e999 mg")
    }
  }
}

@Suite struct WantedDimensionTests {
  let time = Dimension(time: 1)

  @Test func aPureNumberMayStandAlone() throws {
    #expect(try UnifiedCode.quantity("0.7", of: .one).inBase == 0.7)
    #expect(try UnifiedCode.quantity("70 %", of: .one).inBase == 0.7)
  }

  @Test func aBareNumberIsShownWithAUnit() {
    let error = #expect(throws: QuantityError.self) {
      try UnifiedCode.quantity("0.5", of: Dimension(mass: 1, bodyWeight: -1))
    }
    #expect(
      error?.description
        == "found \"0.5\" without a unit; write for example 0.5 mg/kg; allowed units: mg/kg, ug/kg")
  }

  @Test func anotherDimensionIsNamedWithTheUnitsAllowed() {
    let error = #expect(throws: QuantityError.self) { try UnifiedCode.quantity("40 mg", of: time) }
    #expect(
      error?.description == "found \"40 mg\", which is another kind of quantity; allowed units: "
        + "min, h, d, wk, a, s")
  }

  @Test func anUnknownUnitComesWithTheNearest() {
    let error = #expect(throws: QuantityError.self) {
      try UnifiedCode.quantity("40 minz", of: time)
    }
    #expect(
      error?.description == "the unit \"minz\" is not known, the nearest is min; allowed: "
        + "min, h, d, wk, a, s")
  }

  @Test(arguments: [("3 minuts", "min"), ("3 wek", "wk"), ("3 dayz", "d"), ("3 hurs", "h")])
  func aWordIsNearItsUnit(text: String, unit: String) {
    #expect(throws: QuantityError.self) { try UnifiedCode.quantity(text, of: time) }
    do { _ = try UnifiedCode.quantity(text, of: time) } catch {
      guard case .unknownUnit(_, let nearest, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(nearest == unit)
    }
  }

  @Test(arguments: ["3 fortnights", "3 moons", "3 x", "3 qd"])
  func nothingIsNear(text: String) {
    do { _ = try UnifiedCode.quantity(text, of: time) } catch {
      #expect(!error.description.contains("nearest"))
    }
  }

  @Test func theUsualUnitIsOfferedFirst() {
    let error = #expect(throws: QuantityError.self) {
      try UnifiedCode.quantity("45", of: time, usual: "a")
    }
    #expect(
      error?.description
        == "found \"45\" without a unit; write for example 45 a; allowed units: a, min, h, d, wk, s"
    )
  }

  @Test func bodyWeightIsNotAMassOfDrug() {
    #expect(throws: QuantityError.self) {
      try UnifiedCode.quantity("70000 g", of: Dimension(bodyWeight: 1))
    }
    #expect(throws: QuantityError.self) { try UnifiedCode.quantity("1 kg", of: Dimension(mass: 1)) }
  }
}
