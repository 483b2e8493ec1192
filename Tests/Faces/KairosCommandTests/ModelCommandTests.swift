// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// What the model is made of, in every format.
struct ModelCommandTests {
  private static let parts = [
    "parameters", "equations", "observables", "switches", "presets", "interactions",
  ]
  private static let formats = ["table", "csv", "json", "latex"]

  @Test(arguments: parts, formats)
  func everyPartInEveryFormat(_ part: String, _ format: String) throws {
    let outcome = try Program.kairos("model \(part) --format \(format)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count > 5)
    if format == "json" {
      let rows = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
      #expect(rows?.allSatisfy { $0["name"] is String } == true)
    }
  }

  @Test func everyParameterCarriesItsPassport() throws {
    let output = try Program.kairos("model parameters --format json").output
    let rows = try #require(JSONSerialization.jsonObject(with: output) as? [[String: Any]])
    #expect(rows.count > 100)
    for row in rows {
      let name = row["name"] as? String ?? ""
      let value = try #require(row["value"] as? Double, "\(name)")
      let lowest = try #require(row["lowest"] as? Double)
      let highest = try #require(row["highest"] as? Double)
      #expect(lowest <= value && value <= highest, "\(name)")
      #expect(["measured", "animal", "calibrated", "assumed"].contains(row["grade"] as? String))
      for key in ["symbol", "unit", "meaning", "sources"] {
        #expect((row[key] as? String)?.isEmpty == false, "\(name): \(key)")
      }
    }
    #expect(rows.contains { $0["variability"] is Double })
  }

  @Test func equationsAreReadable() throws {
    let text = try Program.kairos("model equations").text
    #expect(text.contains("d s.deep / dt  [umol/h]"))
    #expect(text.contains("score.madrs  [1]\n  = baseline.madrs"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 500 })
  }

  @Test func sharedPartsTellWhatTheyArePartsOf() throws {
    let text = try Program.kairos("model equations").text
    #expect(text.contains("u1  (shared part of "))
    let rows = try Program.kairos("model equations --format csv").lines
    #expect(rows.filter { $0.hasPrefix("u") }.allSatisfy { $0.contains("shared part of ") })
  }

  @Test func wordsChooseRows() throws {
    let all = try Program.kairos("model parameters --format csv").lines
    let some = try Program.kairos("model parameters Clearance norketamine --format csv").lines
    #expect(
      some
        == [all[0]]
        + all.dropFirst().filter {
          $0.lowercased().contains("clearance") && $0.contains("norketamine")
        })
    #expect(some.count > 3 && some.count < all.count)
    #expect(try Program.kairos("model equations synapse.density").text.contains("synapse.density"))
    let none = try Program.kairos("model parameters unobtainium")
    #expect(none.status == 64 && none.errors.contains("\"unobtainium\""))
    #expect(try Program.kairos("model presets kamp").status == 64)
  }

  /// A terminal says how wide it is; a pipe does not, and gets whole rows.
  @Test func listsAreWrappedWhereAWidthIsKnown() throws {
    let wide = try Program.kairos("model interactions")
    #expect(wide.lines.contains { $0.count > 150 })
    let narrow = try Program.shell("COLUMNS=100 $kairos model interactions")
    #expect(narrow.lines.allSatisfy { $0.count <= 120 })
    #expect(narrow.text.contains("clarithromycin"))
  }

  @Test func switchesNameTheirSides() throws {
    let text = try Program.kairos("model switches --format csv").text
    #expect(text.contains("mtor,parallel necessary abdallah-2020,parallel,"))
    #expect(text.contains("hydroxynorketamine,inactive active,inactive,"))
    #expect(text.contains("cyp2b6-effect,modest li-2015,modest,"))
    #expect(text.contains("weight,allometric none,allometric,"))
    #expect(text.contains("naltrexone,no-effect attenuates,no-effect,"))
  }

  @Test func interactionsTellFactorsEvidenceAndSources() throws {
    let output = try Program.kairos("model interactions --format json").output
    let rows = try #require(JSONSerialization.jsonObject(with: output) as? [[String: String]])
    let names = rows.compactMap { $0["name"] }
    #expect(
      Set(names).isSuperset(of: ["clarithromycin", "st-johns-wort", "naltrexone", "lorazepam"]))
    #expect(rows.allSatisfy { !$0["change"]!.isEmpty && !$0["evidence"]!.isEmpty })
    let rifampicin = try #require(rows.first { $0["name"] == "rifampicin" })
    #expect(rifampicin["kind"] == "pharmacokinetic")
    #expect(rifampicin["sources"] == "peltoniemi-2012c noppers-2011")
    #expect(rifampicin["change"]?.hasPrefix("intrinsic clearance of the liver × 2.") == true)
    #expect(rows.first { $0["name"] == "lorazepam" }?["amount"] == "mg/d")
  }
}
