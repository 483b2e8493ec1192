// SPDX-License-Identifier: Apache-2.0

/// Cuts bytes into rows of values. Every byte is looked at once.
package struct CSVReader {
  /// One line, or several where a quoted value holds line breaks.
  package struct Row: Equatable, Sendable {
    /// The number of its first line, from 1.
    package let line: Int
    package var cells: [String]
  }

  private let bytes: [UInt8]
  private var dialect: CSVDialect
  private var place = 0
  private var line = 1
  /// The line on which the value that is being read begins.
  private var firstLine = 1
  private var cells: [String] = []

  /// - Parameter bytes: UTF-8, with or without a mark of byte order at its beginning.
  package init(_ bytes: [UInt8], _ dialect: CSVDialect = .standard) {
    self.bytes = bytes
    self.dialect = dialect
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// Every row that is not empty.
  package mutating func rows() throws(CSVProblem) -> [Row] {
    var rows: [Row] = []
    while let row = try nextRow() { rows.append(row) }
    return rows
  }

  /// The next row that is not empty; nil at the end.
  mutating func nextRow() throws(CSVProblem) -> Row? {
    while place < bytes.count {
      let start = line
      cells.removeAll(keepingCapacity: true)
      try readRow()
      if cells != [""] { return Row(line: start, cells: cells) }
    }
    return nil
  }

  /// Passes over the rest of a line.
  mutating func passLine() {
    while place < bytes.count, lineBreak(at: place) == 0 { place += 1 }
    if place < bytes.count { passLineBreak() }
  }

  /// What stands between the values from here on.
  mutating func separate(by separator: CSVSeparator) { dialect.separator = separator }

  /// Reads values up to and with the line break.
  private mutating func readRow() throws(CSVProblem) {
    while true {
      try readValue()
      if let most = dialect.mostValues, cells.count > most {
        throw problem(.tooManyValues(most: most))
      }
      guard place < bytes.count else { return }
      guard dialect.separator.isSeparator(bytes[place]) else { return passLineBreak() }
      place += 1
    }
  }

  /// Reads one value, up to the separator or line break behind it.
  private mutating func readValue() throws(CSVProblem) {
    firstLine = line
    if dialect.quotes == .anywhere { return try readLeniently() }
    skipBlanks()
    if place < bytes.count, bytes[place] == Self.quote { return try readQuoted() }
    let start = place
    while !isEndOfValue(at: place) {
      guard bytes[place] != Self.quote else { throw problem(.quoteWithinValue) }
      place += 1
    }
    var end = place
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    try append(bytes[start..<end])
    skipTrailingBlanks()
  }

  private mutating func readQuoted() throws(CSVProblem) {
    var value: [UInt8] = []
    place += 1
    while true {
      guard place < bytes.count else { throw problem(.openQuote) }
      if bytes[place] == Self.quote {
        guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
        place += 1
      }
      let width = max(1, lineBreak(at: place))
      if lineBreak(at: place) > 0 { line += 1 }
      value.append(contentsOf: bytes[place..<place + width])
      place += width
      try checkLength(value.count)
    }
    place += 1
    if dialect.separator != .blanks { skipBlanks() }
    guard isEndOfValue(at: place) else { throw problem(.textBehindQuote) }
    try append(value[...])
    skipTrailingBlanks()
  }

  private func isEndOfValue(at place: Int) -> Bool {
    place == bytes.count || dialect.separator.isSeparator(bytes[place]) || lineBreak(at: place) > 0
  }

  /// Blanks at the end of a line separate nothing.
  private mutating func skipTrailingBlanks() {
    guard dialect.separator == .blanks else { return }
    var end = place
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count || lineBreak(at: end) > 0 { place = end }
  }

  /// Reads a value in which quotes are left out.
  private mutating func readLeniently() throws(CSVProblem) {
    var (value, isQuoted) = ([UInt8](), false)
    while place < bytes.count, lineBreak(at: place) == 0,
      isQuoted || !dialect.separator.isSeparator(bytes[place])
    {
      if bytes[place] == Self.quote { isQuoted.toggle() } else { value.append(bytes[place]) }
      place += 1
    }
    try append(value[...])
  }

  private mutating func append(_ value: ArraySlice<UInt8>) throws(CSVProblem) {
    try checkLength(value.count)
    guard let text = String(validating: value, as: UTF8.self) else { throw problem(.notUTF8) }
    guard !dialect.refusesZeroBytes || !value.contains(0) else { throw problem(.zeroByte) }
    cells.append(text)
  }

  private func checkLength(_ count: Int) throws(CSVProblem) {
    guard let longest = dialect.longestValue, count > longest else { return }
    throw problem(.tooLongValue(longest: longest))
  }

  private mutating func passLineBreak() {
    place += lineBreak(at: place)
    line += 1
  }

  private mutating func skipBlanks() {
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    guard !dialect.keepsBlanks else { return false }
    return byte == 0x20 || byte == 0x09 && dialect.separator != .tab
  }

  private func problem(_ kind: CSVProblem.Kind) -> CSVProblem {
    CSVProblem(kind: kind, line: line, firstLine: firstLine, column: cells.count + 1)
  }

  private static let quote = UInt8(ascii: "\"")
}

extension CSVReader {
  /// The length of the line break at a place; 0 if there is none. CR LF is one break.
  private func lineBreak(at place: Int) -> Int {
    switch bytes[place] {
    case 0x0A: return 1
    case 0x0D: return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
    case 0x0B, 0x0C: return dialect.endsAtUnicodeBreaks ? 1 : 0
    case 0xC2, 0xE2: return dialect.endsAtUnicodeBreaks ? wideBreak(at: place) : 0
    default: return 0
    }
  }

  /// The length of U+0085, U+2028 or U+2029.
  private func wideBreak(at place: Int) -> Int {
    let rest = bytes[place...].prefix(3)
    if rest.starts(with: [0xC2, 0x85]) { return 2 }
    return rest.elementsEqual([0xE2, 0x80, 0xA8]) || rest.elementsEqual([0xE2, 0x80, 0xA9]) ? 3 : 0
  }
}
