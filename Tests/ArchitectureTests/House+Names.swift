// SPDX-License-Identifier: Apache-2.0

/// One name is one thing.
extension House {
  /// Types of one name that more than one place can see; nested types have their outer type's name
  /// before their own.
  var typesOfOneName: [String] {
    let found = sources.flatMap { file in
      file.source.sharedTypes.map { (name: $0, path: file.path) }
    }
    return Dictionary(grouping: found, by: \.name).filter { $0.value.count > 1 }
      .map { "\($0.key): " + $0.value.map(\.path).sorted().joined(separator: ", ") }.sorted()
  }

  /// Long files are where newcomers get lost. Nobody reads generated ones.
  func longFiles(limit: Int) -> [String] {
    sources.filter { !$0.path.contains("Generated") && $0.lineCount > limit }
      .map { "\($0.path) has \($0.lineCount) lines" }
  }

  /// The files outside of a folder that say one of these texts, or declare one of these types, at any
  /// access level.
  func homes(ofTexts texts: [String], types: [String], outside home: String) -> [String] {
    sources.filter { !$0.path.hasPrefix(home) }.filter { file in
      file.source.texts.contains { text in texts.contains { text.text.contains($0) } }
        || !file.source.declaredTypes.isDisjoint(with: types)
    }.map(\.path)
  }
}
