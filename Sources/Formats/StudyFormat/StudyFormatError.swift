// SPDX-License-Identifier: Apache-2.0

/// Why a study file is refused: where, what was found, and what is allowed.
package struct StudyFormatError: Error, Equatable, Sendable {
  /// What a caller has to tell apart.
  package enum Kind: Equatable, Sendable {
    /// The file was read and holds something that is not allowed.
    case badContent
    /// The file cannot be read at all.
    case unreadable
  }

  package let kind: Kind
  /// The file as the user named it.
  package let file: String
  /// Line and column from 1; nil if the whole file is at fault.
  package let line: Int?
  package let column: Int?
  /// The field, as `sessions[0].dose`; empty for the whole file.
  package let field: String
  /// What was found and what is allowed.
  package let problem: String

  package init(
    _ kind: Kind, file: String, line: Int? = nil, column: Int? = nil, field: String = "",
    problem: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.problem = problem
  }
}

extension StudyFormatError: CustomStringConvertible {
  /// As `protocol.yaml:5:11: sessions[0].dose: found "0.5" without a unit; …`.
  package var description: String {
    place + ": " + problem
  }

  /// File, line, column and field.
  var place: String {
    let position = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return file + position + (field.isEmpty ? "" : ": " + field)
  }
}
