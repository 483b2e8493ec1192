// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// The help explains, with examples that work and units everywhere.
struct HelpTests {
  @Test(arguments: ["simulate", "merge", "model", "cite", "export"])
  func helpHasExamples(_ command: String) throws {
    let outcome = try Program.kairos("\(command) --help")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("Example"))
    #expect(outcome.text.contains("  kairos \(command) "))
  }

  @Test func examplesOfSimulateRun() throws {
    let help = try Program.kairos("simulate --help").text.replacing("\\\n", with: " ")
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  kairos simulate --dose") }
    #expect(examples.count == 6)
    for example in examples {
      let quoted = example.split(separator: "'", omittingEmptySubsequences: false)
      #expect(quoted.count == 1 || quoted.count == 3)
      let words = Self.words(of: String(example)).dropFirst()
      let outcome = try Program.kairos(
        words.map { $0 == "course.csv" ? "/dev/null" : $0 })
      #expect(outcome.status == 0, "\(example): \(outcome.errors)")
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
      "--patients",
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
