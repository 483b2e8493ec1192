// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func line(_ text: String) throws -> String {
    String(decoding: try JSON(reading: text.utf8).line(), as: UTF8.self)
  }

  @Test("What is read is written again, keys in order of their names")
  func thereAndBack() throws {
    let text = #"{"b": [1, 2.5e-3, -7], "a": {"x": null, "y": [true, false]}, "c": []}"#
    #expect(try line(text) == #"{"a":{"x":null,"y":[true,false]},"b":[1,0.0025,-7],"c":[]}"#)
  }

  @Test("Escapes, and characters beyond the first plane as pairs")
  func strings() throws {
    let read = try JSON(reading: #""q\u00e9\ud83d\ude00\n\/\"\\""#.utf8)
    #expect(read == .string("qé😀\n/\"\\"))
  }

  @Test(
    "What is no JSON is refused at its line and column",
    arguments: [
      ("", 1, 1), ("[1,]", 1, 4), ("01", 1, 3), ("[1] x", 1, 5), ("{\"a\" 1}", 1, 6),
      ("1e999", 1, 6), ("\"abc", 1, 5), ("[1\n 2]", 2, 2), ("nul", 1, 1), ("\"\\ud83d\"", 1, 8),
      ("{\"a\": 1,\n\"a\": 2}", 2, 4), ("-", 1, 2), ("1.", 1, 3), ("\u{FEFF}1", 1, 1),
    ])
  func refusals(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: JSONError.self) { try JSON(reading: text.utf8) }
    #expect(error?.line == line && error?.column == column, "\(error.map { "\($0)" } ?? "")")
  }

  @Test("A hundred levels are read, a thousand are refused and do not end the program")
  func depth() throws {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSON(reading: nested(99).utf8) }
    #expect(throws: JSONError.self) { try JSON(reading: nested(1000).utf8) }
  }

  @Test("A document is asked for its members, and says which is missing or of another kind")
  func fields() throws {
    let document = JSONField(try JSON(reading: #"{"a": {"n": 3, "t": "x"}, "l": [1, 2]}"#.utf8))
    #expect(try document.member("a").member("n").count() == 3)
    #expect(try document.member("l").numbers() == [1, 2])
    #expect(try document.optional("b")?.value == nil)
    #expect(throws: JSONField.Problem.missing(key: "b")) { try document.member("b") }
    #expect(throws: JSONField.Problem.unexpected(path: ["a", "t"])) {
      try document.member("a").member("t").number()
    }
    #expect(throws: JSONField.Problem.unexpected(path: ["l", "Index 0"])) {
      try document.member("l").texts()
    }
  }
}
