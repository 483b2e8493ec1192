// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// Files of records as other programs and people write them.
struct OrdinaryDataTests {
  /// One bolus of 100 into the depot and a look at 2.5 h, in one of many ways.
  struct Variation: CustomStringConvertible, Sendable {
    let description: String
    let lines: [String]
    let line: String

    init(_ description: String, _ lines: String..., line: String = "1,2.5,") {
      self.description = description
      self.lines = lines
      self.line = line
    }

    static let all = [
      Variation("commas", "ID,TIME,EVID,AMT,CMT", "1,0,1,100,1", "1,2.5,0,.,2"),
      Variation("semicolons", "ID;TIME;EVID;AMT;CMT", "1;0;1;100;1", "1;2,5;0;.;2"),
      Variation("tabs", "ID\tTIME\tEVID\tAMT\tCMT", "1\t0\t1\t100\t1", "1\t2.5\t0\t\t2"),
      Variation("blanks", "ID TIME EVID AMT CMT", "1 0 1 100 1", "1 2.5 0 . 2"),
      Variation("a mark", "#ID,TIME,EVID,AMT,CMT", "1,0,1,100,1", "1,2.5,0,.,2"),
      Variation("another mark", "@ID,TIME,EVID,AMT,CMT", "1,0,1,100,1", "1,2.5,0,.,2"),
      Variation(
        "a table of NONMEM", "TABLE NO.  1", " ID          TIME        EVID        AMT         CMT",
        "  1.0000E+00  0.0000E+00  1.0000E+00  1.0000E+02  1.0000E+00",
        "  1.0000E+00  2.5000E+00  0.0000E+00  0.0000E+00  2.0000E+00"),
      Variation(
        "row names", "\"\",\"ID\",\"TIME\",\"EVID\",\"AMT\",\"CMT\"", "\"1\",1,0,1,100,1",
        "\"2\",1,2.5,0,NA,2"),
      Variation(
        "equal names", "ID,TIME,EVID,AMT,CMT,FLAG,flag", "1,0,1,100,1,10,ok", "1,2.5,0,.,2,10,ok"),
      Variation("BLQ", "ID,TIME,EVID,AMT,CMT,DV", "1,0,1,100,1,.", "1,2.5,0,.,2,<0.5"),
      Variation("trailing commas", "ID,TIME,EVID,AMT,CMT,", "1,0,1,100,1,", "1,2.5,0,.,2,"),
      Variation("NA", "ID,TIME,EVID,AMT,CMT", "1,0,1,100,1", "1,2.5,0,NA,2"),
      Variation("Fortran", "ID,TIME,EVID,AMT,CMT", "1,0,1,1.0D+02,1", "1,2.5,0,.,2"),
      Variation("clock times", "ID,TIME,EVID,AMT,CMT", "1,08:30,1,100,1", "1,11:00,0,.,2"),
      Variation("seconds", "ID,TIME,EVID,AMT,CMT", "1,08:00:00,1,100,1", "1,10:30:00,0,.,2"),
      Variation(
        "dates", "ID,TIME,EVID,AMT,CMT", "1,2024-01-15T23:30:00,1,100,1",
        "1,2024-01-16T02:00:00,0,.,2"),
      Variation(
        "a column of dates", "ID,DATE,TIME,EVID,AMT,CMT", "1,1/15/24,23:30,1,100,1",
        "1,1/16/24,2:00,0,.,2"),
    ]
  }

