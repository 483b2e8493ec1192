// SPDX-License-Identifier: Apache-2.0

/// What stands between two values of a line.
package enum CSVSeparator: CaseIterable, Sendable {
  case comma
  case semicolon
  case tab
  /// One or more spaces or tabs, which may also stand before the first value.
  case blanks

  /// What a file is separated by, in a sentence: `semicolons`.
  package var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    case .blanks: "blanks"
    }
  }

  func isSeparator(_ byte: UInt8) -> Bool {
    switch self {
    case .comma: byte == UInt8(ascii: ",")
    case .semicolon: byte == UInt8(ascii: ";")
    case .tab: byte == 0x09
    case .blanks: byte == 0x20 || byte == 0x09
    }
  }

  /// The number of values in a line: separators outside of quotes, and one.
  func count(in line: ArraySlice<UInt8>) -> Int {
    self == .blanks ? Self.words(in: line) : 1 + separators(in: line)
  }

  private func separators(in line: ArraySlice<UInt8>) -> Int {
    var (count, isQuoted) = (0, false)
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, isSeparator(byte) { count += 1 }
    }
    return count
  }

  private static func words(in line: ArraySlice<UInt8>) -> Int {
    var (count, isQuoted, isWithin) = (0, false, false)
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isBlank = !isQuoted && CSVSeparator.blanks.isSeparator(byte)
      if !isBlank, !isWithin { count += 1 }
      isWithin = !isBlank
    }
    return count
  }
}

extension CSVSeparator {
  /// The separator of a heading: the one that cuts it into as many values as most lines below have;
  /// of equals the one that cuts it most often. Blanks only where nothing else cuts it.
  ///
  /// - Parameters:
  ///   - lines: some of the lines below.
  ///   - separators: those that may be meant.
  static func found(
    inHeading heading: ArraySlice<UInt8>, above lines: [ArraySlice<UInt8>],
    among separators: [CSVSeparator]
  ) -> CSVSeparator {
    var best: (separator: CSVSeparator, rank: (Int, Int))?
    for separator in separators where separator != .blanks {
      let count = separator.count(in: heading)
      guard count > 1 else { continue }
      let rank = (lines.count { separator.count(in: $0) == count }, count)
      if best.map({ rank > $0.rank }) ?? true { best = (separator, rank) }
    }
    if let best { return best.separator }
    return CSVSeparator.blanks.count(in: heading) > 1 ? .blanks : .comma
  }

  /// The separator of the lines below a heading, where it is not the heading's: NM-TRAN takes
  /// commas, blanks and tabs alike, so that a heading may have one and the records another.
  static func found(
    inLines lines: [ArraySlice<UInt8>], under heading: CSVSeparator, columns: Int
  ) -> CSVSeparator {
    guard columns > 1, !lines.isEmpty, lines.allSatisfy({ heading.count(in: $0) == 1 }) else {
      return heading
    }
    return allCases.first { other in lines.allSatisfy { other.count(in: $0) == columns } }
      ?? heading
  }
}
