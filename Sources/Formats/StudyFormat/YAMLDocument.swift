// SPDX-License-Identifier: Apache-2.0

import Quantities
import Yams

/// A YAML text as a tree whose every node knows its place.
///
/// A short text can stand for an endless tree, or for one that takes minutes to build. Such texts
/// are refused first: see `refuseAliases()` and `refuseExplicitKeys()`.
struct YAMLDocument {
  /// The most levels of lists and mappings inside each other.
  static let mostLevels = 16

  let source: StudyText

  /// The root of the tree.
  ///
  /// - Throws: ``StudyFormatError`` with line and column.
  func root() throws(StudyFormatError) -> Field {
    try refuseExplicitKeys()
    try refuseAliases()
    guard let node = try compose(source.text) else { throw failure("the file is empty") }
    try refuseDepth(of: node, level: 1)
    try refuseProperties(of: node, in: source.lines)
    return Field(node: node, path: "", file: source.file)
  }

  func compose(_ text: String) throws(StudyFormatError) -> Node? {
    do {
      return try Yams.compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      throw YAMLProblem(error, in: source).failure
    } catch {
      throw failure("cannot be read as YAML: \(error)")
    }
  }

  func failure(_ problem: String, at mark: Mark? = nil) -> StudyFormatError {
    StudyFormatError(
      .badContent, file: source.file, line: mark?.line, column: mark?.column, problem: problem)
  }
}
