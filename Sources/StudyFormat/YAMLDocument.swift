// SPDX-License-Identifier: Apache-2.0

import Quantities
import Yams

/// A YAML text as a tree whose every node knows its place.
///
/// Aliases are refused before the tree is built, because a short text full of them can stand for an
/// endless one; so are trees that are deeper than any study file.
struct YAMLDocument {
  /// The most levels of lists and mappings inside each other.
  static let mostLevels = 16

  let source: StudyText

  /// The root of the tree.
  ///
  /// - Throws: ``StudyFormatError`` with line and column.
  func root() throws(StudyFormatError) -> Field {
    try refuseAliases()
    guard let node = try compose(source.text) else { throw failure("the file is empty") }
    try refuseDepth(of: node, level: 1)
    return Field(node: node, path: "", file: source.file)
  }

  private func compose(_ text: String) throws(StudyFormatError) -> Node? {
    do {
      return try Yams.compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      throw YAMLProblem(error, in: source).failure
    } catch {
      throw failure("cannot be read as YAML: \(error)")
    }
  }

  /// Refuses a text that has an alias.
  ///
  /// A plain text cannot begin with `*`, so a node that begins there is an alias. In a copy in
  /// which every `*` is an ordinary letter, aliases become plain texts, the tree stays as short as
  /// the text, and their places can be looked up in the original.
  private func refuseAliases() throws(StudyFormatError) {
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

  private func refuseDepth(of node: Node, level: Int) throws(StudyFormatError) {
    guard level <= YAMLDocument.mostLevels else {
      throw failure(
        "lists and mappings are nested more than \(YAMLDocument.mostLevels) deep", at: node.mark)
    }
    for child in node.children { try refuseDepth(of: child, level: level + 1) }
  }

  private func failure(_ problem: String, at mark: Mark? = nil) -> StudyFormatError {
    StudyFormatError(
      .badContent, file: source.file, line: mark?.line, column: mark?.column, problem: problem)
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
