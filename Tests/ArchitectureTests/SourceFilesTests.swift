// SPDX-License-Identifier: Apache-2.0

import Testing

/// What every source file owes its reader.
struct SourceFilesTests {
  private let sources = Repository.files(under: "Sources", endingIn: ".swift")
  private let tests = Repository.files(under: "Tests", endingIn: ".swift")

  @Test func theLicenceComesFirst() throws {
    #expect(sources.contains("Sources/Scalars/Scalar.swift"))
    for path in sources + tests {
      let text = try Repository.text(of: path)
      #expect(text.hasPrefix("// SPDX-License-Identifier: Apache-2.0\n"), "\(path)")
    }
  }

  /// Long files are where newcomers get lost. Nobody reads generated ones.
  @Test func filesAreShort() throws {
    for path in sources where !path.contains("Generated") {
      let lines = try Repository.text(of: path).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(path) has \(lines.count - 1) lines")
    }
  }
}
