// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Runs
import Testing

@Suite("Results that were written earlier")
struct SavedResultTests {
  private func result(
    model: String = #""name": "kairos-ketamine", "switches": {}, "blocks": [], "set": {}"#,
    doses: String = #"[{"drug": "esketamine", "route": "nasal"}]"#
  ) -> [UInt8] {
    let patient =
      #"{"weight": {"value": 70}, "age": {"value": 45}, "sex": {"value": "unspecified"}}"#
    return Array(#"{"model": {\#(model)}, "patient": \#(patient), "doses": \#(doses)}"#.utf8)
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    let error = #expect(throws: RunError.self) { try SavedResult(bytes, in: "a.json") }
    #expect(error?.kind == .value)
    return error?.sentence.text { "--" + $0 }
  }

  @Test("Cites what was given, and not what was not")
  func citations() throws {
    let swallowed = try SavedResult(
      result(doses: #"[{"drug": "ketamine", "route": "oral"}]"#), in: "a.json"
    ).citations.references.map(\.key)
    let infused = try SavedResult(
      result(doses: #"[{"drug": "ketamine", "route": "iv"}]"#), in: "a.json"
    ).citations.references.map(\.key)
    #expect(!infused.isEmpty && swallowed != infused)
  }

  @Test("Says what is missing, what is of another kind, and what it does not know")
  func refusals() {
    #expect(
      refusal(Array("{".utf8)) == "a.json: found no result of kairos simulate; the text is no JSON")
    #expect(
      refusal(Array("{}".utf8))
        == #"a.json: found no result of kairos simulate; the key "model" is missing"#)
    #expect(
      refusal(result(doses: #"[{"drug": 1, "route": "iv"}]"#))
        == "a.json: found no result of kairos simulate; at doses.Index 0.drug stands something else "
        + "than expected")
    #expect(
      refusal(result(doses: #"[{"drug": "ketamin", "route": "iv"}]"#))
        == #"a.json: doses: found "ketamin", the nearest is ketamine; allowed: "#
        + "ketamine, esketamine, arketamine")
  }
}
