// SPDX-License-Identifier: Apache-2.0

/// Why a data file is refused: where, what was found, what is allowed.
package struct DataFileError: Error, Equatable, Sendable {
  package let file: String
  /// Counted from 1, the header included; nil for the file as a whole.
  package let line: Int?
  /// The name of the column, or its number where it has no name; nil for the line as a whole.
  package let column: String?
  /// What was found and what is allowed, in one sentence.
  package let problem: String

  package init(_ file: String, line: Int? = nil, column: String? = nil, _ problem: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension DataFileError: CustomStringConvertible {
  /// As `events.csv, line 3, AMT: found "x", allowed: a number`.
  package var description: String {
    file + (line.map { ", line \($0)" } ?? "") + (column.map { ", " + $0 } ?? "") + ": " + problem
  }
}
