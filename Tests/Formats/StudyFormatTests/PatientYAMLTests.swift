// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Pharmacokinetics
import StudyFormat
import Testing

private func complaint(_ yaml: String) -> String {
  do {
    return try "accepted: \(Patient(yaml: yaml, file: "patient.yaml"))"
  } catch {
    return error.description
  }
}

@Suite struct PatientYAMLTests {
  @Test func whatIsTakenBesidesAndHowOrgansWork() throws {
    let patient = try Patient(
      yaml: """
        cyp2b6: "*1/*6"
        liver: moderate
        kidney: severe
        with: [grapefruit, {name: diazepam, amount: 10 mg/d}]
        """, file: "patient.yaml")
    #expect(patient.genotype == .oneVariant)
    #expect(patient.liver == .moderate && patient.kidney == .severe)
    #expect(patient.comedication.map(\.description) == ["grapefruit", "diazepam:10 mg/d"])
  }

  @Test func everythingCanBeSaid() throws {
    let yaml = """
      # patient.yaml
      weight: 82.5 kg
      height: 175 cm
      age: 45 a
      sex: female
      baseline: {madrs: 30}
      set:
        ketamine.clearance: 70 L/h
        glutamate.delay: 12 min
      switch: {hydroxynorketamine: inactive}
      block: [ampa, mtor]
      """
    let patient = try Patient(yaml: yaml, file: "patient.yaml")
    #expect(patient.givenWeight == 82.5 && patient.height == 175 && patient.age == 45)
    #expect(patient.sex == .female && patient.baselineMADRS == 30)
    #expect(patient.defaults == [.cyp2b6, .liver, .kidney, .comedication])
    #expect(patient.overrides.sets.map(\.name) == ["ketamine.clearance", "glutamate.delay"])
    #expect(patient.overrides.sets.map(\.value) == ["70 L/h", "12 min"])
    #expect(patient.overrides.switches.map(\.value) == ["inactive"])
    #expect(patient.overrides.blocks.map(\.name) == ["ampa", "mtor"])
    #expect(
      patient.overrides.sets[1].origin
        == .file("patient.yaml", line: 9, column: 20, key: "set.glutamate.delay"))
  }

  @Test func littleIsEnough() throws {
    let patient = try Patient(yaml: "age: 30 y\nblock: trkb", file: "patient.yaml")
    #expect(patient.age == 30)
    #expect(patient.givenWeight == nil)
    #expect(patient.overrides.blocks.map(\.name) == ["trkb"])
  }

  @Test func mistakesAreNamedWhereTheyStand() {
    #expect(
      complaint("weight: 70")
        == "patient.yaml:1:9: weight: found \"70\" without a unit; write for example 70 kg; "
        + "allowed units: kg, lb")
    #expect(
      complaint("sex: female\nage: 17 a")
        == "patient.yaml:2:6: age: found 17 a, allowed 18 to 90 a")
    #expect(
      complaint("baseline: {madrs: 70}")
        == "patient.yaml:1:19: baseline.madrs: found 70, allowed 0 to 60")
    #expect(
      complaint("baseline: {hamd: 20}").contains(
        "baseline: the key \"hamd\" is not known, allowed: madrs, phq9"))
    #expect(
      complaint("baseline: 33").contains(
        "baseline: found \"33\", expected a mapping with the keys madrs, phq9"))
    #expect(
      complaint("baseline: {madrs: severe}").contains(
        "baseline.madrs: found \"severe\", expected a number"))
    #expect(complaint("height: 5 kg").contains("height: found \"5 kg\", which is another kind"))
    #expect(
      complaint("sex: f")
        == "patient.yaml:1:6: sex: found \"f\", the nearest is female; allowed: female, male, unspecified"
    )
    #expect(complaint("wieght: 70 kg").contains("the nearest is weight"))
    #expect(
      complaint("without: [{name: diazepam, amount: 10 mg/d}]").contains(
        "the key \"without\" is not known"))
    #expect(complaint("set: {a: [1]}").contains("set.a: found a list, expected a text"))
    #expect(complaint("switch: on").contains("switch: found \"on\", expected a mapping"))
    #expect(complaint("block: {ampa: true}").contains("block: found a mapping, expected a list"))
    #expect(
      complaint("age: 40 a\nblock: [ampa, ampa]")
        == "patient.yaml:2:8: block: block names \"ampa\" twice; name it once")
  }
}
