// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import StudyFormat
import Testing
import Therapy

/// What reading a protocol complains of.
private func complaint(_ yaml: String) -> String {
  do {
    return try "accepted: \(TreatmentProtocol(yaml: yaml, file: "p.yaml"))"
  } catch {
    return error.description
  }
}

/// A protocol with one session of the given lines, which begins in line 3, column 5.
private func session(_ lines: String..., drug: String? = nil) -> String {
  (["name: Test"] + (drug.map { ["drug: \($0)"] } ?? []) + ["sessions:"]).joined(separator: "\n")
    + "\n  - " + lines.joined(separator: "\n    ") + "\n"
}

@Suite struct TreatmentProtocolYAMLTests {
  @Test func sixInfusionsInTwelveDays() throws {
    let yaml = """
      # protocol.yaml
      name: Six infusions in twelve days
      drug: ketamine
      sessions:
        - days: [0, 2, 4, 7, 9, 11]
          dose: 0.5 mg/kg
          route: iv
          over: 40 min
      """
    let treatment = try TreatmentProtocol(yaml: yaml, file: "protocol.yaml")
    #expect(treatment.name == "Six infusions in twelve days")
    #expect(treatment.sessions.map(\.start) == [0, 48, 96, 168, 216, 264])
    let doses = try treatment.regimen(bodyWeight: 70).doses
    #expect(doses.allSatisfy { $0.amount == 35 && $0.duration == 40.0 / 60 && $0.route == .iv })
  }

  @Test func daysTimesAndRoutes() throws {
    let yaml = """
      name: Mixed
      drug: esketamine
      sessions:
        - {day: 1, time: 9 h, dose: 56mg, route: nasal}
        - {days: [0.5], dose: "20 mg", route: iv}
      """
    let sessions = try TreatmentProtocol(yaml: yaml, file: "p.yaml").sessions
    #expect(sessions.map(\.start) == [12, 33])
    #expect(sessions.map(\.route) == [.iv, .nasal])
  }

  @Test func thePumpIsAdjusted() throws {
    let yaml = session(
      "day: 0", "dose: 40 mg", "route: iv", "over: 40 min", "pauses: [{at: 10 min, for: 5 min}]",
      "changes: [{at: 20 min, rate: 50 %}]", "stop: 25 min")
    let adjustments = try TreatmentProtocol(yaml: yaml, file: "p.yaml").sessions[0].adjustments
    #expect(adjustments.pauses == [.init(at: 10.0 / 60, for: 5.0 / 60)])
    #expect(adjustments.changes == [.init(at: 20.0 / 60, share: 0.5)])
    #expect(adjustments.stop == 25.0 / 60)
  }

