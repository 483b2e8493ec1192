// SPDX-License-Identifier: Apache-2.0

/// How a table of records begins: what stands above its heading, and what separates its values.
struct CSVOpening {
  /// How many lines stand above the heading: notes, and the line `TABLE NO. 1` of NONMEM's tables.
  private(set) var linesAbove = 0
  private(set) var heading = CSVSeparator.comma
  /// Of the records.
  private(set) var body = CSVSeparator.comma
  /// Whether each record begins with a quote, as the names of rows do that R writes.
  private(set) var beginsWithQuotes = false

  /// Commas, and the heading first.
  init() {}

  /// How many lines are looked at.
  private static let sample = 50

  /// - Parameter names: the columns that a heading has and a note has not.
  init(of bytes: [UInt8], headedBy names: [String]) {
    let lines = CSVOpening.lines(of: bytes)
    let plain = lines.firstIndex {
      !CSVOpening.isBlank($0) && !CSVOpening.isMarked($0) && !CSVOpening.isTableNumber($0)
    }
    let named = lines.firstIndex { CSVOpening.isHeading($0, names) }
    guard let place = named ?? plain else { return }
    let isNamed = named != nil
    linesAbove = place
    let below = lines[(place + 1)...].filter { line in
      !CSVOpening.isBlank(line) && !CSVOpening.isMarked(line) && !CSVOpening.isTableNumber(line)
    }
    heading = CSVSeparator.found(
      inHeading: lines[place], above: below,
      among: isNamed ? CSVOpening.separators(of: lines[place], into: names) : CSVSeparator.allCases)
    beginsWithQuotes = below.allSatisfy { $0.first == UInt8(ascii: "\"") }
    body = CSVSeparator.found(
      inLines: below, under: heading, columns: heading.count(in: lines[place]))
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let rest = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var (lines, start): ([ArraySlice<UInt8>], Int) = ([], rest.startIndex)
    for place in rest.indices where bytes[place] == 0x0A || bytes[place] == 0x0D {
      let isSecondHalf = bytes[place] == 0x0A && place > rest.startIndex && bytes[place - 1] == 0x0D
      if !isSecondHalf { lines.append(rest[start..<place]) }
      start = place + 1
      if lines.count == sample { return lines }
    }
    return start < rest.endIndex ? lines + [rest[start...]] : lines
  }

  private static func isHeading(_ line: ArraySlice<UInt8>, _ names: [String]) -> Bool {
    !separators(of: line, into: names).isEmpty
  }

  /// The separators that cut a line into values among which are the names of all these columns.
  private static func separators(
    of line: ArraySlice<UInt8>, into names: [String]
  ) -> [CSVSeparator] {
    CSVSeparator.allCases.filter { separator in
      let values = line.split { separator.isSeparator($0) }.map { value in
        String(decoding: value.filter { !"#@\" \t".utf8.contains($0) }, as: UTF8.self).uppercased()
      }
      return names.allSatisfy { name in
        values.contains { $0 == name || ColumnHeading($0).name == name }
      }
    }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a line begins with a mark that NM-TRAN passes over.
  private static func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { !" \t\"".utf8.contains($0) }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: "@")
  }

  private static func isTableNumber(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "TABLE NO".utf8)
  }
}
