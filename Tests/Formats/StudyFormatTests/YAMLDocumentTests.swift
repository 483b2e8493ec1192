// SPDX-License-Identifier: Apache-2.0

import Cohorts
import StudyFormat
import Testing

private func failure(_ yaml: String) -> StudyFormatError? {
  #expect(throws: StudyFormatError.self) { try Patient(yaml: yaml, file: "p.yaml") }
}

@Suite struct YAMLDocumentTests {
  @Test(arguments: ["", "   ", "# only a comment\n", "---"])
  func nothingIsNoDocument(yaml: String) {
    #expect(failure(yaml)?.kind == .badContent)
  }

  @Test func whatCannotBeReadHasAPlace() {
    let error = failure("weight: 70 kg\nage: [1, 2\nsex: male\n")
    #expect(error?.line == 3 && error?.column != nil)
    #expect(error?.description.hasPrefix("p.yaml:3:4: cannot be read as YAML: ") == true)
    #expect(error?.kind == .badContent)
    #expect(failure("weight: 70 kg\n\tage: 5")?.line == 2)
    #expect(failure("age: 40 a\nsex: \u{7}\n")?.line == 2)
    #expect(failure("age: 40 a\n---\nage: 41 a\n")?.line == 2)
    #expect(failure("age: \"40 a")?.line != nil)
    #expect(failure("%YAML 9.9\n---\nage: 1")?.line == 1)
  }

  @Test func aKeyStandsOnce() {
    let error = failure("weight: 70 kg\nage: 40 a\nweight: 80 kg\n")
    #expect(error?.problem == "the key \"weight\" stands twice")
    #expect(error?.line == 1 || error?.line == 3)
    #expect(failure("age: 40 a\n\"age\": 41 a")?.problem.contains("stands twice") == true)
  }

  @Test(arguments: [
    "weight: &w 70 kg\nage: *w", "block: &b [a]\nset: *b", "*a : b", "{*a}", "? *a\n: b",
    "&a a: 1\n*a : 2", "block: [*a]",
  ])
  func aliasesAreRefused(yaml: String) {
    let error = failure(yaml)
    #expect(error?.problem.hasPrefix("found an alias") == true)
    #expect(error?.line != nil && error?.column != nil)
  }

  @Test func starsThatAreNoAliasesStand() throws {
    let yaml = "set: {a: '*1/*6', b: 2*3}\n# *c\nswitch: {\"*d\": x}\n"
    let patient = try Patient(yaml: yaml, file: "p.yaml")
    #expect(patient.overrides.sets.map(\.value) == ["*1/*6", "2*3"])
    #expect(patient.overrides.switches.map(\.name) == ["*d"])
  }

  @Test func aBombIsRefusedAtOnce() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for i in 1...30 {
      let aliases = Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(i): &a\(i) [\(aliases)]")
    }
    lines.append("? *a30\n: value")
    let error = failure(lines.joined(separator: "\n"))
    #expect(error?.problem.hasPrefix("found an alias") == true)
    #expect(error?.line == 2)
  }

  @Test(arguments: ["? ", "?\n", "{?"])
  func treesAsKeysAreRefused(key: String) {
    let long = "[" + repeatElement("x", count: 200_000).joined(separator: ",") + "]"
    let error = failure(String(repeating: key, count: 400) + long)
    #expect(error?.problem == "more than 16 keys are written with ?; write key: value")
  }

  @Test func questionsMayBeAsked() throws {
    let yaml = "# " + String(repeating: "Why? ", count: 100) + "\nage: 40 a"
    #expect(try Patient(yaml: yaml, file: "p.yaml").age == 40)
  }

  @Test(arguments: [20, 500, 5000, 200_000])
  func deepNestingIsRefused(levels: Int) {
    let flow = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    let block = String(repeating: "- ", count: levels) + "x"
    let mapping = String(repeating: "{a: ", count: levels) + String(repeating: "}", count: levels)
    for yaml in [flow, block, mapping] {
      let error = failure(yaml)
      #expect(error?.line == 1)
      #expect(error?.problem.lowercased().contains("nest") == true)
    }
  }
}
