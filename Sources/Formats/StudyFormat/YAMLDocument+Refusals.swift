// SPDX-License-Identifier: Apache-2.0

import Yams

extension YAMLDocument {
  /// Refuses a text with many keys of the form `? key`.
  ///
  /// Such a key can be a whole tree, and one inside the other: to find keys that stand twice, the
  /// reader would compare each of these trees. A `?` can only be one at the beginning of a token.
  func refuseExplicitKeys() throws(StudyFormatError) {
    var (before, line, found) = (Unicode.Scalar("\n"), 1, 0)
    for scalar in source.text.unicodeScalars {
      if scalar == "?", YAMLDocument.endsToken(before) { found += 1 }
      guard found <= YAMLDocument.mostLevels else {
        throw StudyFormatError(
          .badContent, file: source.file, line: line,
          problem: "more than \(YAMLDocument.mostLevels) keys are written with ?; write key: value")
      }
      if scalar == "\n" { line += 1 }
      before = scalar
    }
  }

  private static func endsToken(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "[{,:-?".unicodeScalars.contains(scalar)
  }

  /// Refuses a text that has an alias.
  ///
  /// A plain text cannot begin with `*`, so a node that begins there is an alias. In a copy in
  /// which every `*` is an ordinary letter, aliases become plain texts, the tree stays as short as
  /// the text, and their places can be looked up in the original.
  func refuseAliases() throws(StudyFormatError) {
    guard source.text.contains("*") else { return }
    let stand = "\u{E000}"
    let copy = source.text.replacing("*", with: stand)
    guard let node = try compose(copy) else { return }
    try refuseAliases(in: node, standingAs: stand)
  }

  private func refuseAliases(
    in node: Node, standingAs stand: String
  ) throws(StudyFormatError) {
    if let scalar = node.scalar, scalar.style == .plain, scalar.string.hasPrefix(stand) {
      throw failure(
        "found an alias; write the value out, or put a text that begins with * in quotes",
        at: node.mark)
    }
    for child in node.children { try refuseAliases(in: child, standingAs: stand) }
  }

  /// Refuses tags and anchors, which say what kind of thing follows, or name it, and change nothing here.
  ///
  /// A node's mark is where its tag or anchor stands, if it has one; nothing else begins so.
  func refuseProperties(of node: Node, in lines: [[Unicode.Scalar]]) throws(StudyFormatError) {
    if let mark = node.mark, let first = lines.scalar(at: mark), first == "!" || first == "&" {
      throw failure(
        "found \(first == "!" ? "a tag" : "an anchor"); leave it out, or put a text that begins with "
          + "\(first) in quotes",
        at: mark)
    }
    for child in node.children { try refuseProperties(of: child, in: lines) }
  }

  func refuseDepth(of node: Node, level: Int) throws(StudyFormatError) {
    guard level <= YAMLDocument.mostLevels else {
      throw failure(
        "lists and mappings are nested more than \(YAMLDocument.mostLevels) deep", at: node.mark)
    }
    for child in node.children { try refuseDepth(of: child, level: level + 1) }
  }
}

extension [[Unicode.Scalar]] {
  /// The character at a place that counts lines and columns from 1; nil beyond the text.
  fileprivate func scalar(at mark: Mark) -> Unicode.Scalar? {
    guard indices.contains(mark.line - 1) else { return nil }
    let line = self[mark.line - 1]
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }
}

extension Node {
  /// Keys and values of a mapping, elements of a list, nothing of a text.
  fileprivate var children: [Node] {
    switch self {
    case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
    case .sequence(let sequence): Array(sequence)
    default: []
    }
  }
}
