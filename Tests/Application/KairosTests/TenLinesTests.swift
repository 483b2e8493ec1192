// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The ten lines that the README promises.
@Suite struct TenLinesTests {
  private static let repository = URL(filePath: #filePath).appending(path: "../../../..")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path).standardized, encoding: .utf8)
  }

  @Test("the ten lines run")
  func run() throws { try tenLines() }

  @Test("README and documentation show the lines that run here")
  func readme() throws {
    let lines = try Self.text("Tests/Application/KairosTests/TenLines.swift")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0.contains("// README begins.") })
    let end = try #require(lines.firstIndex { $0.contains("// README ends.") })
    let body = lines[(begin + 1)..<end].map { $0.dropFirst(2) }.joined(separator: "\n")
    let block = "```swift\nimport Kairos\n\n" + body + "\n```\n"
    #expect(try Self.text("README.md").contains(block))
    #expect(try Self.text("Sources/Application/Kairos/Kairos.docc/Kairos.md").contains(block))
  }
}
