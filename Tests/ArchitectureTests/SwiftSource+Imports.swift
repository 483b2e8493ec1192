// SPDX-License-Identifier: Apache-2.0

extension SwiftSource {
  /// The modules that the file imports, whatever attributes and access levels stand before.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split { $0.isWhitespace || $0 == ";" }
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy(SwiftSource.mayPrecedeImport)
      else { return nil }
      let name = words[(place + 1)...].first { !SwiftSource.kinds.contains($0) }
      return name.map { String($0.prefix { $0 != "." }) }
    }
  }

  private static func mayPrecedeImport(_ word: Substring) -> Bool {
    word.hasPrefix("@") || accessLevels.contains(word)
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  private static let kinds: Set<Substring> = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]
}
