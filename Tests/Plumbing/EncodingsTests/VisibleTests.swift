// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

/// What a name holds is seen and does nothing.
@Suite struct VisibleTests {
  @Test(arguments: [
    ("\u{1B}]0;title\u{7}", "\\u{1B}]0;title\\u{7}"),
    ("a\nkairos: error: b", "a\\u{A}kairos: error: b"),
    ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}abc\u{202C}", "\\u{202E}abc\\u{202C}"),
    ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"), ("a\rb\tc", "a\\u{D}b\\u{9}c"),
    ("\u{061C}\u{200F}", "\\u{61C}\\u{200F}"), ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{E0041}", "\\u{E0041}"), ("\u{7F}", "\\u{7F}"), ("a\u{0}b", "a\\u{0}b"),
  ])
  func whatDoesSomethingIsWrittenOut(_ text: String, _ shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: ["", "plain", "müde 睡眠", "שלום", "👩‍👩‍👧", "a b", "µg/L · ½"])
  func whatIsReadStays(_ text: String) {
    #expect(text.visible == text && text.visibleLines == text)
  }

  @Test func linesStayWhereTheyAreTheTexts() {
    #expect("a\nb\u{1B}c\n".visibleLines == "a\nb\\u{1B}c\n")
  }
}
