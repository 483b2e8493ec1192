// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// The ketamine model through files of records.
struct KetamineDataTests {
  /// JSON holds what was measured beside what is predicted for it, each with its quantity.
  @Test func measurementsStandBesidePredictions() throws {
    struct Measured: Decodable, Equatable {
      let time: Double
      let observable, unit, words: String?
      let value, predicted: Double?
    }
    struct Result: Decodable {
      struct Subject: Decodable { let measured: [Measured] }
      let subjects: [Subject]
    }
    let scratch = try Scratch()
    let outcome = try Program.data(
      [
        "ID,TIME,EVID,AMT,RATE,ROUTE,DV,DVID,WT", "1,0,1,35,52.5,iv,.,.,70",
        "1,0.5,0,.,.,.,180,plasma.ketamine.venous,70",
        "1,12,0,.,.,.,BLQ,plasma.ketamine.venous,70", "1,24,0,.,.,.,22,score.madrs,70",
      ], "--format json --observables bdnf", in: scratch)
    let found = try JSONDecoder().decode(Result.self, from: outcome.output).subjects[0].measured
    #expect(found.map { $0.time } == [0.5, 12, 24] && found.map { $0.value } == [180, nil, 22])
    #expect(found[1].words == "BLQ" && found[2].observable == "score.madrs")
    let predicted = try found.map { try #require($0.predicted) }
    #expect(found[0].unit == "ng/mL" && (140.0...170).contains(predicted[0]))
    #expect((23.5...24.5).contains(predicted[2]))
  }

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ lines: [String], _ options: String = "") throws -> Program.Outcome {
    try Program.data(lines, options, in: scratch)
  }

  /// The column of a NONMEM table.
  private func column(_ name: Substring, of outcome: Program.Outcome) throws -> [Double] {
    let cells = outcome.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let place = try #require(cells.first?.firstIndex(of: name), "\(outcome.errors)")
    return cells.dropFirst().map { Double($0[place]) ?? .nan }
  }

  private let infusions = [
    "ID,TIME,EVID,AMT,DUR,II,ADDL,ROUTE,WT,AGE,SEX", "1,0,1,40,0.5,48,2,iv,80,50,female",
    "1,1,0,,,,,,80,50,female", "1,97,0,,,,,,80,50,female", "1,120,0,,,,,,80,50,female",
  ]

  /// A file gives what the options give.
  @Test func fileAndOptionsAgree() throws {
    let data = try run(infusions, "--format csv")
    #expect(data.status == 0, "\(data.errors)")
    let plain = try Program.kairos(
      "simulate --dose 40mg --route iv --over 30min --repeat 3 --interval 2d --weight 80kg "
        + "--age 50a --sex female --until 120h --every 1h --format csv")
    let fromFile = try #require(CourseTable(data.text))
    let fromOptions = try #require(CourseTable(plain.text))
    #expect(fromFile.names.dropFirst() == fromOptions.names[...])
    for (place, name) in fromOptions.names.enumerated().dropFirst() {
      for (row, time) in [(1, 1), (2, 97), (3, 120)] {
        let (a, b) = (fromFile.rows[row][place + 1], fromOptions.rows[time][place])
        #expect(abs(a - b) <= 1e-4 * max(abs(b), 1e-3), "\(name) at \(time) h: \(a), \(b)")
      }
    }
  }

  /// Two equal records are two doses: as one of twice the amount.
  @Test func equalRecordsAreTwoDoses() throws {
    let header = "ID,TIME,AMT,ROUTE,DVID"
    let look = "1,2,,,plasma.ketamine.arterial"
    let one = try run([header, "1,0,20,iv,", "1,0,20,iv,", look], "--format nonmem")
    let two = try run([header, "1,0,40,iv,", look], "--format nonmem")
    let (a, b) = (try column("IPRED", of: one)[2], try column("IPRED", of: two)[1])
    #expect(abs(a / b - 1) < 1e-5)
  }

