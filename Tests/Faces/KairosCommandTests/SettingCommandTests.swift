// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--setting`, `--drug none`, `--patients` and `kairos model settings`.
struct SettingCommandTests {
  static let infusion = "simulate --dose 0.5mg/kg --route iv --over 40min --until 24h --every 6h "
  static let one = infusion + "--weight 70kg --observables score.madrs,score.phq9 --format json "

  struct Document: Decodable {
    struct Model: Decodable { let setting: String? }
    struct Dose: Decodable { let amount: Double }
    struct Series: Decodable { let values: [Double] }
    struct Endpoint: Decodable {
      let name: String
      let definition: String
      let value: Double
    }
    let model: Model
    let doses: [Dose]
    let observables: [Series]
    let endpoints: [Endpoint]
    let unavailable: [String]
  }

  private func result(_ options: String) throws -> Document {
    let outcome = try Program.kairos(Self.one + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Document.self, from: outcome.output)
  }

  @Test func aSettingRatesWholeNumbers() throws {
    let seen = try result("--setting murrough-2013")
    #expect(seen.model.setting == "murrough-2013")
    #expect(seen.observables.allSatisfy { $0.values.allSatisfy { $0 == $0.rounded() } })
    let alone = try result("")
    #expect(alone.model.setting == nil)
    #expect(seen.observables[0].values.last! < alone.observables[0].values.last!)
    let change = seen.endpoints.last { $0.name == "change" }
    #expect(change?.value == seen.observables[0].values.last! - 33)
  }

  /// Without raters' errors scores are the expected ones; the seed then changes nothing.
  @Test func raterNoiseCanBeSetToZero() throws {
    let quiet = "--setting daly-2018 --set setting.rater-noise=0"
    let scores = try result(quiet).observables[0].values
    #expect(scores.contains { $0 != $0.rounded() })
  }

  /// The control arm: sessions without doses, less relief than with the drug, and no dissociation.
  @Test func theControlArmHasSessionsAndNoDrug() throws {
    let control = try result("--setting murrough-2013 --drug none")
    #expect(control.doses.isEmpty)
    let drug = try result("--setting murrough-2013")
    #expect(control.observables[0].values.last! > drug.observables[0].values.last!)
    #expect(!control.endpoints.contains { $0.name == "cadss.peak" })
    let table = try Program.kairos(
      Self.infusion + "--weight 70kg --setting murrough-2013 --drug none")
    #expect(table.text.contains("midazolam into a vein"))
  }

  @Test func remissionIsTheSettings() throws {
    let found = try result("--setting popova-2019").endpoints.first { $0.name == "remission" }
    #expect(found?.definition == "MADRS 12 or less")
  }

  @Test func aTableOfPatientsIsFollowed() throws {
    let folder = try Scratch()
    let file = try folder.write(
      "id,weight,age,sex,madrs\nanna,70,40,female,33\nbob,90,50,male,28\n", to: "people.csv")
    let outcome = try Program.kairos(
      Self.infusion + "--patients \(file) --only 2 --observables score.madrs --format csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("0,28"))
    let wrong = try folder.write(
      "id,weight,age,sex,madrs\nanna,-3,40,female,33\n", to: "wrong.csv")
    let refused = try Program.kairos(Self.infusion + "--patients \(wrong)")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("wrong.csv:2: weight: found -3 kg"))
  }

  /// Of a table's people those are counted whom the study would not have let in.
  @Test func peopleOfATableWhomAStudyWouldNotLetInAreTold() throws {
    let folder = try Scratch()
    let file = try folder.write(
      "id,weight,age,sex,madrs,benzodiazepine\nanna,70,40,female,33,0\nbob,90,85,male,18,0\n"
        + "cy,60,30,female,40,5\n", to: "people.csv")
    let run = Self.infusion + "--patients \(file) --setting murrough-2013"
    let outcome = try Program.kairos(run)
    let words =
      "murrough-2013 would not have let in 2 of the 3 patients, the first of them bob (MADRS 18"
    #expect(outcome.status == 0 && outcome.errors.contains("kairos: warning: " + words))
    #expect(outcome.errors.contains("age 85 a, let in: 21 to 80 a)"))
    let strict = try Program.kairos(run + " --strict")
    #expect(strict.status == 65 && strict.errors.contains(words) && strict.output.isEmpty)
    let others = try Program.kairos(Self.infusion + "--patients \(file) --setting daly-2018")
    #expect(
      others.errors.contains("let in 1 of the 3") || others.errors.contains("let in 2 of the 3"))
  }

  /// A table of patients as spreadsheets write it, and what is told of how it was read.
  @Test func aTableOfPatientsMayHaveSemicolonsAndMore() throws {
    let folder = try Scratch()
    let file = try folder.write(
      "ID;Weight;Age;Sex;MADRS;Site\nanna;70,5;40;F;33;Basel\n", to: "people.csv")
    let outcome = try Program.kairos(
      Self.infusion + "--patients \(file) --only 1 --observables score.madrs --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains(#""weight": {"value": 70.5"#))
    #expect(outcome.errors.contains("kairos: note: ") && outcome.errors.contains("semicolons"))
    #expect(outcome.errors.contains("passed over: Site"))
  }

  /// Sorting a table, or adding to it, changes nobody; what it does not tell is drawn on request.
  @Test func aTableMayBeSorted() throws {
    let folder = try Scratch()
    let rows = ["anna,70,40,female,33", "bob,90,50,male,28", "cy,60,30,female,40"]
    let heading = "id,weight,age,sex,madrs"
    func people(_ rows: [String], _ options: String = "") throws -> [Substring] {
      let file = try folder.write(
        ([heading] + rows).joined(separator: "\n") + "\n", to: "people.csv")
      let outcome = try Program.kairos(
        Self.infusion + "--patients \(file) --observables score.madrs --setting murrough-2013 "
          + "--individuals \(folder.path("out.csv")) \(options)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let isDrawn = options.contains("draw-unknown")
      #expect(outcome.text.contains(isDrawn ? "as is what the table" : "*1/*1, a liver that works"))
      return try folder.text("out.csv").split(separator: "\n")
    }
    let first = try people(rows)
    let second = try people(["new,75,33,male,35"] + rows.reversed())
    #expect(first.sorted() == second.filter { !$0.hasPrefix("new,") }.sorted())
    #expect(first[1].hasPrefix("anna,70,,40,female,33,*1/*1,normal,normal,,2,no,120,75,"))
    let drawn = try people(rows, "--draw-unknown")
    #expect(drawn.sorted() == (try people(rows.reversed(), "--draw-unknown")).sorted())
    #expect(!drawn[1].hasPrefix("anna,70,,"))
    let alone = try Program.kairos(Self.infusion + "--draw-unknown")
    #expect(alone.status == 64 && alone.errors.contains("--draw-unknown needs --patients"))
  }

  @Test func settingsAreListedWithTheirNumbers() throws {
    let output = try Program.kairos("model settings --format json").output
    let rows = try #require(JSONSerialization.jsonObject(with: output) as? [[String: String]])
    #expect(rows.count == 6)
    let parameters = try Program.kairos("model parameters --format csv").text
    for row in rows {
      for name in (row["parameters"] ?? "").split(separator: " ") {
        #expect(parameters.contains("\n\(name),"), "\(name)")
      }
    }
  }
}
