// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--likely` and `--endpoint-time`: how many people like her respond, and when that is asked.
struct LikelyCommandTests {
  static let infusion =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 5d --every 24h "
    + "--observables score.madrs "

  struct Document: Decodable {
    struct Share: Decodable {
      let name: String
      let setting: String?
      let time: Double
      let n: Int
      let proportion: Double
      let lo: Double
      let hi: Double
    }
    struct Endpoint: Decodable {
      let name: String
      let time: Double
    }
    let likely: [Share]?
    let endpoints: [Endpoint]
  }

  private func text(_ options: String) throws -> String {
    let outcome = try Program.kairos(Self.infusion + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.text
  }

  private func document(_ options: String) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(text("--format json " + options).utf8))
  }

  @Test func sharesStandAtEachTimeAloneAndInTheSetting() throws {
    let shares = try #require(try document("--likely 24 --setting murrough-2013").likely)
    #expect(
      shares.map(\.setting) == [nil, nil, nil, nil] + Array(repeating: "murrough-2013", count: 4))
    #expect(shares.prefix(4).map(\.time) == [24, 24, 120, 120])
    #expect(shares.prefix(4).map(\.name) == ["response", "remission", "response", "remission"])
    for share in shares {
      #expect(share.n == 24 && (share.lo...share.hi).contains(share.proportion))
      #expect((share.proportion * 24).rounded() / 24 == share.proportion)
    }
    #expect(shares[4].proportion > shares[0].proportion, "a setting adds to the drug")
  }

  @Test func aControlIsAskedInItsSettingAlone() throws {
    let shares = try #require(
      try document("--likely 8 --setting daly-2018 --drug none --endpoint-time 24h").likely)
    #expect(shares.map(\.setting) == ["daly-2018", "daly-2018"])
  }

  @Test func nobodyIsAskedUnlessATableShowsAScore() throws {
    #expect(try document("").likely == nil)
    #expect(try !text("--format csv").contains("likely"))
    #expect(try !text("--likely 0").contains("how likely"))
    let blood = Self.infusion.replacing("score.madrs", with: "plasma.*")
    #expect(try !Program.kairos(blood).text.contains("how likely"))
    #expect(try text("--likely 9").split(separator: "\n")[2].hasPrefix("how likely"))
  }

  @Test func aSeriesHasThemAtEveryTime() throws {
    let lines = try text("--format csv --likely 9 --endpoint-time 3h").split(separator: "\n")
    #expect(
      lines[0] == "time [h],score.madrs [1],likely.response [1],likely.response.lo [1],"
        + "likely.response.hi [1],likely.remission [1],likely.remission.lo [1],"
        + "likely.remission.hi [1]")
    #expect(lines.count == 7 && lines[1].hasPrefix("0,33,0,0,"))
  }

  @Test func threadsChangeNothing() throws {
    let one = try text("--likely 40 --format json --threads 1")
    #expect(try text("--likely 40 --format json --threads 3") == one)
    #expect(try text("--likely 40 --format json --seed 2") != one)
  }

  @Test func endpointsAreListedForEachTime() throws {
    let endpoints = try document("--endpoint-time 2d --endpoint-time 6h").endpoints
    #expect(endpoints.filter { $0.name == "change" }.map(\.time) == [6, 48])
    let short = try document("--endpoint-time 0h").endpoints
    #expect(short.filter { $0.name == "response" }.map(\.time) == [0])
  }

  @Test(arguments: [
    ("--likely -1", 65), ("--likely some", 64), ("--likely 9 --cohort 9", 64),
    ("--likely 9 --preset clements-1981", 64), ("--endpoint-time 6d", 65),
    ("--endpoint-time 1d --endpoint-time 24h", 64), ("--likely 9 --data no.csv", 64),
  ])
  func wrongOptionsAreRefused(_ options: String, _ status: Int32) throws {
    let outcome = try Program.kairos(Self.infusion + options)
    #expect(outcome.status == status, "\(options): \(outcome.errors)")
  }
}
