// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

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

  @Test(arguments: [
    (#"CL_{\mathrm{K}}"#, #"CL<sub><span class="upright">K</span></sub>"#),
    (#"\gamma"#, "γ"), ("k_e^2", "k<sub>e</sub><sup>2</sup>"),
    (#"\unknown_{a<b}"#, #"\unknown<sub>a&lt;b</sub>"#),
    ("a_{b", "a<sub>b</sub>"), (#"x\"#, "x"), ("x}", "x}"), ("_", ""),
  ])
  func symbolsBecomeMarkup(latex: String, html: String) {
    #expect(
      SymbolText.markup(latex).map(\.text).joined() == "<i class=\"symbol\">\(html)</i>")
  }

  @Test(arguments: [
    ("1", ""), ("mm[Hg]", "mmHg"), ("umol/L", "µmol/L"), ("a", "years"), ("ng/mL", "ng/mL"),
    ("/min", "per min"),
  ])
  func unitsAreShownAsPeopleWriteThem(unit: String, text: String) {
    #expect(UnitText.displayed(unit) == text)
  }

  @Test func namesBecomeWords() {
    #expect(Label.words("cadss.peak") == "CADSS peak")
    #expect(Label.words("baseline-madrs") == "Baseline MADRS")
  }
}
