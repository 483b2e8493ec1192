// SPDX-License-Identifier: Apache-2.0

/// Comma-separated values as RFC 4180 has them, with line feeds: a field that holds a comma, a
/// quote or a line break stands in quotes, and quotes in it are doubled.
package struct CSVWriter: Sendable {
  /// What has been written so far, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  package init() {}

  /// Writes a field of text.
  package mutating func field(_ text: String) {
    separate()
    guard text.utf8.contains(where: Self.needsQuotes) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 { bytes.append(contentsOf: byte == quote ? [quote, quote] : [byte]) }
    bytes.append(quote)
  }

  /// Writes a number, in the shortest form that reads back exactly.
  package mutating func field(_ value: Double) throws(UnwritableNumber) {
    guard value.isFinite else { throw UnwritableNumber(place: "a CSV field") }
    separate()
    NumberText.append(value, to: &bytes)
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  private mutating func separate() {
    if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
    isAtLineStart = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
  }
}
