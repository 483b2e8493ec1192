// SPDX-License-Identifier: Apache-2.0

import Encodings
import Foundation
import Testing

private func text(_ json: JSON) throws -> String {
  String(decoding: try json.bytes(), as: UTF8.self)
}

@Suite struct JSONTests {
  @Test func keysKeepTheirOrder() throws {
    #expect(
      try text(["b": 1, "a": [true, .null, 0.5]]) == "{\"b\": 1,\n \"a\": [true, null, 0.5]}\n")
  }

  @Test func stringsAreEscaped() throws {
    let strange = "\"\\/<&>\n\r\t\u{1}\u{1F} é ψ 🧠 \u{2028}"
    let written = try text([.string(strange)])
    #expect(written.contains(#"\"\\/<&>\n\r\t\u0001\u001f é"#))
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read == [strange])
  }

  @Test func aNumberThatIsNotFiniteIsRefusedWithItsPlace() {
    let json: JSON = ["time": [["values": .numbers([0, .nan])]]]
    #expect(throws: UnwritableNumber(place: "time.0.values.1")) { try json.bytes() }
    #expect(throws: UnwritableNumber(place: "")) { try JSON.number(.infinity).bytes() }
  }

  @Test func emptyContainersAreWritten() throws {
    #expect(
      try text(["a": [], "b": .object([]), "c": .numbers([])])
        == "{\"a\": [],\n \"b\": {},\n \"c\": []}\n")
  }
}
