// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--compare` of anything that `simulate` takes, and of cohorts.
@Suite struct CompareArmsTests {
  private let infusion =
    "simulate --dose 0.5mg/kg --route iv --over 40min --until 2d --every 12h "
    + "--observables score.madrs "

  private struct Result: Decodable {
    struct Treatment: Decodable {
      let name: String
      let simulation: Simulation
    }
    struct Simulation: Decodable {
      let endpoints: [Endpoint]
    }
    struct Endpoint: Decodable {
      let name: String
      let time: Double
      let value: Double?
      let mean: Double?
      let proportion: Double?
    }
    struct Difference: Decodable {
      let treatment: String
      let reference: String
      let name: String
      let time: Double?
      let n: Int
      let value: Double
      let lo: Double
      let hi: Double
    }
    let treatments: [Treatment]
    let differences: [Difference]?
  }

  private func result(_ command: String) throws -> Result {
    let outcome = try Program.kairos(command + " --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Result.self, from: outcome.output)
  }

  private func object(_ bytes: Data) throws -> Any {
    try JSONSerialization.jsonObject(with: bytes)
  }

  /// A page of several arms shows their cascades over each other; of a cohort the differences as well.
  @Test(arguments: ["", " --cohort 24"])
  func armsHaveAPage(_ cohort: String) throws {
    let scratch = try Scratch()
    let page = scratch.path("arms.html")
    let command =
      "simulate --dose 0.5mg/kg --route iv --over 40min --until 2d --every 12h --weight 70kg "
      + "--compare block=ampa --compare dose=1mg/kg"
    let plain = try Program.kairos(command + cohort)
    let reported = try Program.kairos(command + cohort + " --band 20 --report \(page)")
    if cohort.isEmpty {
      #expect(reported.status == 0, "\(reported.errors)")
      #expect(reported.text == plain.text)
    } else {
      #expect(reported.status == 64 && reported.errors.contains("--band"))
      let again = try Program.kairos(command + cohort + " --report \(page)")
      #expect(again.status == 0 && again.text == plain.text, "\(again.errors)")
    }
    let html = try scratch.text("arms.html")
    #expect(html.contains("id=\"cascade\"") && html.contains("B block ampa"))
    #expect(html.contains("id=\"session-dissociation\"") && html.contains("id=\"course-madrs\""))
    #expect(html.contains("id=\"differences\"") == !cohort.isEmpty)
    #expect(html.contains("id=\"course-response\"") == !cohort.isEmpty)
    #expect(!html.contains("NaN") && !html.contains(">nan") && !html.contains("<script"))
  }

  /// An arm is the same, to the byte, as the run of it by itself.
  @Test(arguments: [
    ("block=ampa", "--block ampa", "block ampa"),
    ("weight=100kg", "--weight 100kg", "weight 100kg"),
    ("sex=male,age=60a", "--sex male --age 60a", "sex male, age 60a"),
    ("with=diazepam:10mg/d", "--with diazepam:10mg/d", "with diazepam:10mg/d"),
    ("preset=kamp-2020", "--preset kamp-2020", "preset kamp-2020"),
    ("setting=daly-2018", "--setting daly-2018", "setting daly-2018"),
    ("switch=mtor=necessary", "--switch mtor=necessary", "switch mtor=necessary"),
    ("set=mood.rate=2/h", "--set mood.rate=2/h", "set mood.rate=2/h"),
    ("rtol=1e-4", "--rtol 1e-4", "rtol 1e-4"),
  ])
  func anyOptionMayDiffer(_ difference: String, _ options: String, _ name: String) throws {
    let weight = difference.contains("weight") ? "" : "--weight 70kg "
    let together = try Program.kairos(
      infusion + "--weight 70kg --compare \(difference) --format json")
    #expect(together.status == 0, "\(together.errors)")
    let alone = try Program.kairos(infusion + weight + options + " --format json")
    let all = try #require(try object(together.output) as? [String: Any])
    let arms = try #require(all["treatments"] as? [[String: Any]])
    #expect(arms.map { $0["name"] as? String } == ["0.5 mg/kg ketamine iv over 40 min", name])
    let inside = try JSONSerialization.data(
      withJSONObject: try #require(arms[1]["simulation"]), options: .sortedKeys)
    let outside = try JSONSerialization.data(
      withJSONObject: try object(alone.output), options: .sortedKeys)
    #expect(inside == outside)
  }

  @Test func whatWasGivenCanBeTakenAway() throws {
    let found = try result(
      infusion + "--weight 70kg --block ampa --compare block=none --compare block=mtor")
    #expect(found.treatments.map(\.name).suffix(2) == ["block none", "block mtor"])
    let changes = found.treatments.map {
      $0.simulation.endpoints.last { $0.name == "change" }?.value
    }
    #expect(try #require(changes[1]) < -5 && abs(try #require(changes[0])) < 0.1)
  }

  @Test func aPatientsFileIsKeptAndRevised() throws {
    let file = "--patient Examples/FirstDose/patient.yaml "
    let found = try result(
      infusion + file + "--compare weight=90kg --compare with=lorazepam:2mg/d")
    #expect(found.treatments.map(\.name).suffix(2) == ["weight 90kg", "with lorazepam:2mg/d"])
    let lighter = try result(
      infusion + "--weight 90kg --compare patient=Examples/FirstDose/patient.yaml")
    #expect(
      lighter.treatments[1].simulation.endpoints.map(\.value)
        == found.treatments[0].simulation.endpoints.map(\.value))
  }

  @Test func endpointTimesHoldForAll() throws {
    let found = try result(
      infusion + "--weight 70kg --compare route=im --endpoint-time 6h --endpoint-time 30h")
    for arm in found.treatments {
      #expect(arm.simulation.endpoints.filter { $0.name == "change" }.map(\.time) == [6, 30])
    }
  }

  /// Two arms of one cohort are two runs by hand; differences lie between them.
  @Test func aCohortIsTwoRunsByHand() throws {
    let cohort = infusion + "--cohort 12 --seed 4 "
    let found = try result(cohort + "--compare dose=1mg/kg")
    let hand = try [cohort, cohort.replacing("0.5mg/kg", with: "1mg/kg")].map { command in
      try JSONDecoder().decode(
        Result.Simulation.self, from: Program.kairos(command + "--format json").output)
    }
    for (arm, alone) in zip(found.treatments, hand) {
      #expect(arm.simulation.endpoints.map(\.mean) == alone.endpoints.map(\.mean))
      #expect(arm.simulation.endpoints.map(\.proportion) == alone.endpoints.map(\.proportion))
    }
    let differences = try #require(found.differences)
    let change = try #require(differences.first { $0.name == "change" && $0.time == 24 })
    #expect(change.reference == found.treatments[0].name && change.n == 12)
    #expect(change.treatment == found.treatments[1].name)
    let means = hand.map { $0.endpoints.first { $0.name == "change" }?.mean }
    #expect(abs(change.value - (try #require(means[1])) + (try #require(means[0]))) < 1e-9)
    #expect(change.lo < change.value && change.value < change.hi)
    #expect(differences.contains { $0.name == "cadss.peak" && $0.time == nil && $0.value > 0 })
    #expect(differences.contains { $0.name == "response" && $0.time == 48 })
  }

  @Test func theControlStandsBesideTheDrug() throws {
    let command =
      "simulate --dose 56mg --route nasal --drug esketamine --until 1d --every 12h --setting daly-2018 "
      + "--cohort 4 --compare drug=none "
    let found = try result(command)
    #expect(found.treatments[1].name == "placebo spray")
    let csv = try Program.kairos(command + "--format csv").lines
    #expect(csv[0].hasPrefix("treatment,time [h],plasma.ketamine.arterial.mean [ng/mL],"))
    #expect(csv.contains { $0.hasPrefix("placebo spray,24,") })
    let table = try Program.kairos(command).text
    #expect(table.hasPrefix("2 arms of the same 4 people"))
    #expect(table.contains("B − A") && table.contains("response at 24 h"))
  }

  @Test(arguments: [
    ("--compare until=3d", 64), ("--compare colour=red", 64), ("--compare weight=5kg", 65),
    ("--compare weight=60kg,weight=70kg", 64), ("--compare block=ampa,block=ampa", 64),
    ("--compare block=ampa --compare block=ampa", 65), ("--compare drug=none", 64),
    ("--compare dose=1mg/kg --cohort 4 --shard 1/2 --output no", 64),
    ("--compare dose=1mg/kg --cohort 4 --only 1", 64),
    ("--compare dose=1mg/kg --cohort 4 --equal-exposure", 64),
  ])
  func wrongArmsAreRefused(_ options: String, _ status: Int32) throws {
    let outcome = try Program.kairos(infusion + "--weight 70kg " + options)
    #expect(outcome.status == status, "\(options): \(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
