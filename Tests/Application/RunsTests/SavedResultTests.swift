// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Runs
import Testing

@Suite("Results that were written earlier")
struct SavedResultTests {
  private func result(
    model: String = Self.model,
    weight: String = "70", with taken: String = "",
    doses: String = #"[{"drug": "esketamine", "route": "nasal"}]"#
  ) -> [UInt8] {
    Array(object(model, weight, taken, doses).utf8)
  }

  private func object(
    _ model: String, _ weight: String, _ taken: String, _ doses: String
  ) -> String {
    let with = taken.isEmpty ? "" : #", "with": {"value": ["\#(taken)"]}"#
    let patient =
      #"{"weight": {"value": \#(weight)}, "age": {"value": 45}, "sex": {"value": "unspecified"}"#
      + with + "}"
    return #"{"model": {\#(model)}, "patient": \#(patient), "doses": \#(doses)}"#
  }

  private static let model =
    #""name": "kairos-ketamine", "version": "\#(ModelVersion.number)", "switches": {}, "blocks": [], "#
    + #""set": {}"#

  private func refusal(_ bytes: [UInt8]) -> String? {
    let error = #expect(throws: RunError.self) { try SavedResult(bytes, in: "a.json") }
    #expect(error?.kind == .value)
    return error?.sentence.text { "--" + $0 }
  }

  @Test("Cites what was given, and not what was not")
  func citations() throws {
    let swallowed = try SavedResult(
      result(doses: #"[{"drug": "ketamine", "route": "oral"}]"#), in: "a.json"
    ).references.map(\.key)
    let infused = try SavedResult(
      result(doses: #"[{"drug": "ketamine", "route": "iv"}]"#), in: "a.json"
    ).references.map(\.key)
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

  @Test("Cites benzodiazepines where they are taken, and not where they are not")
  func comedication() throws {
    let keys = { (bytes: [UInt8]) in try SavedResult(bytes, in: "a.json").references.map(\.key) }
    #expect(try keys(result(with: "diazepam:10 mg/d")).contains("andrashko-2020"))
    #expect(try !keys(result()).contains("andrashko-2020"))
  }

  @Test("A comparison cites what any of its treatments rests on")
  func comparison() throws {
    let oral = #"[{"drug": "ketamine", "route": "oral"}]"#
    let nasal = #"[{"drug": "esketamine", "route": "nasal"}]"#
    let keys = { (bytes: [UInt8]) in
      Set(try SavedResult(bytes, in: "a.json").references.map(\.key))
    }
    let one = try keys(result(doses: oral))
    let other = try keys(result(doses: nasal))
    #expect(one != other)
    // In both orders: neither the first nor the last alone is enough.
    for order in [[oral, nasal], [nasal, oral]] {
      let runs = order.map { #"{"simulation": \#(object(Self.model, "70", "", $0))}"# }
      let text = #"{"treatments": [\#(runs.joined(separator: ", "))]}"#
      #expect(try keys(Array(text.utf8)) == one.union(other))
    }
  }

  @Test("Refuses a patient who cannot be, another version, and a block that stands twice")
  func hostile() throws {
    #expect(refusal(result(weight: "1e308"))?.hasPrefix("a.json: patient: ") == true)
    let old = Self.model.replacing(ModelVersion.number, with: "99")
    #expect(refusal(result(model: old))?.hasPrefix(#"a.json: model.version: found "99""#) == true)
    let twice = Self.model.replacing(#""blocks": []"#, with: #""blocks": ["mtor", "mtor"]"#)
    #expect(refusal(result(model: twice))?.hasPrefix("a.json: model: ") == true)
  }
}
