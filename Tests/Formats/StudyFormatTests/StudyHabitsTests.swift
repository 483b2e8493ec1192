// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import Quantities
import StudyFormat
import Testing
import Therapy

/// Study files as people write them.
@Suite struct StudyHabitsTests {
  private func complaint(_ yaml: String) -> String {
    do { return "accepted: \(try Patient(yaml: yaml, file: "p.yaml"))" } catch { return "\(error)" }
  }

  private func session(_ lines: String...) throws -> Session {
    let text = "sessions:\n  - day: 0\n    route: iv\n" + lines.map { "    " + $0 + "\n" }.joined()
    return try TreatmentProtocol(yaml: text, file: "plans/missed.yaml").sessions[0]
  }

  private func protocolComplaint(_ lines: String...) -> String {
    let text = "sessions:\n  - day: 0\n    route: iv\n" + lines.map { "    " + $0 + "\n" }.joined()
    do {
      return "accepted: \(try TreatmentProtocol(yaml: text, file: "p.yaml"))"
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    "with: lorazepam 2 mg/d", "with: [lorazepam 2 mg/d]", "with: [lorazepam:2mg/d]",
    "with: {lorazepam: 2 mg/d}", "with: [{lorazepam: 2 mg per day}]",
    "with: [{name: lorazepam, amount: 2 mg daily}]", "with:\n  - lorazepam 2 mg a day",
  ])
  func whatIsTakenInAnyForm(yaml: String) throws {
    let patient = try Patient(yaml: yaml, file: "p.yaml")
    #expect(patient.comedication.map(\.description) == ["lorazepam:2 mg/d"])
  }

  @Test(arguments: ["weight: 70 kg\nbaseline:\n\tmadrs: 33\n", "weight: 70 kg\r\n\tage: 45 a\r\n"])
  func aTabIsToldAsWhatItIs(yaml: String) {
    #expect(complaint(yaml).contains("found a tab; indent with blanks"), "\(complaint(yaml))")
  }

  @Test func whatIsTakenIsNeverGuessed() {
    #expect(
      complaint("with: fluoxetine").contains("p.yaml:1:7: with: \"fluoxetine\" is not modelled"))
    #expect(
      complaint("with: [{fluoxetine: 20 mg/d}]").contains("\"fluoxetine\" is not modelled"))
    #expect(complaint("with: {lorazepam: 2 mg}").contains("with.lorazepam: found \"2 mg\""))
  }

  /// In braces a comma is YAML's own: the rest of the number would be a key.
  @Test func aCommaInBracesIsToldAsWhatItIs() {
    do {
      _ = try TreatmentProtocol(
        yaml: "sessions:\n  - {day: 0, dose: 1,5 mg/kg, route: im}\n", file: "p.yaml")
      Issue.record("it was accepted")
    } catch {
      #expect(
        "\(error)"
          == "p.yaml:2:22: sessions[0]: found \"5 mg/kg\" where a key is expected; within braces a "
          + "comma begins the next key: write a point in numbers")
    }
  }

  @Test func unitsOfEveryday() throws {
    let patient = try Patient(
      yaml: "weight: 154 lb\nheight: 5 ft 9 in\nage: 45 years\n", file: "p.yaml")
    #expect(abs(patient.weight - 69.85322498) < 1e-9 && patient.age == 45)
    #expect(abs((patient.height ?? 0) - 175.26) < 1e-9)
    #expect(complaint("age: 45").contains("write for example 45 a"))
    #expect(complaint("weight: 70,5 kg").contains("write 70.5 kg"))
    #expect(complaint("baseline: {madrs: \"33,5\"}").contains("write 33.5"))
  }

  @Test func severityOnAnotherScale() throws {
    let patient = try Patient(yaml: "baseline: {phq9: 20.4}", file: "p.yaml")
    #expect(patient.baselinePHQ9 == 20.4 && abs(patient.baselineMADRS - 37.4) < 0.02)
    #expect(!patient.defaults.contains(.baselineMADRS))
    #expect(
      complaint("baseline: {phq9: 28}") == "p.yaml:1:18: baseline.phq9: found 28, allowed 0 to 27")
    #expect(complaint("baseline: {phq9: 20, madrs: 30}").contains("give one of the two"))
  }

  @Test func ordersOfAlleles() throws {
    #expect(
      try Patient(yaml: "cyp2b6: '*6/*1'", file: "p.yaml").genotype == .init(reading: "*1/*6"))
  }

  @Test func aNameMayBeLeftOut() throws {
    let text = "sessions: [{day: 0, dose: 35 mg, route: im}]"
    #expect(try TreatmentProtocol(yaml: text, file: "plans/missed.yaml").name == "missed")
    #expect(try TreatmentProtocol(yaml: text, file: ".yaml").name == ".yaml")
  }

  @Test func clocksTellTheTimeOfDay() throws {
    #expect(try session("dose: 35 mg", "time: 08:30").start == 8.5)
    #expect(try session("dose: 35 mg", "time: 2:15 pm").start == 14.25)
    #expect(try session("dose: 35 mg", "time: 9 h").start == 9)
    #expect(
      protocolComplaint("dose: 35 mg", "time: 25:00")
        == "p.yaml:5:11: sessions[0].time: found \"25:00\", allowed: a time of day, 00:00 to 23:59, "
        + "as 08:30")
  }

  @Test func ratesBecomeDoses() throws {
    #expect(try session("rate: 0.3 mg/kg/h", "over: 60 min").dose.description == "0.3 mg/kg")
    #expect(try session("rate: 10 ug/kg/min", "over: 40 minutes").dose.description == "0.4 mg/kg")
    #expect(try session("dose: 30 mg/h", "over: 2 h").dose.description == "60 mg")
    #expect(protocolComplaint("rate: 0.3 mg/kg/h").contains("sessions[0].rate: found the rate"))
    #expect(protocolComplaint("rate: 0.3 mg/kg", "over: 1 h").contains("another kind"))
    #expect(
      protocolComplaint("rate: 1 mg/h", "dose: 5 mg", "over: 1 h").contains("one of the two"))
  }

  @Test(arguments: [
    ("weight: !foo 70 kg", "p.yaml:1:9: found a tag"),
    ("sex: !!str male", "p.yaml:1:6: found a tag"),
    ("set: !bar {a: b}", "p.yaml:1:6: found a tag"),
    ("block: !x\n  - ampa", "p.yaml:1:8: found a tag"),
    ("weight: &w 70 kg", "p.yaml:1:9: found an anchor"), ("!x weight: 70 kg", "found a tag"),
  ])
  func tagsAndAnchorsAreRefused(yaml: String, message: String) {
    #expect(complaint(yaml).contains(message))
  }

  @Test func exclamationsMayStand() throws {
    let text = "name: \"!Hello & welcome!\"\nsessions: [{day: 0, dose: 35 mg, route: im}] # !x &y\n"
    #expect(try TreatmentProtocol(yaml: text, file: "p.yaml").name == "!Hello & welcome!")
  }
}
