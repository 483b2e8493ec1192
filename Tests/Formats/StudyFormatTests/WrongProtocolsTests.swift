// SPDX-License-Identifier: Apache-2.0

import StudyFormat
import Testing
import Therapy

/// A protocol in phases that is as it should be, one line after the other, so that one can be changed.
private let lines = [
  "name: Test",  // 1
  "drug: esketamine",
  "route: nasal",
  "dose: 56 mg",
  "cap: 84 mg",  // 5
  "phases:",
  "  - phase: induction",
  "    every: [3 d, 4 d]",
  "    count: 8",
  "  - phase: maintenance",  // 10
  "    every: 7 d",
  "  - phase: follow-up",
  "    visits: 7 d",
  "rules:",
  "  - name: first",  // 15
  "    when: madrs > 50 % of baseline",
  "    in: induction",
  "    raise: 28 mg",
  "  - name: second",
  "    when: madrs <= 12",  // 20
  "    in: maintenance",
  "    interval: 14 d",
  "  - name: third",
  "    when: systolic > 140 mm[Hg]",
  "    hold: 1 d",  // 25
  "  - name: fourth",
  "    when: madrs >= 40",
  "    stop: treatment",
]

private func text(_ changes: [Int: String]) -> String {
  lines.indices.map { changes[$0 + 1] ?? lines[$0] }.joined(separator: "\n")
}

/// A slip: which lines are changed, where it is found, and what is said.
struct WrongProtocol: CustomTestStringConvertible, Sendable {
  let changes: [Int: String]
  /// Line and field.
  let line: Int
  let field: String
  let words: [String]

  init(_ changes: [Int: String], _ line: Int, _ field: String, _ words: String...) {
    (self.changes, self.line, self.field, self.words) = (changes, line, field, words)
  }

  var testDescription: String { "\(line) \(field): \(words)" }

