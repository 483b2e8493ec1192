// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos simulate --compare`.
@Suite struct CompareTests {
  private let infusion = "simulate --dose 35mg --route iv --over 40min --until 2d"

  private struct Result: Decodable {
    let treatments: [Treatment]

    struct Treatment: Decodable {
      let name: String
      let factor: Double?
      let results: [Number]
      let simulation: Simulation

      enum CodingKeys: String, CodingKey {
        case name, results, simulation
        case factor = "dose-factor"
      }

      subscript(_ name: String) -> Double? { results.first { $0.name == name }?.value }
    }

    struct Number: Decodable {
      let name: String
      let unit: String
      let value: Double
    }

    struct Simulation: Decodable {
      let doses: [Dose]
    }

    struct Dose: Decodable {
      let amount: Double
      let route: String
      let duration: Double
      let drug: String
    }
  }

  private func compared(_ command: String) throws -> [Result.Treatment] {
    let outcome = try Program.kairos(command + " --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.output).treatments
  }

  /// A published model gives what it knows: arteries only, or veins without the metabolite.
  @Test(arguments: ["simons-2022", "fanta-2015"])
  func aPresetLeavesOutWhatItDoesNotKnow(preset: String) throws {
    let given = "simulate --dose 20mg --route iv --over 40min --drug esketamine --until 1d"
    let found = try compared(given + " --compare dose=10mg --preset " + preset)
    let isVenous = preset == "fanta-2015"
    for treatment in found {
      #expect((treatment["plasma.ketamine.area"] != nil) == isVenous)
      #expect(treatment["norketamine-to-ketamine"] == nil)
      #expect(treatment["cadss.peak"] != nil)
    }
  }

  /// Oral doses are the largest, an injection needs little more than the infusion.
  @Test func eightRoutesAtEqualExposure() throws {
    let routes = ["im", "sc", "nasal", "sublingual", "lozenge", "film", "oral"]
    let others = routes.map { " --compare route=\($0)" }.joined()
    let found = try compared(infusion + others + " --equal-exposure")
    #expect(found.map { $0.simulation.doses[0].route } == ["iv"] + routes)
    let area = try #require(found[0]["plasma.ketamine.area"])
    for treatment in found {
      #expect(abs(try #require(treatment["plasma.ketamine.area"]) / area - 1) < 5e-4)
      let dose = treatment.simulation.doses[0].amount
      #expect(abs(dose - 35 * (treatment.factor ?? 1)) < 1e-3 * dose)
      #expect(treatment.name.hasPrefix("\(dose)".prefix(2)))
      #expect(treatment["dose.total"] == dose)
    }
    let doses = found.map { $0.simulation.doses[0].amount }
    #expect(doses.max() == doses.last && doses[1] < 40)
    let ratios = try found.map { try #require($0["norketamine-to-ketamine"]) }
    #expect(ratios.max() == ratios.last)
  }

  /// What is not named is as in the first treatment; a time belongs to its route.
  @Test func onlyWhatIsNamedDiffers() throws {
    let found = try compared(
      infusion + " --repeat 2 --interval 1d --compare drug=esketamine --compare route=sc"
        + " --compare route=sc,over=1h,dose=20mg --compare interval=2d"
        + " --compare repeat=1,over=20min")
    #expect(
      found.map(\.name) == [
        "35 mg ketamine iv over 40 min, 2 times every 1 d",
        "35 mg esketamine iv over 40 min, 2 times every 1 d",
        "35 mg ketamine sc, 2 times every 1 d",
        "20 mg ketamine sc over 1 h, 2 times every 1 d",
        "35 mg ketamine iv over 40 min, 2 times every 2 d",
        "35 mg ketamine iv over 20 min",
      ])
    #expect(found.map { $0.simulation.doses.count } == [2, 2, 2, 2, 2, 1])
    let minutes = found.map { ($0.simulation.doses[0].duration * 60).rounded() }
    #expect(minutes == [40, 40, 0, 60, 40, 20])
    #expect(found[1].simulation.doses[0].drug == "esketamine")
    #expect(found.allSatisfy { $0.factor == nil })
  }

  /// Each part of a comparison is what the treatment gives alone.
  @Test func aComparedTreatmentIsTheOneAlone() throws {
    let together = try Program.kairos(
      infusion + " --compare route=oral,dose=100mg --observables score.* --format json")
    let alone = try Program.kairos(
      "simulate --dose 100mg --route oral --until 2d --observables score.* --format json")
    let object = try JSONSerialization.jsonObject(with: together.output) as? [String: Any]
    let treatments = try #require(object?["treatments"] as? [[String: Any]])
    let inside = try JSONSerialization.data(
      withJSONObject: try #require(treatments[1]["simulation"]), options: .sortedKeys)
    let outside = try JSONSerialization.data(
      withJSONObject: try JSONSerialization.jsonObject(with: alone.output), options: .sortedKeys)
    #expect(inside == outside)
  }

  @Test func protocolFilesAreCompared() throws {
    let scratch = try Scratch()
    let weekly = try scratch.write(
      "name: Weekly\nsessions: [{days: [0, 7], dose: 0.5 mg/kg, route: iv, over: 40 min}]\n",
      to: "weekly.yaml")
    let command =
      "simulate --protocol Examples/SixInfusions/protocol.yaml --weight 70kg --until 14d --compare "
    let given = try compared(command + weekly)
    #expect(given.map(\.name) == ["Six infusions in twelve days", "Weekly"])
    #expect(given[1].simulation.doses.map(\.amount) == [35, 35])
    let scaled = try compared(command + weekly + " --equal-exposure")
    let factor = try #require(scaled[1].factor)
    #expect(abs(factor - 3) < 0.01, "two infusions instead of six")
    #expect(abs(scaled[1].simulation.doses[0].amount - 105) < 0.5)
  }

  @Test func theTableHoldsTheNumbers() throws {
    let command = infusion + " --compare route=im"
    let table = try Program.kairos(command).text
    #expect(table.hasPrefix("2 treatments ·"))
    #expect(table.contains("A  35 mg ketamine iv over 40 min\nB  35 mg ketamine im\n"))
    for name in ["plasma.ketamine.peak [ng/mL]", "change.24h", "probability.sedation"] {
      #expect(table.contains("\n\(name)"), "\(name)")
    }
  }

  /// The curves, one treatment below the other.
  @Test func theCSVHoldsTheCurves() throws {
    let command = infusion + " --compare route=im --every 12h --observables score.madrs"
    let lines = try Program.kairos(command + " --format csv").lines.filter { !$0.isEmpty }
    #expect(lines[0] == "treatment,time [h],score.madrs [1]")
    #expect(lines.count == 11 && lines[6].hasPrefix("35 mg ketamine im,0,33"))
    let alone = try Program.kairos(
      "simulate --dose 35mg --route im --until 2d --every 12h --observables score.madrs --format csv"
    ).lines.filter { !$0.isEmpty }
    #expect(lines.suffix(5).map { $0.replacing("35 mg ketamine im,", with: "") } == alone.suffix(5))
  }

  /// A day is needed to tell of the change at 24 h.
  @Test func aShortSimulationLeavesTheFirstDayOut() throws {
    let found = try compared(
      "simulate --dose 35mg --route iv --until 12h --compare route=im")
    #expect(found.allSatisfy { $0["change.24h"] == nil && $0["change.end"] != nil })
    #expect(try #require(found[0]["plasma.ketamine.area-24h"]) > 300)
  }

  @Test func theReportDrawsAllOfThem() throws {
    let scratch = try Scratch()
    let outcome = try Program.kairos(
      infusion.split(separator: " ").map(String.init)
        + ["--compare", "route=oral", "--report", scratch.path("report.html")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try scratch.text("report.html")
    let charts = page.components(separatedBy: "class=\"chart wide\"").dropFirst()
    #expect(charts.count == 10)
    #expect(charts.allSatisfy { $0.contains("B oral: starts at") })
  }

  @Test func warningsSayWhichTreatment() throws {
    let outcome = try Program.kairos(infusion + " --compare dose=160mg")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix("kairos: warning: 160 mg ketamine iv over 40 min: no clinical"))
    #expect(try Program.kairos(infusion + " --compare dose=160mg --strict").status == 65)
  }
}
