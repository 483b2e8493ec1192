// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Encodings

@Suite struct CSVReaderTests {
  private func cells(_ text: String, _ dialect: CSVDialect) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8), dialect)
    return try reader.rows().map { $0.cells }
  }

  private func lines(_ text: String, _ dialect: CSVDialect) throws -> [Int] {
    var reader = CSVReader(Array(text.utf8), dialect)
    return try reader.rows().map { $0.line }
  }

  /// The six rules of RFC 4180, section 2.
  @Test func theStandard() throws {
    let text = "aaa,bbb\r\nzzz,\"y,y\"\n\"b \r\nb\",\"a \"\"b\"\"\"\n,\n"
    #expect(
      try cells(text, .standard)
        == [["aaa", "bbb"], ["zzz", "y,y"], ["b \r\nb", "a \"b\""], ["", ""]])
    #expect(try lines(text, .standard) == [1, 2, 3, 5])
  }

  @Test(arguments: [CSVDialect.standard, .records, .lenient])
  func emptyLinesAndAMarkOfByteOrderAreNoValues(_ dialect: CSVDialect) throws {
    #expect(try cells("\u{FEFF}a,b\n\n1,2", dialect) == [["a", "b"], ["1", "2"]])
    #expect(try lines("\u{FEFF}a,b\n\n1,2", dialect) == [1, 3])
    #expect(try cells("", dialect).isEmpty)
  }

  @Test func blanksBelongToAValueOrDoNot() throws {
    #expect(try cells(" a ,\tb", .standard) == [[" a ", "\tb"]])
    #expect(try cells(" a ,\tb, \" c \" ", .records) == [["a", "b", " c "]])
  }

  @Test func linesEndWhereTheDialectSays() throws {
    for end in ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
      #expect(try cells("a\(end)b", .standard) == [["a"], ["b"]])
      #expect(try cells("a\(end)b", .records) == [["a\(end)b"]])
    }
    #expect(try lines("a\rb\r\nc\nd", .records) == [1, 2, 3, 4])
    #expect(try cells("a\u{2027}b", .standard) == [["a\u{2027}b"]])
  }

  @Test func lenientQuotesOnlyHoldCommas() throws {
    #expect(try cells("a \"b,c\" d,\"\"\"\nx", .lenient) == [["a b,c d", ""], ["x"]])
    #expect(try cells("\"open,\n1,2", .lenient) == [["open,"], ["1", "2"]])
  }

  @Test(arguments: [
    ("a,b\"c", CSVProblem.Kind.quoteWithinValue, 1, 1, 2), ("a\n\"b\nc", .openQuote, 3, 2, 1),
    ("\"a\nb\"c", .textBehindQuote, 2, 1, 1),
  ])
  func refusals(
    _ text: String, _ kind: CSVProblem.Kind, _ line: Int, _ first: Int, _ column: Int
  ) {
    #expect(
      throws: CSVProblem(kind: kind, line: line, firstLine: first, column: column)
    ) { try cells(text, .standard) }
  }

  @Test func recordsHaveBounds() {
    let long = String(repeating: "x", count: 10_001)
    #expect(
      throws: CSVProblem(kind: .tooLongValue(longest: 10_000), line: 1, firstLine: 1, column: 2)
    ) {
      try cells("a,\(long)", .records)
    }
    let wide = String(repeating: ",", count: 1000)
    #expect(
      throws: CSVProblem(kind: .tooManyValues(most: 1000), line: 1, firstLine: 1, column: 1002)
    ) {
      try cells(wide, .records)
    }
    #expect(throws: CSVProblem(kind: .zeroByte, line: 1, firstLine: 1, column: 1)) {
      try cells("a\u{0}", .records)
    }
    var reader = CSVReader([0x61, 0x2C, 0xFF])
    #expect(throws: CSVProblem(kind: .notUTF8, line: 1, firstLine: 1, column: 2)) {
      try reader.rows()
    }
  }

  /// What ``CSVWriter`` writes is read as it was, whatever it holds.
  @Test func whatIsWrittenIsReadBack() throws {
    var generator = SeededGenerator(seed: 20_261_127)
    let signs: [Character] = ["a", ",", "\"", "\n", "\r", " ", "é", "\u{2028}"]
    for _ in 0..<500 {
      let values = (0..<5).map { _ in
        String((0..<Int.random(in: 0...6, using: &generator)).map { _ in signs.randomElement()! })
      }
      guard values.contains(where: { $0.contains("a") }) else { continue }
      var csv = CSVWriter()
      for value in values { csv.field(value) }
      csv.endRow()
      var dialect = CSVDialect.standard
      dialect.endsAtUnicodeBreaks = false
      var reader = CSVReader(csv.bytes, dialect)
      #expect(
        try reader.rows().map { $0.cells.map { Array($0.utf8) } } == [values.map { Array($0.utf8) }]
      )
    }
  }
}
