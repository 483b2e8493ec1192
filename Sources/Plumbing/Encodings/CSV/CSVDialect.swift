// SPDX-License-Identifier: Apache-2.0

/// What a file of comma-separated values may look like.
package struct CSVDialect: Equatable, Sendable {
  /// How double quotes are taken.
  package enum Quotes: Sendable {
    /// Around a whole value, which may then hold commas, line breaks and doubled quotes (RFC 4180).
    case aroundValues
    /// Anywhere: each turns on or off that commas belong to the value; a line break ends the line
    /// all the same.
    case anywhere
  }

  /// What stands between two values.
  package var separator = CSVSeparator.comma
  package var quotes: Quotes
  /// Whether spaces and tabs around a value belong to it.
  package var keepsBlanks: Bool
  /// Whether a line ends at every line break of Unicode, and not only at LF, CR and CR LF.
  package var endsAtUnicodeBreaks: Bool
  /// The longest value (bytes) and the most values of a line; nil for any.
  package var longestValue: Int?
  package var mostValues: Int?
  /// Whether a zero byte, which no text has, is refused.
  package var refusesZeroBytes = false

  /// RFC 4180 to the letter, with any line break. Shafranovich Y. Common format and MIME type for
  /// comma-separated values (CSV) files. RFC 4180, 2005.
  package static let standard = CSVDialect(
    quotes: .aroundValues, keepsBlanks: true, endsAtUnicodeBreaks: true)

  /// Tables of records, written by programs and by hand: RFC 4180 with spaces around values, and
  /// bounds beyond which something is no table.
  package static let records = CSVDialect(
    quotes: .aroundValues, keepsBlanks: false, endsAtUnicodeBreaks: false, longestValue: 10_000,
    mostValues: 1_000, refusesZeroBytes: true)

  /// Whatever a spreadsheet or an instrument writes.
  package static let lenient = CSVDialect(
    quotes: .anywhere, keepsBlanks: true, endsAtUnicodeBreaks: true)
}
