// SPDX-License-Identifier: Apache-2.0

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

  @Test func whatIsNotXMLIsRefusedWithItsLine() {
    #expect(Outcome.refusal("") == "line 1: the file is empty")
    #expect(Outcome.refusal("<sbml>\n<model>\n</sbml>").hasPrefix("line 3: the file is not"))
    #expect(Outcome.refusal("time,S1\n0,1\n").hasPrefix("line 1: the file is not"))
    #expect(Outcome.refusal("<?xml version").contains("opened, not closed"))
    #expect(Outcome.refusal("<html/>") == "line 1: the file is not SBML: it begins with <html>")
  }
}
