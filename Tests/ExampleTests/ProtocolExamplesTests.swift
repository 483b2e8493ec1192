// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Protocols in phases that are shipped, and what is decided in them.
struct ProtocolExamplesTests {
  private struct Outcome: Decodable {
    struct Decision: Decodable {
      struct Reading: Decodable {
        let name: String
        let value: Double
      }
      let time: Double
      let rule: String
      let change: String
      let words: String
      let readings: [Reading]
    }
    struct Dose: Decodable {
      let time: Double
      let amount: Double
    }
    let doses: [Dose]
    let ledger: [Decision]?
  }

  private func outcome(_ text: String) throws -> Outcome {
    try JSONDecoder().decode(Outcome.self, from: Data(text.utf8))
  }

  @Test(arguments: Example.ledgers)
  func theLedgerIsAsExpected(_ example: Example) throws {
    let expected = try outcome(example.text(of: "expected.json"))
    let run = try example.run()
    #expect(run.status == 0, "\(run.errors)")
    let found = try outcome(run.text)
    let (ledger, wanted) = (try #require(found.ledger), try #require(expected.ledger))
    #expect(ledger.map(\.words) == wanted.map(\.words))
    #expect(ledger.map(\.rule) == wanted.map(\.rule))
    #expect(ledger.map(\.time) == wanted.map(\.time))
    #expect(found.doses.map(\.amount) == expected.doses.map(\.amount))
    for (one, other) in zip(ledger, wanted) {
      for (reading, known) in zip(one.readings, other.readings) {
        #expect(reading.name == known.name && abs(reading.value - known.value) < 1e-3)
      }
    }
    let changes = Set(wanted.map(\.change))
    #expect(changes.isSuperset(of: ["raise", "hold", "interval", "rescue", "phase", "check"]))
    #expect(wanted.contains { $0.rule == "relapse" })
  }

  /// The file as a fixed schedule of what was given: the same course, to the last digit.
  @Test func whatWasGivenAsAListGivesTheSameCourse() throws {
    let scratch = try Scratch()
    let shared = ["--weight", "70kg", "--until", "120d", "--every", "12h", "--format", "csv"]
    let file = "Examples/Protocols/ketamine-infusions.yaml"
    let byRules = try Program.kairos(["simulate", "--protocol", file] + shared)
    #expect(byRules.status == 0, "\(byRules.errors)")
    let told = try Program.kairos(
      ["simulate", "--protocol", file] + shared.dropLast(2) + ["--format", "json"])
    let entries = try outcome(told.text).doses.map {
      "  - {day: \($0.time / 24), dose: \($0.amount) mg, route: iv, over: 40 min}"
    }
    #expect(entries.count > 6)
    let list = (["drug: ketamine", "sessions:"] + entries).joined(separator: "\n")
    try list.write(toFile: scratch.path("list.yaml"), atomically: true, encoding: .utf8)
    let fixed = try Program.kairos(["simulate", "--protocol", scratch.path("list.yaml")] + shared)
    #expect(fixed.text == byRules.text)
  }

  private static let shipped = [
    "esketamine-label", "esketamine-label-65", "esketamine-suicidality", "ketamine-infusions",
  ]

  @Test(arguments: shipped)
  func everyProtocolThatIsShippedRuns(_ name: String) throws {
    let run = try Program.kairos([
      "simulate", "--protocol", "Examples/Protocols/\(name).yaml", "--setting", "popova-2019",
      "--cohort", "8", "--only", "3", "--until", "70d", "--every", "7d", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let outcome = try outcome(run.text)
    #expect(try #require(outcome.ledger).isEmpty == false && outcome.doses.count > 5)
  }

  @Test func theFolderHoldsNoOthers() throws {
    let folder = Program.repository.appendingPathComponent("Examples/Protocols")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(Self.shipped.map { $0 + ".yaml" }))
  }
}
