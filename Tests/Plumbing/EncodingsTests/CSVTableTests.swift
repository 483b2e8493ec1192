// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Encodings

/// A table is what RFC 4180 says; what is none is refused with its line.
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), named: "t.csv")
  }

  @Test func plainValues() throws {
    let table = try table("ID,TIME\n1,0\n1,0.5\n")
    #expect(table.header == ["ID", "TIME"])
    #expect(table.rows.map { $0.cells } == [["1", "0"], ["1", "0.5"]])
    #expect(table.rows.map { $0.line } == [2, 3])
    #expect(table.isEnded)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let table = try table(["ID,TIME", "1,0", "", "2,0"].joined(separator: lineBreak))
    #expect(table.rows.map { $0.cells } == [["1", "0"], ["2", "0"]])
    #expect(table.rows.map { $0.line } == [2, 4])
    #expect(!table.isEnded)
  }

  @Test func quotesAndSpaces() throws {
    let table = try table("A , B\n \"x, \"\"y\"\"\" , z \n\"two\nlines\",\n3,4\n")
    #expect(table.header == ["A", "B"])
    #expect(table.rows.map { $0.cells } == [["x, \"y\"", "z"], ["two\nlines", ""], ["3", "4"]])
    #expect(table.rows.map { $0.line } == [2, 3, 5])
  }

  @Test func byteOrderMark() throws {
    #expect(try table("\u{FEFF}ID,TIME\n").header == ["ID", "TIME"])
  }

  @Test func commentsAreNoRows() throws {
    let table = try table("C,ID\n,1\n.,2\n# a note, of any width, really\nC,3\n")
    #expect(table.rows.map { $0.cells[1] } == ["1", "2"])
  }

  @Test(arguments: [
    ("", "empty"), ("A,A\n", "line 1, A"), ("A,a\n", "line 1, a"), ("A,\n", "line 1, column 2"),
    ("A,B\n1\n2,3\n", "line 2, A: found 1 values, expected 2"),
    ("A,B\n1,2,3\n", "line 2, B: found 3 values, expected 2"),
    ("A,B\n1,2\n3", "line 3, A: found 1 values, expected 2, one for each column; the file ends"),
    ("A,B\n1,2\n3,", "line 3, B: found \"\" and no line break; the file ends"),
    ("A,B\n1,2\n3,4.", "line 3, B: found \"4.\" and no line break"),
    ("A,B\n1,2\n3,4e-", "line 3, B: found \"4e-\" and no line break"),
    ("A,B\n1,\"2", "line 2, column 2: a quote is not closed"),
    ("A,B\n1,x\"2\n", "line 2, column 2: a quote stands within"),
    ("A,B\n\"1\"x,2\n", "line 2, column 1: something stands behind"),
    ("A,B\n1,\u{0}\n", "line 2, column 2: a value holds a zero byte"),
  ])
  func noTable(text: String, message: String) throws {
    let error = #expect(throws: DataFileError.self) { try table(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func notUnicode() throws {
    let error = #expect(throws: DataFileError.self) {
      try CSVTable([0x41, 0x0A, 0xFF, 0x0A], named: "t.csv")
    }
    #expect(error?.line == 2)
    #expect(error?.problem.contains("UTF-8") == true)
  }

  @Test func endlessValue() throws {
    let error = #expect(throws: DataFileError.self) {
      try table("A\n\"" + String(repeating: "x", count: 20_000) + "\"\n")
    }
    #expect(error?.problem.contains("10000 bytes") == true)
  }
}
