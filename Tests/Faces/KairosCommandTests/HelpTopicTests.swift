// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos help protocol` and the others: formats with examples that work.
struct HelpTopicTests {
  /// The paragraphs of a topic.
  private func paragraphs(of topic: String) throws -> [String] {
    let outcome = try Program.kairos("help " + topic)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return outcome.text.components(separatedBy: "\n\n")
  }

  /// The file in the second paragraph, without the margin, and the example's words.
  private func example(of topic: String) throws -> (file: String, words: [String]) {
    let paragraphs = try paragraphs(of: topic)
    let file = paragraphs[1].split(separator: "\n").map { $0.dropFirst(2) }
    let last = try #require(paragraphs.last { $0.hasPrefix("Example") })
    let line = last.replacing("\\\n", with: " ").split(separator: "\n")[1]
    return (
      file.joined(separator: "\n") + "\n", line.split(separator: " ").dropFirst().map(String.init)
    )
  }

  @Test(arguments: [
    ("protocol", "protocol.yaml"), ("patient", "patient.yaml"), ("data", "events.csv"),
    ("trial", "trial.yaml"),
  ])
  func filesAreRead(_ topic: String, _ name: String) throws {
    let scratch = try ExampleFiles.scratch()
    let (file, words) = try example(of: topic)
    _ = try scratch.write(file, to: name)
    let outcome = try Program.kairos(words, in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.text.isEmpty)
  }

  /// Every key that a topic lists is known to the reader: an unknown one is refused by its name.
  @Test(arguments: [
    ("protocol", "protocol.yaml", "--weight 70kg"), ("patient", "patient.yaml", ""),
  ])
  func keysAreKnown(_ topic: String, _ name: String, _ rest: String) throws {
    let text = try paragraphs(of: topic).joined(separator: "\n")
    let keys = text.matches(of: /(?m)^ {0,2}([a-z0-9]+)(?:, [a-z]+)? {2,}\S/).map { String($0.1) }
    #expect(keys.count >= 8, "\(keys)")
    let scratch = try ExampleFiles.scratch()
    let otherKeys = [
      "name", "drug", "sessions", "phases", "rules", "when", "monitoring", "cap", "beside",
    ]
    for key in keys where topic == "patient" || !otherKeys.contains(key) {
      let unknown = key + "q: 1\n"
      let file =
        topic == "patient" ? unknown : "sessions:\n  - day: 0\n    dose: 35 mg\n    " + unknown
      _ = try scratch.write(file, to: name)
      let options = "simulate --\(topic) \(name) --until 1d \(rest)"
      let words = options.split(separator: " ").map(String.init)
      let dose = topic == "patient" ? ["--dose", "35mg", "--route", "im"] : []
      let errors = try Program.kairos(words + dose, in: scratch.folder).errors
      #expect(errors.contains(try Regex("the nearest (is|are) \(key)")), "\(key): \(errors)")
    }
  }

  @Test func unitsAreUnderstood() throws {
    let text = try paragraphs(of: "units").joined(separator: "\n")
    for unit in ["s", "min", "h", "d", "wk", "a"] {
      let run = "simulate --dose 35mg --route im --until 40000000s --every 1\(unit) --format csv"
      #expect(text.contains(" \(unit) ") || text.contains(" \(unit)\n"), "\(unit)")
      guard ["wk", "a", "d"].contains(unit) else { continue }
      #expect(try Program.kairos(run + " --observables bdnf").status == 0, "\(unit)")
    }
  }

  @Test func topicsStandInTheHelp() throws {
    let help = try Program.kairos("--help").text.replacing("\n", with: " ")
    for topic in ["protocol", "patient", "units", "data", "trial"] {
      #expect(help.contains("kairos help \(topic)"))
    }
  }
}
