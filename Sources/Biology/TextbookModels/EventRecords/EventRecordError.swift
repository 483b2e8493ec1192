// SPDX-License-Identifier: Apache-2.0

/// Why a model cannot follow a record: where it stands, what was found, what is allowed.
package struct EventRecordError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    /// What was found and what is allowed, in one sentence.
    case sentence(String)
    /// Nobody gives the value of a parameter: a column may, or a setting for everybody. The text
    /// says who needs it.
    case missing(parameter: String, String)
    /// A column and a setting give the same parameter.
    case twice(parameter: String)
    /// Measurements of this are to be drawn, and nobody knows how far they scatter.
    case noResidualError(of: String)
  }

  /// What messages call the file.
  package let file: String
  /// Counted from 1, the header included; nil for the file as a whole.
  package let line: Int?
  /// The name of the column; nil for the line as a whole.
  package let column: String?
  package let problem: Problem

  package init(_ file: String, line: Int? = nil, column: String? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// - Parameter sentence: what was found and what is allowed.
  package init(
    _ file: String, line: Int? = nil, column: String? = nil, _ sentence: String
  ) {
    self.init(file, line: line, column: column, .sentence(sentence))
  }
}

extension EventRecordError: CustomStringConvertible {
  /// As `events.csv, line 3, CMT: found 4, allowed: 1 to 2`.
  package var description: String { place + ": " + problem.sentence }

  /// As `events.csv, line 3, CMT`.
  package var place: String {
    file + (line.map { ", line \($0)" } ?? "") + (column.map { ", " + $0 } ?? "")
  }
}

extension EventRecordError.Problem {
  fileprivate var sentence: String {
    switch self {
    case .sentence(let sentence): sentence
    case .missing(_, let who): "\(who); give a column, or one value for everybody"
    case .twice(let parameter):
      "a value for everybody is given of \(parameter) too; give it in one place"
    case .noResidualError(let name): "no residual error is known for \(name)"
    }
  }
}
