// SPDX-License-Identifier: Apache-2.0

import Testing

/// The scanner, on made-up source text.
struct SwiftSourceTests {
  private func code(_ text: String) -> String {
    String(SwiftSource(text).code).split(separator: " ").joined(separator: " ")
  }

  private func literals(_ text: String) -> [String] {
    SwiftSource(text).numericLiterals.map(\.text)
  }

  @Test func commentsAreBlank() {
    #expect(code("a // b 3\nc") == "a \nc")
    #expect(code("a /* b /* 3 */ c */ d") == "a d")
    #expect(code("/// import Up\nb") == "\nb")
    #expect(code("/* open") == "")
  }

  @Test func stringsAreBlank() {
    #expect(code(#"a "3" b"#) == "a b")
    #expect(code(#"a "\"3" b"#) == "a b")
    #expect(code(##"a #"3"4\"# b"##) == "a b")
    #expect(code("a \"\"\"\n3 \" 4\n\"\"\" b") == "a \n \n b")
    #expect(code(#"a "x \(f("y)", (3))) z" b"#) == "a b")
    #expect(code(#"a "// no comment" b"#) == "a b")
  }

  @Test func linesStayWhereTheyWere() {
    let source = SwiftSource("a /* x\n y */ 5\n\"\"\"\n 6\n\"\"\"\n7")
    #expect(source.numericLiterals == [NumericLiteral("5", line: 2), NumericLiteral("7", line: 6)])
  }

  @Test func importsOfEveryForm() {
    let source = SwiftSource(
      """
      // import Comment
      import A
      public import B
      @_exported public import C
      @testable import D
        private import struct E.Thing; internal import func F.run
      @_spi(Hidden) import G
      let important = "import H"
      """)
    #expect(source.imports == ["A", "B", "C", "D", "E", "G"])
  }

  @Test func numbersOfEveryForm() {
    #expect(literals("0.25 * x + 1e-30 - 1_000") == ["0.25", "1e-30", "1_000"])
    #expect(literals("0xFFp-2 + 0b11 + 1.5E+3") == ["0xFFp-2", "0b11", "1.5E+3"])
    #expect(literals("S(70)/3-4") == ["70", "3", "4"])
    #expect(literals("0...5, 0..<6, (-7)") == ["0", "5", "0", "6", "7"])
    #expect(literals("2-1") == ["2", "1"])
    #expect(literals("Dual<Double, 46>") == ["46"])
    #expect(literals("1.squared + 3.0.rounded()") == ["1", "3.0"])
  }

  @Test func namesAreNotNumbers() {
    #expect(literals("ec50 + x1y2 + PHQ9 + _3") == [])
    #expect(literals("$0 + $12 + pair.1 + nested.0.1") == [])
    #expect(literals("`7`") == ["7"])
  }

  @Test func valuesOfNumbers() {
    #expect(NumericLiteral("1_000.5", line: 1).value == 1000.5)
    #expect(NumericLiteral("0x10", line: 1).value == 16)
    #expect(NumericLiteral("0b11", line: 1).value == nil)
  }

  @Test func textsOfEveryForm() {
    let source = SwiftSource(
      """
      let a = "--x \\(b ? "c" : "d") e" // "no"
      let f = #"g\\(h)\\#(i)"#; /* "no" */ let j = ""
      """)
    let mark = SwiftSource.interpolationMark
    #expect(source.texts.map(\.text) == ["c", "d", "--x \(mark) e", "g\\(h)\(mark)", ""])
    #expect(source.texts.map(\.line) == [1, 1, 1, 2, 2])
    #expect(source.interpolations == ["(b ? \"c\" : \"d\")", "(i)"])
  }

  @Test func wordsOfTheCode() {
    #expect(SwiftSource(#"a.b(c_1) // d\n"e \(f("g").h)""#).words == ["a", "b", "c_1"])
    #expect(SwiftSource(#""e \(f("g").h)""#).words == ["f", "h"])
  }

  @Test func sharedTypesOfEveryForm() {
    let source = SwiftSource(
      """
      public struct A<T> { public enum Inner {} }
      @frozen package enum B {}
      public import struct X.Y
      public nonisolated final class C {}
      package protocol D {}
      public typealias E = Int
      public typealias Patient = Cohorts.Patient
      struct Hidden {}
      public func actor() {}
      extension A { public struct Nested {} }
      public extension Hidden {}
      """)
    #expect(source.sharedTypes == ["A", "B", "C", "D", "E"])
  }
}
