// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Published models on the command line: what they give, what they refuse, how they compare.
struct PresetCommandTests {
  private static let racemate = "simulate --dose 35mg --route iv --over 40min --until 1d"
  private static let esketamine = racemate + " --drug esketamine"

  /// The parts of a JSON result that a preset changes.
  private struct Result: Decodable {
    let model: Model
    let observables: [Named]
    let unavailable: [String]
    let warnings: [String]

    struct Model: Decodable {
      let parameters: String
      let preset: String?
    }
    struct Named: Decodable { let name: String }

    var names: Set<String> { Set(observables.map { $0.name }) }
  }

  private func result(_ command: String) throws -> Result {
    let outcome = try Program.kairos(command + " --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.output)
  }

  private static let all = [
    "clements-1981", "domino-1982", "hijazi-2003", "kamp-2020", "fanta-2015", "otto-2021",
    "simons-2022", "perez-ruixo-2020",
  ]

  /// What a preset does not give is listed and absent; the rest is there, and nothing is both.
  @Test(arguments: all) func givenAndUnavailable(_ preset: String) throws {
    let isRacemic = Self.all.prefix(4).contains(preset)
    let command = isRacemic ? Self.racemate : Self.esketamine
    let plain = try result(command)
    let found = try result(command + " --preset \(preset)")
    #expect(found.model.preset == preset)
    #expect(found.model.parameters != plain.model.parameters)
    #expect(!found.unavailable.isEmpty)
    #expect(found.names.union(found.unavailable) == plain.names)
    #expect(found.names.isDisjoint(with: found.unavailable))
    let isArterial = ["kamp-2020", "simons-2022"].contains(preset)
    #expect(found.names.contains("plasma.ketamine.arterial") == isArterial)
    #expect(found.names.contains("plasma.ketamine.venous") == !isArterial)
    #expect(found.names.contains("score.madrs"))
    #expect(found.warnings.contains { $0.contains("venous") } == !isArterial)
    #expect(found.warnings.contains { $0.contains("half as R-ketamine") } == isRacemic)
  }

  @Test func absentFromEveryFormat() throws {
    let command = Self.esketamine + " --preset otto-2021"
    let scratch = try Scratch()
    let page = scratch.path("page.html")
    let csv = try Program.kairos(command + " --format csv --report \(page)").text
    #expect(csv.contains("plasma.norketamine.s.venous [ng/mL]"))
    #expect(!csv.contains("arterial") && !csv.contains("plasma.hydroxynorketamine"))
    let table = try Program.kairos(command).text
    #expect(table.contains("Preset       otto-2021"))
    #expect(table.contains("Unavailable  plasma.ketamine.arterial"))
    let report = try scratch.text("page.html")
    #expect(report.contains("Not given by this model"))
    #expect(report.contains("otto-2021"))
  }

  /// The same numbers as the tests of the models: 35 mg of racemate, arterial, 40 min.
  @Test func kampAtFortyMinutes() throws {
    let csv = try Program.kairos(
      Self.racemate + " --preset kamp-2020 --observables plasma.ketamine.arterial --format csv"
    ).text
    let table = try #require(CourseTable(csv))
    let value = try #require(table.value(of: "plasma.ketamine.arterial", at: 40 / 60))
    #expect((value - 253.05).magnitude < 0.1)
  }

  @Test func effectsFollowThePreset() throws {
    let effect = " --observables score.cadss --format csv"
    let peaks = try ["", " --preset simons-2022", " --preset fanta-2015"].map { preset in
      let text = try Program.kairos(Self.esketamine + preset + effect).text
      return try #require(CourseTable(text)?.values(of: "score.cadss")?.max())
    }
    #expect(Set(peaks).count == 3)
    #expect(peaks[1] > peaks[2])
  }

  @Test func itsOwnParametersCanBeSet() throws {
    let command = Self.esketamine + " --preset otto-2021"
    let plain = try result(command)
    let changed = try result(command + " --set otto-2021.clearance=80L/h")
    #expect(plain.model.parameters != changed.model.parameters)
  }

  @Test func aResultCitesItsPaper() throws {
    let scratch = try Scratch()
    let file = scratch.path("result.json")
    let options = "--dose 35mg --route iv --drug esketamine --preset simons-2022"
    let run = "simulate \(options) --until 1d --format json --output \(file)"
    #expect(try Program.kairos(run).status == 0)
    let fromResult = try Program.kairos("cite \(file)").text
    #expect(try fromResult == Program.kairos("cite \(options)").text)
    #expect(fromResult.contains("[simons-2022]"))
    #expect(!fromResult.contains("[kamp-2020-meta]"))
  }

  @Test func analysedWithoutCompartments() throws {
    let outcome = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 2d --preset kamp-2020 --nca")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("plasma.ketamine.arterial"))
  }

  @Test func comparisonOfAllOnOneDose() throws {
    let scratch = try Scratch()
    let page = scratch.path("presets.html")
    let csv = try Program.kairos("model presets --format csv --report \(page)").text
    let lines = csv.split(separator: "\n")
    #expect(lines.count == 1 + 2 + Self.all.count + 1)
    for name in Self.all + ["kairos", "observed"] {
      #expect(lines.contains { $0.hasPrefix(name + ",") }, "\(name)")
    }
    let clements = try #require(lines.first { $0.hasPrefix("clements-1981,") })
    #expect(clements.hasPrefix("clements-1981,venous (assumed),as given,177.3,84.74,63.08,35.92,"))
    let simons = try #require(lines.first { $0.hasPrefix("simons-2022,") })
    #expect(simons.contains("\"x2, half as esketamine\",288.7,62.88,42.16,20.87,392.9,"))
    let report = try scratch.text("presets.html")
    #expect(report.contains("presets-arterial") && report.contains("presets-venous"))
    #expect(!report.contains("<script"))
  }

  /// A dose that few know: the others say so.
  @Test func comparisonByNose() throws {
    let text = try Program.kairos(
      "model presets --dose 56mg --route nasal --drug esketamine --format csv"
    ).text
    #expect(text.contains("fanta-2015 does not know the route nasal; it knows iv"))
    #expect(text.contains("kamp-2020 does not know esketamine; it knows ketamine"))
    #expect(!text.contains("observed"))
    #expect(
      text.split(separator: "\n").contains { $0.hasPrefix("perez-ruixo-2020,venous,as given,7") })
  }
}
