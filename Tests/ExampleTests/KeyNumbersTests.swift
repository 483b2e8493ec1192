// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Numbers that change only when the model is changed on purpose.
struct KeyNumbersTests {
  /// One line of `Examples/key-numbers.csv`.
  struct KeyNumber {
    let example: String
    let name: String
    /// In hours; nil for an endpoint.
    let time: Double?
    let value: Double

    init?(_ line: Substring) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 4, let value = Double(cells[3]) else { return nil }
      (example, name, time) = (String(cells[0]), String(cells[1]), Double(cells[2]))
      self.value = value
    }
  }

  /// An endpoint's part of the JSON.
  struct Result: Decodable {
    struct Endpoint: Decodable {
      let name: String
      let value: Double
    }
    let endpoints: [Endpoint]
  }

  /// Each line of the file but the first; a line that cannot be read is an error.
  private static func read() throws -> [KeyNumber] {
    let file = Program.repository.appendingPathComponent("Examples/key-numbers.csv")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return try text.split(separator: "\n").dropFirst().map { try #require(KeyNumber($0), "\($0)") }
  }

  /// Each example watches blood, a score and an endpoint, and none twice.
  @Test(arguments: Example.all)
  func theChainIsWatchedFromBloodToScore(_ example: Example) throws {
    let numbers = try Self.read().filter { $0.example == example.name }
    for start in ["plasma.", "score."] {
      #expect(numbers.contains { $0.name.hasPrefix(start) && $0.time != nil }, "\(start)")
    }
    #expect(numbers.contains { $0.time == nil })
    #expect(numbers.allSatisfy { $0.value != 0 })
    #expect(Set(numbers.map { "\($0.name) \($0.time ?? -1)" }).count == numbers.count)
  }

  @Test func everyNumberHasItsExample() throws {
    #expect(Set(try Self.read().map(\.example)) == Set(Example.all.map(\.name)))
  }

  @Test(arguments: Example.all)
  func numbersHaveNotMoved(_ example: Example) throws {
    let course = try #require(CourseTable(example.run(as: "csv").text))
    let result = try JSONDecoder().decode(Result.self, from: example.run(as: "json").output)
    let numbers = try Self.read().filter { $0.example == example.name }
    #expect(!numbers.isEmpty)
    for number in numbers {
      let endpoint = result.endpoints.last { $0.name == number.name }?.value
      let found = try #require(
        number.time.map { course.value(of: number.name, at: $0) } ?? endpoint, "\(number)")
      #expect(
        abs(found - number.value) <= 1e-3 * abs(number.value),
        """
        \(number.name) of \(example) is \(found), it was \(number.value). If the model was changed \
        on purpose, run Examples/update.sh, raise model.version (ModelVersion.number) and say why \
        in CHANGELOG.md; else a change has moved what should stand still.
        """)
    }
  }
}
