// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct MarkupTests {
  @Test func textAndAttributesAreEscaped() {
    let markup = tag("p", ["title": "a \"b\" <c>"]) { "x < y & \"z\" > 'w'" }
    #expect(
      markup.text
        == "<p title=\"a &quot;b&quot; &lt;c&gt;\">x &lt; y &amp; &quot;z&quot; &gt; 'w'</p>")
  }

  @Test func whatXMLDoesNotKnowIsReplaced() {
    #expect(Markup.escaped("a\u{0}b\u{1B}c\td") == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func onlySomeElementsCloseThemselves() {
    #expect(tag("td").text == "<td></td>")
    #expect(tag("br").text == "<br/>")
  }
}
