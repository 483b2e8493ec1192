// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Yams

/// An error of the YAML reader, with the place that it speaks of.
struct YAMLProblem {
  let text: String
  let line: Int?
  let column: Int?
  let source: StudyText

  init(_ error: YamlError, in source: StudyText) {
    self.source = source
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let isTab = YAMLProblem.isTab(mark.line, mark.column, in: source.text)
      let cause = isTab ? "found a tab; indent with blanks" : problem
      (text, line, column) = ("cannot be read as YAML: " + cause, mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { $0.quoted }.joined(separator: ", ")
      (text, line, column) = (
        "the key \(names) stands twice", context.mark.line, context.mark.column
      )
    case .reader(let problem, let offset, _, _):
      let place = offset.map { YAMLProblem.place(of: $0, in: source.text) }
      (text, line, column) = ("cannot be read as YAML: " + problem, place?.line, place?.column)
    default:
      (text, line, column) = ("cannot be read as YAML: \(error)", nil, nil)
    }
  }

  var failure: StudyFormatError {
    StudyFormatError(
      .badContent, file: source.file, line: line, column: column, problem: text)
  }

  /// Whether a tab stands at a place: YAML allows none where a line is indented, and names it badly.
  private static func isTab(_ line: Int, _ column: Int, in text: String) -> Bool {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].dropFirst(max(0, column - 1)).first == "\t"
  }

  /// Line and column, from 1, of the character after the first `offset`.
  private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let line = before.count { $0.isNewline } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return (line, column)
  }
}
