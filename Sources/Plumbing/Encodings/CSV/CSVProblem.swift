// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no comma-separated values, and where.
package struct CSVProblem: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    case tooManyValues(most: Int)
    case tooLongValue(longest: Int)
    /// A quote stands within a value that does not begin with one.
    case quoteWithinValue
    /// The file ends within quotes.
    case openQuote
    case textBehindQuote
    case notUTF8
    case zeroByte
  }

  package let kind: Kind
  /// Where the reader noticed it, from 1.
  package let line: Int
  /// The line on which the value begins.
  package let firstLine: Int
  /// The number of the value in its row, from 1.
  package let column: Int
}
