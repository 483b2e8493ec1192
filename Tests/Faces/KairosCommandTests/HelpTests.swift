// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// The help explains, with examples that work and units everywhere.
struct HelpTests {
  /// Each command that the help lists, those below `sbml` and `trial` too.
  private static func commands() throws -> [String] {
    let groups = ["sbml", "trial"]
    let below = try groups.flatMap { group in
      try subcommands(of: group + " ").map { group + " " + $0 }
    }
    return try subcommands(of: "").filter { !groups.contains($0) } + below
  }

  private static func subcommands(of command: String) throws -> [String] {
    let help = try Program.kairos(command + "--help").text
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return list.matches(of: /(?m)^  ([a-z]+) +\S/).map { String($0.1) }
  }

  @Test func everyCommandIsListed() throws {
    let commands = try Self.commands()
    #expect(commands.contains("simulate") && commands.contains("sbml run"), "\(commands)")
    for command in commands { #expect(try !Self.examples(of: command).isEmpty, "\(command)") }
  }

  /// Every example of every help runs, beside the files that it names.
  @Test(arguments: try commands())
  func examplesRun(_ command: String) throws {
    let scratch = try ExampleFiles.scratch()
    for example in try Self.examples(of: command) {
      let small = example.replacing("--cohort 10000", with: "--cohort 10")
        .replacing("--power 0.9", with: "--power 0.1").replacing(" 500 ", with: " 4 ")
      let outcome = try Program.kairos(Self.words(of: small), in: scratch.folder)
      #expect(outcome.status == 0, "\(example): \(outcome.errors)")
    }
  }

  /// What is printed can be pasted into a shell: a line goes on only behind a backslash.
  @Test(arguments: try [""] + commands())
  func examplesCanBePasted(_ command: String) throws {
    let text = try Program.kairos(command + " --help").text.replacing("\\\n", with: " ")
    for paragraph in text.components(separatedBy: "\n\n") where paragraph.hasPrefix("Example") {
      for line in paragraph.split(separator: "\n").dropFirst() {
        #expect(line.hasPrefix("  kairos "), "\(line)")
      }
    }
  }

  /// The examples of a help, each on one line, without `kairos`.
  private static func examples(of command: String) throws -> [String] {
    let outcome = try Program.kairos(command + " --help")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let text = outcome.text.replacing("\\\n", with: " ")
    let paragraphs = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("Example") }
    return paragraphs.flatMap { paragraph in
      paragraph.replacing("\n  kairos ", with: "\u{0}").split(separator: "\u{0}").dropFirst()
        .map { String($0.replacing("\n", with: " ")) }
    }
  }

  /// The words of a shell command with quotes of both kinds, none nested.
  private static func words(of line: String) -> [String] {
    var words = [""]
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, "'\"".contains(character) {
        quote = character
      } else if quote == nil, character == " " {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  @Test func unitsStandInTheHelp() throws {
    let help = try Program.kairos("simulate --help").text
    for text in ["0.5mg/kg", "40min", "70kg", "45a", "175cm", "35 to 200 kg", "UCUM"] {
      #expect(help.contains(text), "\(text)")
    }
    for option in [
      "--dose", "--route", "--over", "--hold", "--repeat", "--interval", "--protocol", "--drug",
      "--until",
      "--every", "--weight", "--height", "--age", "--sex", "--baseline-madrs", "--cyp2b6",
      "--liver",
      "--kidney", "--with", "--patient", "--set",
      "--switch", "--block", "--endpoint-time", "--format", "--output", "--report", "--observables",
      "--solver", "--rtol", "--atol", "--strict", "--compare", "--equal-exposure", "--cohort",
      "--seed", "--threads", "--shard", "--only", "--trajectories", "--band", "--preset",
      "--setting",
      "--patients", "--likely", "--scan",
    ] {
      #expect(help.contains("  \(option)"), "\(option)")
    }
  }

  @Test func versionIsTheModels() throws {
    let version = try Program.kairos("--version").text
    let json = try Program.kairos("simulate --dose 35mg --route iv --until 1d --format json").text
    let number = version.replacing("kairos ", with: "").replacing("\n", with: "")
    #expect(json.contains("\"version\": \"\(number)\""))
  }
}
