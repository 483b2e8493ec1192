// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import Quantities
import Testing

@Suite struct PatientTests {
  @Test func whatNobodyGaveIsAssumedAndKnownToBe() throws {
    let patient = try Patient()
    #expect(patient.weight == 70 && patient.age == 45 && patient.baselineMADRS == 33)
    #expect(patient.sex == .unspecified && patient.height == nil)
    #expect(patient.givenWeight == nil)
    #expect(patient.genotype == .reference && patient.comedication.isEmpty)
    #expect(patient.liver == .normal && patient.kidney == .normal)
    #expect(
      patient.defaults == [
        .weight, .age, .sex, .baselineMADRS, .cyp2b6, .liver, .kidney, .comedication,
      ])
  }

  @Test func whatWasGivenIsKept() throws {
    let patient = try Patient(
      weight: Quantity(82.5, .kilogram), height: UnifiedCode.quantity("1.75 m"),
      age: Quantity(30, .year), sex: .female, baselineMADRS: 28, genotype: .oneVariant,
      liver: .moderate, kidney: .mild, comedication: [TakenDrug("grapefruit")])
    #expect(patient.givenWeight == 82.5 && patient.height == 175 && patient.age == 30)
    #expect(patient.defaults.isEmpty)
  }

  @Test func aGivenDefaultIsGiven() throws {
    let patient = try Patient(weight: Quantity(70, .kilogram), sex: .unspecified)
    #expect(patient.givenWeight == 70)
    #expect(
      patient.defaults == [.age, .baselineMADRS, .cyp2b6, .liver, .kidney, .comedication])
  }

  @Test func factsSayWhatIsAssumed() throws {
    let facts = try Patient(age: Quantity(30, .year)).facts
    #expect(
      facts.map(\.field) == [
        .weight, .age, .sex, .baselineMADRS, .cyp2b6, .liver, .kidney, .comedication,
      ])
    #expect(
      facts.map(\.value) == ["70", "30", "unspecified", "33", "*1/*1", "normal", "normal", ""])
    #expect(facts.map(\.unit) == ["kg", "a", "", "1", "", "", "", ""])
    #expect(facts.map(\.isDefault) == [true, false, true, true, true, true, true, true])
  }

  @Test(arguments: [35.0, 200])
  func theLimitsThemselvesAreAllowed(weight: Double) throws {
    #expect(try Patient(weight: Quantity(weight, .kilogram)).weight == weight)
  }

  private func message(_ patient: @autoclosure () throws -> Patient) -> String {
    do { return try "accepted: \(patient())" } catch { return "\(error)" }
  }

  @Test func outsideTheLimitsNobodyIsSimulated() {
    #expect(
      message(try Patient(weight: Quantity(34.9, .kilogram)))
        == "weight: found 34.9 kg, allowed 35 to 200 kg")
    #expect(message(try Patient(age: Quantity(17, .year))) == "age: found 17 a, allowed 18 to 90 a")
    #expect(message(try Patient(age: Quantity(90.1, .year))).hasPrefix("age: found 90.1 a"))
    #expect(
      message(try Patient(height: UnifiedCode.quantity("2.3 m")))
        == "height: found 2.3 m, allowed 120 to 220 cm")
    #expect(
      message(try Patient(baselineMADRS: 61)) == "baseline.madrs: found 61, allowed 0 to 60")
    #expect(message(try Patient(baselineMADRS: .nan)).hasPrefix("baseline.madrs: found \"nan\""))
  }

  @Test func anotherKindOfQuantityIsRefused() {
    #expect(
      message(try Patient(weight: Quantity(70_000, .milligram)))
        == "weight: found \"70000 mg\", which is another kind of quantity; allowed units: kg, lb")
  }
}
