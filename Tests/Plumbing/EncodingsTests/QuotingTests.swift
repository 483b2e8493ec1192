// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct QuotingTests {
  @Test func controlCharactersDoNotReachTheTerminal() {
    #expect("a\u{1B}[31m\nb".quoted == "\"a\u{FFFD}[31m\u{FFFD}b\"")
    #expect("x\u{202E}y".quoted == "\"x\u{FFFD}y\"")
  }

  @Test func longTextsAreShortened() {
    let quoted = String(repeating: "x", count: 1000).quoted
    #expect(quoted == "\"" + String(repeating: "x", count: 60) + "…\"")
  }

  @Test func outerSpacesGo() {
    #expect(" \t a b\u{A0}".withoutOuterSpaces == "a b")
    #expect("  ".withoutOuterSpaces == "")
  }
}
