// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Testing

/// What stands in the folders of the examples is what the program prints today.
struct ExamplesTests {
  @Test(arguments: Example.all)
  func outputIsAsExpected(_ example: Example) throws {
    let expected = try #require(CourseTable(example.text(of: "expected.csv")))
    let outcome = try example.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try #require(CourseTable(outcome.text))
    #expect(found.header == expected.header)
    try #require(found.rows.count == expected.rows.count)
    for (row, wanted) in zip(found.rows, expected.rows) {
      #expect(zip(row, wanted).allSatisfy { isNear($0, $1) }, "at \(wanted[0]) h: \(row)")
    }
  }

  /// Names of treatments exactly, doses among them, numbers nearly.
  @Test(arguments: Example.comparisons + Example.trials)
  func comparisonIsAsExpected(_ example: Example) throws {
    let outcome = try example.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let (found, expected) = (
      cells(of: outcome.text), cells(of: try example.text(of: "expected.csv"))
    )
    #expect(found.count > 2 && found.map(\.count) == expected.map(\.count))
    for (cell, wanted) in zip(found.joined(), expected.joined()) {
      let numbers = [cell, wanted].compactMap { Double($0) }
      #expect(numbers.count == 2 ? isNear(numbers[0], numbers[1]) : cell == wanted)
    }
  }

  private func cells(of text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
  }

  /// To one part in a million; below a billionth of the unit there is nothing to compare.
  private func isNear(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-6 * max(abs(a), abs(b)) + 1e-9
  }

  @Test(arguments: Example.all + Example.comparisons + Example.ledgers + Example.trials)
  func commandWritesTheFileThatIsCompared(_ example: Example) throws {
    let command = try example.command
    #expect(command.dropLast().last == "--output")
    let file = "Examples/\(example.name)/expected."
    #expect([file + "csv", file + "json"].contains(command.last))
    #expect(["simulate", "trial"].contains(command.first))
  }

  @Test(arguments: Example.all + Example.comparisons + Example.ledgers + Example.trials)
  func everyCommandOfTheReadmeRuns(_ example: Example) throws {
    let scratch = try Scratch()
    let commands = try example.commands
    #expect(commands.count == 2)
    for var words in commands {
      words[words.count - 1] = scratch.path("output")
      let outcome = try Program.kairos(words)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
      #expect(try scratch.data("output").isEmpty == false)
    }
  }
}