  @Test func unknownKeysComeWithTheNearest() {
    #expect(
      complaint("name: Test\nsession: []")
        == "p.yaml:2:1: the key \"session\" is not known, the nearest is sessions; allowed: "
        + "name, drug, sessions, phases, rules, monitoring, cap, beside, dose, rate, route, over, hold, "
        + "residue, pauses, changes, stop")
    #expect(
      complaint(session("day: 0", "dosage: 35 mg", "route: iv"))
        == "p.yaml:4:5: sessions[0]: the key \"dosage\" is not known, the nearest is dose; allowed: "
        + "day, days, time, every, count, until, drug, dose, rate, route, over, hold, residue, pauses, "
        + "changes, stop")
    #expect(
      complaint(
        session("day: 0", "dose: 9 mg", "route: iv", "over: 9 min", "pauses: [{as: 1 min}]"))
        == "p.yaml:7:15: sessions[0].pauses[0]: the key \"as\" is not known, "
        + "allowed: at, for")
  }

  @Test func unitsAreNeeded() {
    #expect(
      complaint(session("day: 0", "dose: 0.5", "route: iv"))
        == "p.yaml:4:11: sessions[0].dose: found \"0.5\" without a unit; write for example 0.5 mg/kg; "
        + "allowed units: mg/kg, mg, g, ug, ng, ug/kg")
    #expect(
      complaint(session("day: 0", "dose: 35 mg", "route: iv", "over: 40"))
        == "p.yaml:6:11: sessions[0].over: found \"40\" without a unit; write for example 40 min; "
        + "allowed units: min, h, d, wk, a, s")
    #expect(complaint(session("day: 0", "dose: 40 min", "route: iv")).contains("another kind"))
    #expect(
      complaint(session("day: 0", "dose: 35 mgg", "route: iv")).contains("the nearest is mg;"))
    #expect(
      complaint(
        session(
          "day: 0", "dose: 9 mg", "route: iv", "over: 9 min", "changes: [{at: 1 min, rate: 50}]"))
        == "p.yaml:7:33: sessions[0].changes[0].rate: found 50, expected a share of the planned "
        + "rate, as 50 %")
  }

  @Test func missingKeysAreNamed() {
    #expect(complaint("name: Test").contains("the key sessions is missing"))
    #expect(complaint("name:\nsessions: []") == "p.yaml:1:6: name: found nothing, expected a value")
    #expect(
      complaint(session("day: 0", "route: iv")).contains("sessions[0]: the key dose is missing"))
    #expect(complaint(session("day: 0", "dose: 5 mg")).contains("the key route is missing"))
    #expect(complaint(session("dose: 5 mg", "route: iv")).contains("the key days is missing"))
    #expect(complaint("name: Test\nsessions: []").contains("there is no session"))
  }

  @Test func daysAreNumbersFromZero() {
    let rest = ["dose: 5 mg", "route: iv"]
    func days(_ line: String) -> String { complaint(session(line, rest[0], rest[1])) }
    #expect(
      days("days: [0, -1]")
        == "p.yaml:3:15: sessions[0].days[1]: found day -1, allowed: 0 and later")
    #expect(days("day: monday").contains("sessions[0].day: found \"monday\", expected a number"))
    #expect(days("day: 2 d").contains("expected a number without a unit"))
    #expect(days("day: .nan").contains("expected a number without a unit"))
    #expect(days("days: 3").contains("sessions[0].days: found \"3\", expected a list"))
    #expect(days("days: []").contains("the list is empty"))
    #expect(days("day: 1e9").contains("sessions[0].day: the dose starts at"))
    #expect(
      complaint(session("day: 0", "days: [1]", rest[0], rest[1])).contains("give one of the two"))
    #expect(
      complaint(session("day: 0", "time: 24 h", rest[0], rest[1])).contains(
        "sessions[0].time: found 24 h"))
  }

  @Test func dosesAreChecked() {
    #expect(
      complaint(session("day: 0", "dose: 2 g", "route: iv")).contains("above 1000 mg is refused"))
    #expect(
      complaint(session("day: 0", "dose: 11 mg/kg", "route: iv")).contains(
        "above 10 mg/kg is refused"))
    #expect(
      complaint(session("day: 0", "dose: 0 mg", "route: iv")).contains(
        "sessions[0].dose: the dose is 0 mg"))
    #expect(
      complaint(session("day: 0", "dose: 57 mg", "route: nasal", drug: "esketamine"))
        == "p.yaml:5:11: sessions[0].dose: the nasal dose is 57 mg; allowed: 28, 56, 84, 112 mg")
    #expect(
      complaint(session("day: 0", "dose: 56 mg", "route: nasal", drug: "arketamine")).contains(
        "sessions[0].route: arketamine has no nasal"))
    #expect(
      complaint(session("day: 0", "dose: 56 mg", "route: nasal", "over: 5 min", drug: "esketamine"))
        .contains("sessions[0].over: a dose by the route nasal is not given over a time"))
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: orally"))
        == "p.yaml:5:12: sessions[0].route: found \"orally\", the nearest is oral; "
        + "allowed: iv, im, sc, nasal, sublingual, lozenge, film, oral"
    )
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: iv", drug: "ketamin")).contains(
        "drug: found \"ketamin\", the nearest is ketamine"))
    #expect(
      complaint(session("day: 0", "dose: 9 mg", "route: iv", "over: 9 min", "stop: 12 min"))
        == "p.yaml:3:5: sessions[0]: the pump is adjusted at 12 min, but the infusion ends at 9 min"
    )
    #expect(
      complaint(session("day: 0", "dose: 9 mg", "route: iv", "stop: 1 min")).contains(
        "has no duration"))
  }

  @Test func holdingIsRead() throws {
    let text = session(
      "day: 0", "dose: 50 mg", "route: film", "hold: 15 min", "residue: spat", drug: "esketamine")
    let read = try TreatmentProtocol(yaml: text, file: "p.yaml").sessions[0]
    #expect(read.holding == 0.25 && read.residue == .spat)
  }

  @Test func holdingIsChecked() {
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: iv", "over: 9 min", "hold: 9 min"))
        == "p.yaml:7:11: sessions[0].hold: a dose by the route iv is not held in the mouth; "
        + "leave hold and residue out, or use sublingual, lozenge, film")
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: oral", "residue: spat")).contains(
        "sessions[0].residue: a dose by the route oral is not held"))
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: film", "hold: 2 h")).contains(
        "sessions[0].hold: the dose is held for 120 min; allowed:"))
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: film", "residue: eaten")).contains(
        "found \"eaten\""))
    #expect(
      complaint(session("day: 0", "dose: 5 mg", "route: film", "over: 5 min")).contains(
        "sessions[0].over: a dose by the route film is not given over a time"))
  }

  @Test func theWrongKindOfValueIsNamed() {
    #expect(
      complaint("[1, 2]").hasPrefix("p.yaml:1:1: found a list, expected a mapping with the keys"))
    #expect(complaint("hello").hasPrefix("p.yaml:1:1: found \"hello\", expected a mapping"))
    #expect(complaint("name: [a]\nsessions: []").contains("name: found a list, expected a text"))
    #expect(
      complaint("name: a\nsessions: {day: 0}").contains(
        "sessions: found a mapping, expected a list"))
    #expect(
      complaint("name: a\nsessions: [5]").contains("sessions[0]: found \"5\", expected a mapping"))
    #expect(complaint("name: a\n? [x]\n: y").contains("found a list, expected a text"))
  }

  @Test func tooManyDaysAreRefused() {
    let days = repeatElement("0", count: 20_001).joined(separator: ",")
    let text = complaint(session("days: [\(days)]", "dose: 5 mg", "route: iv"))
    #expect(text.contains("sessions: there are 20001 doses; up to 20000 are allowed"))
  }
}
