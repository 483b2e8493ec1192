// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct XMLWriterTests {
  @Test func elementsAreIndentedAndAttributesEscaped() {
    var xml = XMLWriter()
    xml.element("a", [("name", "x < \"y\"")]) { xml in
      xml.list("none", of: [Int]()) { _, _ in }
      xml.list("some", of: [1, 2]) { $0.element("item", [("n", "\($1)")]) }
      xml.verbatim("<b>1 &lt; 2</b>")
    }
    #expect(
      xml.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a name="x &lt; &quot;y&quot;">
          <some>
            <item n="1"/>
            <item n="2"/>
          </some>
          <b>1 &lt; 2</b>
        </a>

        """)
  }
}