  @Test func resetsBeginAnew() throws {
    let outcome = try run(
      [
        "ID,TIME,EVID,AMT,ROUTE,II,ADDL", "1,0,1,40,iv,24,5", "1,30,0,,,,", "1,30,3,,,,",
        "1,60,0,,,,",
      ], "--format csv --observables plasma.ketamine.venous,bdnf,score.madrs")
    let table = try #require(CourseTable(outcome.text))
    #expect(table.rows[1][2] > 0 && table.rows[1][4] < 33)
    for row in table.rows[2...3] { #expect(Array(row[2...]) == [0, 1, 33]) }
  }

  /// A parameter as a column, changed in time.
  @Test func parametersAsColumns() throws {
    let column = "ketamine.clearance.s"
    let lines = [
      "ID,TIME,AMT,ROUTE,\(column)", "1,0,40,iv,40", "1,3,,,40", "2,0,40,iv,90", "2,3,,,90",
    ]
    let found = try self.column("IPRED", of: run(lines, "--format nonmem"))
    #expect(found[1] > 1.1 * found[3])
  }

  /// Residual error is drawn for observations only, the same each time, and leaves IPRED alone.
  @Test func residualError() throws {
    let lines =
      ["ID,TIME,EVID,AMT,ROUTE,DVID,DV", "1,0,1,40,iv,,"]
      + (1...200).map { "1,\(Double($0) / 20),0,,,\($0 % 2 + 1),7" }
    let plain = try run(lines, "--format nonmem")
    let drawn = try run(lines, "--format nonmem --residual")
    #expect(drawn.text == (try run(lines, "--format nonmem --residual")).text)
    let predictions = try column("IPRED", of: drawn)
    #expect(try column("IPRED", of: plain) == predictions)
    #expect(try column("DV", of: plain).dropFirst() == [Double](repeating: 7, count: 200)[...])
    let measured = try column("DV", of: drawn)
    #expect(measured[0].isNaN)
    let errors = zip(measured, predictions).dropFirst().map { log($0 / $1) }
    for (parity, sigma) in [(1, 0.276), (0, 0.422)] {
      let chosen = errors.enumerated().filter { $0.offset % 2 == parity }.map { $0.element }
      let variance = chosen.reduce(0) { $0 + $1 * $1 } / Double(chosen.count)
      #expect(abs(variance.squareRoot() / sigma - 1) < 0.25)
    }
  }

  /// Without a seed it is 1; another one draws other errors, and the model stays as it is.
  @Test func residualErrorOfASeed() throws {
    let lines =
      ["ID,TIME,EVID,AMT,ROUTE,DV", "1,0,1,40,iv,"] + (1...20).map { "1,\($0),0,,,7" }
    let drawn = "--format nonmem --residual"
    let first = try run(lines, drawn + " --seed 1")
    #expect(try run(lines, drawn).text == first.text)
    let second = try run(lines, drawn + " --seed 2")
    #expect(try column("IPRED", of: second) == column("IPRED", of: first))
    let pairs = try zip(column("DV", of: first), column("DV", of: second)).dropFirst()
    #expect(pairs.allSatisfy { $0 != $1 })
    #expect(try run(lines, drawn + " --seed=-1").status == 65)
  }

  @Test(arguments: ["--seed 3", "--threads 2", "--shard 1/2", "--only 1", "--trajectories t.csv"])
  func optionsOfACohort(_ option: String) throws {
    let outcome = try run(["ID,TIME,AMT,ROUTE", "1,0,40,iv"], option)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(option.split(separator: " ")[0]), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("ID,TIME,AMT,II,SS,ROUTE", "1,0,40,24,1,iv", "line 2, SS", "no steady state"),
    ("ID,TIME,AMT", "1,0,40", "line 2, ROUTE", "missing"),
    ("ID,TIME,AMT,ROUTE", "1,0,40,rectal", "line 2, ROUTE", "iv, im, sc"),
    ("ID,TIME,AMT,ROUTE,DRUG", "1,0,40,iv,aspirin", "line 2, DRUG", "esketamine"),
    ("ID,TIME,MADRS", "1,0,70", "line 2, MADRS", "0 to 60"),
    ("ID,TIME,WT,WT", "1,0,70,80", "line 1, WT", "2 columns"),
    ("ID,TIME,AMT,ROUTE,RATE", "1,0,40,iv,-2", "line 2, RATE", "R and D"),
    ("ID,TIME,AMT,ROUTE", "1,0,4000,iv", "line 2, AMT", "1000 mg"),
    ("ID,TIME,AMT,ROUTE,DUR", "1,0,40,oral,1", "line 2, AMT", "oral"),
    ("ID,TIME,WT", "1,0,3", "line 2, WT", "35 to 200 kg"),
    ("ID,TIME,AGE", "1,0,12", "line 2, AGE", "18 to 90 a"),
    ("ID,TIME,SEX", "1,0,1", "line 2, SEX", "female, male"),
    ("ID,TIME,DVID", "1,0,cp", "line 2, DVID", "\"cp\""),
    ("ID,TIME,ketamine.clearance.s", "1,0,3", "line 2, ketamine.clearance.s", "20 to 200 L/h"),
  ])
  func refusals(header: String, line: String, place: String, part: String) throws {
    let outcome = try run([header, line])
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(place + ":"), "\(outcome.errors)")
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }
}