  private let oral = [
    "--model", "one-compartment-oral", "--set", "CL=2", "--set", "V=30", "--set", "KA=1.2",
  ]
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ lines: [String], _ options: [String]) throws -> Program.Outcome {
    let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: "events.csv")
    return try Program.kairos(["simulate", "--data", file] + options)
  }

  /// 100·KA/(V(KA − k))(e^(−2.5k) − e^(−2.5KA)) with k = CL/V.
  @Test(arguments: Variation.all)
  func theSameConcentration(_ variation: Variation) throws {
    let outcome = try run(
      variation.lines, oral + ["--format", "csv", "--observables", "concentration"])
    let table = try #require(CourseTable(outcome.text), "\(outcome.errors)")
    let exact = 100 * 1.2 / (30 * (1.2 - 2 / 30.0)) * (exp(-2.5 * 2 / 30) - exp(-2.5 * 1.2))
    #expect(abs(exact - 2.81186) < 1e-5)
    #expect(table.rows.map { $0[1] } == [0, 2.5])
    #expect(abs((table.rows.last?[2] ?? 0) / exact - 1) < 1e-5)
  }

  /// A clock that a reset sets back: 1.38433 two hours after it, in the file's own times.
  @Test func aResetSetsTheClockBack() throws {
    let lines = ["ID,TIME,EVID,AMT", "1,0,1,100", "1,6,0,.", "1,0,4,50", "1,2,0,."]
    let outcome = try run(lines, oral + ["--format", "nonmem"])
    let last = try #require(outcome.lines.last).split(separator: ",")
    #expect(last[1] == "2" && last[2] == "2")
    #expect(abs((Double(last[4]) ?? 0) / 1.38433 - 1) < 1e-5)
    let grid = try run(
      lines, oral + ["--format", "csv", "--every", "2", "--observables", "concentration"])
    let times = try #require(CourseTable(grid.text)).rows.map { $0[1] }
    #expect(times == [0, 2, 4, 6, 0, 2])
  }

  /// What is written is read again, and written again to the same bytes.
  @Test(arguments: [
    [
      "ID,TIME,EVID,AMT,CMT,II,ADDL,DV", "1,-1,0,.,2,.,.,0", "1,0,1,100,1,12,2,.",
      "1,5,0,.,2,.,.,BLQ", "1,40,0,.,2,.,.,1",
    ],
    [
      "#ID;DATE;TIME;AMT;DV;FLAG;flag;", "a;15JAN24;23:30;100;;1,5;x;", "a;16JAN24;1:00;;2,5;NA;y;",
    ],
  ])
  func writtenAgain(lines: [String]) throws {
    let first = try run(lines, oral + ["--format", "nonmem"])
    #expect(first.status == 0, "\(first.errors)")
    let second = try run(first.lines.map(String.init), oral + ["--format", "nonmem"])
    #expect(second.text == first.text)
  }

  /// An observation in a compartment of another model has no value, and is told.
  @Test func anotherModelsCompartment() throws {
    let lines = ["ID,TIME,EVID,AMT,CMT,DV", "1,0,1,100,1,.", "1,2.5,0,.,3,12"]
    let outcome = try run(lines, oral + ["--format", "nonmem"])
    #expect(outcome.lines.last == "1,2.5,2.5,12,.,0,.,3")
    #expect(outcome.errors.contains("line 3, CMT: one-compartment-oral lacks the compartment 3"))
  }

  @Test func placebo() throws {
    let outcome = try run(["ID,TIME,EVID,AMT", "1,0,1,0", "1,1,0,."], oral + ["--format", "csv"])
    #expect(outcome.lines.last == "1,1,0,0,0")
    #expect(outcome.errors.contains("give nothing"))
  }

  /// A lag beyond the interval is told, whichever rule it is met by.
  @Test func lagBeyondTheInterval() throws {
    let outcome = try run(
      ["ID,TIME,EVID,AMT,II,SS", "1,0,1,100,12,1", "1,0,0,.,.,."],
      ["--model", "one-compartment", "--set", "CL=1", "--set", "V=10", "--set", "ALAG1=15"])
    #expect(outcome.errors.contains("line 2, SS: the lag is longer than the interval"))
  }

  /// Who cannot be followed is told, and stops nobody.
  @Test func oneSubjectWhoCannotBeFollowed() throws {
    let lines = ["ID,TIME,AMT,CL", "1,0,100,2", "1,2.5,,2", "2,0,100,0", "2,2.5,,0"]
    let options = ["--model", "one-compartment", "--set", "V=30"]
    let outcome = try run(lines, options + ["--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("subject \"2\" is left out"))
    #expect(outcome.errors.contains("line 4, CL"))
    #expect(outcome.text.contains("\"refused\""))
    #expect(try run(lines, options + ["--strict"]).status == 65)
    #expect(try run([lines[0]] + lines[3...], options).status == 65)
  }

  /// What would fill the memory is refused before anybody is followed.
  @Test func tooManyTimes() throws {
    let lines = ["ID,TIME,AMT"] + (1...20).flatMap { ["\($0),0,100", "\($0),1000,"] }
    let outcome = try run(lines, oral + ["--every", "0.001"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("--every"), "\(outcome.errors)")
    #expect(outcome.errors.contains("allowed"))
  }

  @Test func theTableNamesWhatItPredicts() throws {
    let lines = ["ID,TIME,AMT,CMT", "1,0,100,1", "1,2.5,,2"]
    let plain = try run(lines, oral)
    #expect(plain.text.contains("predicted\n") && plain.text.contains("concentration\n"))
    #expect(plain.text.contains("[{amount}/{volume}]"))
    let chosen = try run(lines, oral + ["--observables", "amount.depot"])
    #expect(chosen.text.contains("amount.depot"))
    #expect(!chosen.text.contains("concentration"))
  }
}
