// SPDX-License-Identifier: Apache-2.0

import Encodings
import Testing

@Suite struct CSVWriterTests {
  @Test func fieldsWithSpecialCharactersAreQuoted() {
    var csv = CSVWriter()
    for text in ["plain", "a,b", "say \"so\"", "two\nlines", ""] { csv.field(text) }
    csv.endRow()
    csv.field("next")
    let text = String(decoding: csv.bytes, as: UTF8.self)
    #expect(text == "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\nnext")
  }

  @Test func aNumberThatIsNotFiniteIsRefused() {
    #expect(throws: UnwritableNumber(place: "a CSV field")) {
      var csv = CSVWriter()
      try csv.field(.nan)
    }
  }
}
