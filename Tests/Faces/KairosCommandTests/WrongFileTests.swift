// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What is wrong inside of a file is bad data, told with the file, the line and the field.
struct WrongFileTests {
  private let session = "{days: [0], dose: 35 mg, route: iv, over: 40 min}"

  /// Runs a protocol and expects it to be refused.
  private func refuse(
    _ yaml: String, _ parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let scratch = try Scratch()
    let file = try scratch.write(yaml, to: "protocol.yaml")
    let outcome = try Program.kairos(["simulate", "--protocol", file, "--until", "42d"])
    #expect(outcome.status == 65, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      outcome.errors.hasPrefix("kairos: error: \(file):"), "\(outcome.errors)",
      sourceLocation: sourceLocation)
    for part in parts {
      #expect(
        outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test func unreadableYAML() throws {
    try refuse("name: A\nsessions: [\n", ":")
  }

  @Test func unknownKey() throws {
    try refuse(
      "name: A\nsesions: [\(session)]\n", ":2:1", "sesions", "nearest is sessions")
  }

  @Test func unknownDrug() throws {
    try refuse(
      "name: A\ndrug: ketamin\nsessions: [\(session)]\n", ":2:7: drug", "ketamin",
      "ketamine, esketamine, arketamine")
  }

  @Test func unknownRoute() throws {
    try refuse(
      "name: A\nsessions:\n  - {day: 0, dose: 35 mg, route: rectal}\n", ":3:", "route", "rectal",
      "iv, im, sc, nasal")
  }

  @Test func holdingWhatIsNotHeld() throws {
    try refuse(
      "name: A\nsessions:\n  - {day: 0, dose: 35 mg, route: iv, over: 40 min, hold: 10 min}\n",
      ":3:", "sessions[0].hold", "iv", "sublingual, lozenge, film")
    try refuse(
      "name: A\nsessions:\n  - {day: 0, dose: 35 mg, route: oral, residue: spat}\n", ":3:",
      "sessions[0].residue", "oral", "sublingual, lozenge, film")
  }

  @Test func residueOfAnotherKind() throws {
    try refuse(
      "name: A\nsessions:\n  - {day: 0, dose: 35 mg, route: film, residue: kept}\n", ":3:",
      "sessions[0].residue", "kept", "swallowed, spat")
  }

  @Test func bareNumber() throws {
    try refuse(
      "name: A\nsessions:\n  - {day: 0, dose: 35, route: iv}\n", "sessions[0].dose", "\"35\"",
      "mg")
  }

  @Test func sameDoseTwice() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "name: A\nsessions: [\(session), \(session)]\n", to: "protocol.yaml")
    let outcome = try Program.kairos(["simulate", "--protocol", file, "--until", "1d"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("stands twice at 0 h"))
    #expect(outcome.errors.contains("35 mg ketamine iv"))
  }

  @Test func patientFile() throws {
    let scratch = try Scratch()
    let wrong = [
      ("age: 12 a\n", "18 to 90 a"), ("wieght: 70 kg\n", "nearest is weight"),
      ("set: {mood.rate: 3}\n", "mood.rate"), ("set: {mood.rate: 99 1/h}\n", "0.1 to 10 1/h"),
      ("switch: {mtor: serial}\n", "parallel"), ("block: gaba\n", "ampa, trkb, mtor"),
      ("liver: severe\n", "not been studied"), ("kidney: dialysis\n", "not been studied"),
      ("cyp2b6: '*1/*4'\n", "*1/*1, *1/*6, *6/*6"),
      ("with: [grapefrut]\n", "not modelled; without it"),
      ("with: [diazepam]\n", "diazepam:10mg/d"), ("with: grapefruit 3\n", "without a unit"),
      ("with: [{name: diazepam, amount: 10}]\n", "with[0].amount"),
      ("with: [{name: grapefruit, amount: 1 mg/d}]\n", "leave the amount out"),
      ("with: [{nam: grapefruit}]\n", "nearest is name"), ("weight: !foo 70 kg\n", "found a tag"),
      ("with: [grapefruit, grapefruit]\n", "twice"),
    ]
    for (yaml, allowed) in wrong {
      let file = try scratch.write(yaml, to: "patient.yaml")
      let outcome = try Program.kairos([
        "simulate", "--dose", "35mg", "--route", "iv", "--until", "1d", "--patient", file,
      ])
      #expect(outcome.status == 65, "\(outcome.errors)")
      #expect(outcome.errors.contains("patient.yaml:1:"), "\(outcome.errors)")
      #expect(outcome.errors.contains(allowed), "\(outcome.errors)")
    }
  }
}