  static let all: [WrongProtocol] = [
    // What is read.
    .init(
      [16: "    when: happiness > 50 % of baseline"], 16, "rules[0].when",
      "\"happiness\", which is nothing that is read", "allowed: madrs, phq9"),
    .init([16: "    when: cadss > 4"], 16, "rules[0].when", "the nearest is cadss.peak"),
    .init([16: "    when: madrs"], 16, "rules[0].when", "compares nothing", "madrs <= 10"),
    .init([16: "    when: madrs > 10 mm[Hg]"], 16, "rules[0].when", "10 mm[Hg]"),
    .init([24: "    when: systolic > 140"], 24, "rules[2].when", "140", "mm[Hg]"),
    .init(
      [24: "    when: systolic > 140 mm[Hg] or diastolic > 90 mm[Hg] and madrs > 3"], 24,
      "rules[2].when", "both or and and"),
    .init([16: "    when: madrs > 500 % of baseline"], 16, "rules[0].when", "1 % to 200 %"),
    .init(
      [20: "    when: systolic < 120 mm[Hg]"], 20, "rules[1].when", "an interval follows symptoms"),
    .init([16: "    during: madrs > 30"], 16, "rules[0]", "\"during\" is not known"),
    .init([16: "    readings: 2"], 15, "rules[0]", "the key when is missing"),
    .init(
      [16: "    when: madrs > 3", 17: "    readings: 0"], 17, "rules[0].readings", "1 or more"),
    // What is done.
    .init([18: "    after: 1"], 15, "rules[0]", "the rule does nothing", "raise, lower, hold"),
    .init([17: "    hold: 1 d"], 17, "rules[0].hold", "raise and hold", "one thing"),
    .init([18: "    raise: 20 mg"], 18, "rules[0].raise", "28, 56, 84"),
    .init([18: "    raise: 0.1 mg/kg"], 18, "rules[0].raise", "all in mg"),
    .init([18: "    raise: 0 mg"], 18, "rules[0].raise", "more than 0"),
    .init(
      [17: "    to: 112 mg", 18: "    raise: 28 mg"], 18, "rules[0].raise", "112 mg",
      "cap, 84 mg"),
    .init([5: "#", 18: "    raise: 28 mg"], 18, "rules[0].raise", "how high the dose may get"),
    .init([25: "    hold: 0 d"], 25, "rules[2].hold", "more than 0"),
    .init([25: "    hold: tomorrow"], 25, "rules[2].hold", "tomorrow"),
    .init([22: "    go-to: taper"], 22, "rules[1].go-to", "no phase taper"),
    .init([22: "    rescue: lorazepam"], 22, "rules[1].rescue", "\"lorazepam\"", "quetiapine"),
    .init([22: "    rescue: 112 mg"], 22, "rules[1].rescue", "cap, 84 mg"),
    .init([28: "    stop: now"], 28, "rules[3].stop", "allowed: treatment"),
    .init([17: "    in: washout"], 17, "rules[0].in", "\"washout\"", "induction"),
    .init([17: "    in: taper"], 17, "rules[0].in", "no phase taper in this protocol"),
    // Phases.
    .init(
      [7: "  - phase: maintenance", 10: "  - phase: induction"], 10, "phases[1].phase",
      "induction after maintenance"),
    .init([10: "  - phase: induction"], 10, "phases[1].phase", "stands twice"),
    .init([9: "    count: 0"], 9, "phases[0].count", "found 0, allowed: a whole number, 1 or more"),
    .init([9: "    count: 2.5"], 9, "phases[0].count", "2.5"),
    .init([8: "    every: 0 d"], 8, "phases[0].every", "more than 0"),
    .init([8: "    every: 3 mg"], 8, "phases[0].every", "3 mg"),
    .init([8: "    days: [0, 3, 3]"], 8, "phases[0].days[2]", "day 3 after day 3"),
    .init([8: "    days: [1, 3]"], 8, "phases[0].days[0]", "begin with 0"),
    .init([8: "    dose: 84 mg"], 9, "phases[0].count", "no time between sessions"),
    .init([11: "    dose: 112 mg\n    every: 7 d"], 11, "phases[1].dose", "cap, 84 mg"),
    .init([4: "dose: 60 mg"], 4, "dose", "60 mg"),
    .init([4: "dose: 0.5 mg/kg"], 4, "dose", "nasal"),
    .init([3: "#"], 7, "phases[0]", "the key route is missing"),
    .init([13: "    every: 7 d"], 13, "phases[2].every", "in the follow-up nothing is given"),
    .init([13: "    until: 28 d"], 12, "phases[2]", "neither sessions nor visits"),
    .init([28: "    hold: 2 d"], 10, "phases[1]", "nothing ends the phase maintenance"),
    .init([9: "    until: phq9 <= 4 mg"], 9, "phases[0].until", "4 mg"),
    .init([6: "sessions: []\nphases:"], 6, "sessions", "phases and sessions"),
    .init([5: "cap: 84"], 5, "cap", "84"),
  ]
}

@Suite struct WrongProtocolsTests {
  private func complaint(_ yaml: String) -> StudyFormatError? {
    do {
      _ = try TreatmentProtocol(yaml: yaml, file: "p.yaml")
      return nil
    } catch {
      return error
    }
  }

  @Test func asItShouldBeItIsRead() throws {
    let treatment = try TreatmentProtocol(yaml: text([:]), file: "p.yaml")
    let phased = try #require(treatment.phased)
    #expect(phased.phases.map(\.kind) == [.induction, .maintenance, .followUp])
    #expect(phased.rules.map(\.name) == ["first", "second", "third", "fourth"])
    #expect(phased.rules[0].condition.description == "madrs > 50 % of baseline")
    #expect(phased.kinds == [.madrs, .systolic])
  }

  @Test(arguments: WrongProtocol.all)
  func aSlipIsRefusedWithFileLineAndField(_ wrong: WrongProtocol) throws {
    let error = try #require(complaint(text(wrong.changes)))
    #expect(error.file == "p.yaml" && error.line == wrong.line, "\(error)")
    #expect(error.field == wrong.field, "\(error)")
    for words in wrong.words { #expect(error.problem.contains(words), "\(error)") }
  }

  @Test func rulesNeedPhases() throws {
    let yaml = """
      rules: []
      sessions: [{day: 0, dose: 35 mg, route: iv}]
      """
    let error = try #require(complaint(yaml))
    #expect(error.field == "rules" && error.line == 1)
  }
}
