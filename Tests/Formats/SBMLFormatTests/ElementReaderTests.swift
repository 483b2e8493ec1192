// SPDX-License-Identifier: Apache-2.0

import SBMLFormat
import NetworkSupport
import ReactionNetworks
import Testing

/// A file from a stranger is refused before it can do harm.
struct ElementReaderTests {
  @Test func documentTypesAreRefused() {
    let text = "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE sbml SYSTEM \"x\">\n<sbml/>"
    #expect(Outcome.refusal(text).hasPrefix("unsupported: line 3: a document type"))
  }

  @Test func entityBombsAreRefused() {
    var text = "<!DOCTYPE b [<!ENTITY a0 \"ha\">"
    for level in 1...30 { text += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
    text += "]><sbml>&a30;</sbml>"
    #expect(Outcome.refusal(text).hasPrefix("unsupported: line 1: a document type"))
  }

  @Test func entitiesWithoutATypeAreRefused() {
    let text = ModelText.file("<notes>&unknown;</notes>")
    #expect(Outcome.refusal(text).contains("not well-formed"))
  }

  @Test func aDocumentTypeCannotHideInAnEncoding() {
    let wide = Array("<!DOCTYPE a><sbml/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(Outcome.refusal([0xFF, 0xFE] + wide).contains("another encoding than UTF-8"))
    #expect(Outcome.refusal(wide).contains("another encoding than UTF-8"))
    #expect(
      Outcome.refusal("<?xml version='1.0' encoding='UTF-7'?><sbml/>")
        == "unsupported: text in the encoding utf-7. Save the file as UTF-8.")
  }

  /// A name that is not UTF-8 stopped the program inside of Foundation.
  @Test func bytesThatAreNoTextAreRefusedWithTheirLine() {
    let text = Array(ModelText.file("<listOfParameters na~me=\"1\"/>").utf8)
    let broken = text.map { $0 == UInt8(ascii: "~") ? 0xF2 : $0 }
    let whole = Array("<sbml>\n<\u{F6}/>".utf8).dropLast(3) + Array("/>".utf8)
    #expect(Outcome.refusal(broken).hasPrefix("line 4: a byte that is not UTF-8"))
    #expect(Outcome.refusal(Array(whole)).hasPrefix("line 2: a byte that is not UTF-8"))
  }

  /// An instruction without content stopped the program, too.
  @Test(arguments: ["<?x?>", "<? ?>", "<??>", "<?x ?>", "<!-- <?x?> -->", "<?x y?><?z?>"])
  func instructionsAreSkipped(_ instruction: String) throws {
    let text = ModelText.file(ModelText.parameters(["x": 3]), instruction)
    let isXML = !["<? ?>", "<??>"].contains(instruction)
    #expect(Outcome.refusal(text).contains("not well-formed") == !isXML)
    #expect(Outcome.refusal(instruction + text).isEmpty == false)
    #expect(Outcome.refusal(text + instruction).isEmpty == isXML)
  }

  /// A namespace that is no address is a warning, of which the parser keeps a copy for ever.
  @Test(arguments: [(500, true), (2_000, false)])
  func complaintsAreCounted(_ count: Int, _ isRead: Bool) {
    let strange = String(repeating: "<a xmlns=\"b\"/>\n", count: count)
    let refusal = Outcome.refusal(ModelText.file("<annotation>\(strange)</annotation>"))
    #expect(refusal.isEmpty == isRead, "\(refusal)")
    #expect(isRead || refusal.contains("more than 1000 errors and warnings"))
  }

  @Test func textMayBeQuoted() throws {
    let sum = ModelText.apply("plus", "<ci><![CDATA[x]]></ci>", "<cn>1<![CDATA[5]]>0</cn>")
    let text = ModelText.file(
      ModelText.parameters(["x": 3, "y": 0]),
      ModelText.rules(ModelText.assignment(of: "y", sum)))
    #expect(try Outcome.rows(text, "y", until: 1, steps: 1)[1][1] == 153)
  }

  @Test func latinLettersAreRead() throws {
    let text = ModelText.file(ModelText.parameters(["gr\u{F6}\u{DF}e": 3]))
      .replacing("UTF-8", with: "ISO-8859-1")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let rows = try NetworkSimulation(ReactionNetwork(sbml: bytes)).run(
      NetworkSimulation.Request(duration: 1, steps: 1, variables: ["gr\u{F6}\u{DF}e"]))
    #expect(rows[1][1] == 3)
  }

  /// libxml2 looks through 10 MB in one piece and no more.
  @Test func largeFilesAreRead() throws {
    let notes = "<notes>" + String(repeating: "<p>ketamine</p>\n", count: 700_000) + "</notes>"
    let text = ModelText.file(notes, ModelText.parameters(["x": 3]))
    #expect(try Outcome.rows(text, "x", until: 1, steps: 1)[1][1] == 3)
  }

  @Test(arguments: [100, 10_000, 1_000_000])
  func deepNestingIsRefused(_ depth: Int) {
    let minus = String(repeating: "<apply><minus/>", count: depth)
    let close = String(repeating: "</apply>", count: depth)
    let rule = ModelText.assignment(of: "x", minus + ModelText.number(1) + close)
    let refusal = Outcome.refusal(
      ModelText.file(ModelText.parameters(["x": 1]), ModelText.rules(rule)))
    #expect(refusal.isEmpty == (depth == 100))
    #expect(depth == 100 || refusal.contains("line"))
  }

  /// libxml2 compares each attribute with all others; in comments and text there are none.
  @Test(arguments: [(900, ""), (1_100, "more than 1000 attributes"), (200_000, "line 2")])
  func veryManyAttributesAreRefused(_ count: Int, _ words: String) {
    let attributes = (0..<count).map { " a\($0)='='" }.joined()
    let refusal = Outcome.refusal("<sbml>\n<model\(attributes)/></sbml>")
    #expect(refusal.contains(words) && refusal.contains("attributes") == !words.isEmpty)
    let note = "<!-- <x\(attributes)> --><notes><![CDATA[<y\(attributes)>]]></notes>"
    #expect(Outcome.refusal(ModelText.file(note, ModelText.parameters(["x": 1]))).isEmpty)
  }

  @Test func whatIsNotXMLIsRefusedWithItsLine() {
    #expect(Outcome.refusal("") == "line 1: the file is empty")
    #expect(Outcome.refusal("<sbml>\n<model>\n</sbml>").hasPrefix("line 3: the file is not"))
    #expect(Outcome.refusal("time,S1\n0,1\n").hasPrefix("line 1: the file is not"))
    #expect(Outcome.refusal("<?xml version").contains("opened, not closed"))
    #expect(Outcome.refusal("<html/>") == "line 1: the file is not SBML: it begins with <html>")
  }
}
