// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@testable import Reports

/// Symbols, units and names as people read them.
@Suite struct WordsTests {
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
    #expect(Label.words("cadss.peak") == "Highest CADSS")
    #expect(Label.words("baseline-madrs") == "MADRS before treatment")
    #expect(Label.words("nmda.occupancy") == "NMDA occupancy")
  }
}
