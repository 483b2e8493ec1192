// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `--scan`: endpoints over a range.
@Suite struct ScanCommandTests {
  private let infusion =
    "simulate --dose 0.5mg/kg --route iv --over 40min --weight 70kg --until 1d --every 12h "

  private struct Document: Decodable {
    struct Scan: Decodable {
      let name: String
      let unit: String
      let values: [Double]
    }
    struct Row: Decodable {
      let name: String
      let time: Double?
      let values: [Double?]
      let lo: [Double?]?
    }
    let scan: Scan
    let endpoints: [Row]
    let n: Int?
  }

  private func document(_ options: String) throws -> Document {
    let outcome = try Program.kairos(infusion + options + " --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Document.self, from: outcome.output)
  }

  @Test func eachValueIsARunByItself() throws {
    let found = try document("--scan dose=0.25..1mg/kg/4")
    #expect(found.scan.name == "dose" && found.scan.unit == "mg/kg")
    #expect(found.scan.values == [0.25, 0.5, 0.75, 1] && found.n == nil)
    let peaks = try #require(found.endpoints.first { $0.name == "cadss.peak" })
    #expect(
      peaks.time == nil
        && peaks.values.compactMap(\.self) == peaks.values.compactMap(\.self).sorted())
    let alone = try Program.kairos(infusion + "--format json").text
    #expect(alone.contains("\"value\": \(try #require(peaks.values[1]))"))
  }

  @Test(arguments: [
    "weight=50..100kg/3", "mood.rate=1..4/h/3", "age=20a..60a/2", "baseline-madrs=20..40/2",
  ])
  func parametersAndCovariatesToo(_ scan: String) throws {
    let command = infusion.replacing(
      "--weight 70kg ", with: scan.hasPrefix("weight") ? "" : "--weight 70kg ")
    let outcome = try Program.kairos(command + "--scan \(scan) --format csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.lines.filter { !$0.isEmpty }
    #expect(lines[0].hasPrefix(String(scan.prefix { $0 != "=" }) + " ["))
    #expect(lines[0].contains("change.24h [1]") && lines[0].contains("cadss.peak.time [h]"))
    #expect(lines.count == (scan.hasSuffix("/3") ? 4 : 3))
  }

  @Test func aCohortHasShares() throws {
    let found = try document("--scan dose=0.5..1mg/kg/2 --cohort 4")
    let response = try #require(found.endpoints.first { $0.name == "response" })
    #expect(found.n == 4 && response.lo?.count == 2)
    #expect(
      try Program.kairos(infusion + "--scan dose=0.5..1mg/kg/2").text.hasPrefix("dose over a range")
    )
  }

  @Test(arguments: [
    ("dose=0.5mg/kg", 64), ("dose=0.5..0.5mg/kg", 64), ("dose=0.1mg..1mg/kg", 64),
    ("dose=-1..1mg/kg/3", 65), ("colour=1..2", 65), ("weight=10..70kg/2", 65),
    ("dose=0.1..1mg/kg/1", 65), ("dose=0.5..1mg/kg/2 --compare route=im", 64),
  ])
  func wrongRangesAreRefused(_ options: String, _ status: Int32) throws {
    let outcome = try Program.kairos(infusion + "--scan " + options)
    #expect(outcome.status == status, "\(options): \(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
