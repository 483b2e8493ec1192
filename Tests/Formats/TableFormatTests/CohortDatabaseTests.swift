// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import TestSupport
import Testing

/// `--output FILE.sqlite`: a cohort as a database, read back by Python's sqlite3.
@Suite(.enabled(if: Python.has("json", "sqlite3"), "there is no Python with sqlite3"))
struct CohortDatabaseTests {
  private static let cohort =
    "simulate --dose 0.5mg/kg --route iv --over 40min --until 24h --every 12h --cohort 5 --seed 7 "
    + "--observables plasma.ketamine.venous,score.madrs "

  /// What a program of another make says of the file, as JSON.
  private func read(_ path: String, _ query: String) throws -> [[String: Any]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import json, sqlite3, sys
      base = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
      assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
      base.row_factory = sqlite3.Row
      print(json.dumps([dict(row) for row in base.execute(sys.argv[2])]))
      """, path, query,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private func database(_ scratch: Scratch, _ name: String, _ options: String = "") throws -> String
  {
    let path = scratch.path(name)
    let outcome = try Program.kairos(Self.cohort + options + " --output \(path)")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.errors)")
    return path
  }

  /// Foundation reads numbers of JSON to some units of the last digit.
  private func isSame(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == other }
    return abs(one - other) <= 1e-14 * abs(other)
  }

  /// The same numbers as in CSV and JSON.
  @Test func theTablesHoldWhatTheOtherFormatsHold() throws {
    let scratch = try Scratch()
    let people = scratch.path("people.csv")
    let path = try database(scratch, "cohort.sqlite", "--individuals \(people)")
    let csv = try Program.kairos(Self.cohort + "--format csv").lines.map {
      $0.split(separator: ",")
    }
    let course = try read(
      path, "SELECT * FROM course WHERE observable = 'score.madrs' ORDER BY time")
    #expect(course.count == 3)
    for (row, expected) in zip(course, csv.dropFirst()) {
      let found = ["time", "mean", "sd", "q05", "q50", "q95"].map { row[$0] as? Double }
      let wanted = ([expected[0]] + expected.suffix(5)).map { Double($0) }
      #expect(zip(found, wanted).allSatisfy { isSame($0, $1) })
    }
    let lines = try scratch.text("people.csv").split(separator: "\n")
    let individuals = try read(path, "SELECT * FROM individuals ORDER BY rowid")
    #expect(individuals.count == 5 && lines.count == 6)
    for (row, line) in zip(individuals, lines.dropFirst()) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for (heading, cell) in zip(lines[0].split(separator: ","), cells) {
        let name = String(heading.split(separator: " [")[0])
        let number = row[name] as? Double
        #expect(
          number.map { isSame($0, Double(cell)) } ?? (cell == row[name] as? String ?? ""), "\(name)"
        )
      }
    }
    let json =
      try JSONSerialization.jsonObject(
        with: Program.kairos(Self.cohort + "--format json").output) as? [String: Any]
    let endpoints = try #require(json?["endpoints"] as? [[String: Any]])
    let rows = try read(path, "SELECT * FROM endpoints ORDER BY rowid")
    #expect(rows.count == endpoints.count)
    for (row, endpoint) in zip(rows, endpoints) {
      for key in ["time", "proportion", "lo", "hi", "mean", "sd"] {
        #expect(row[key] as? Double == endpoint[key] as? Double)
      }
      #expect(row["name"] as? String == endpoint["name"] as? String && row["n"] as? Int == 5)
    }
  }

  @Test func everyColumnHasItsUnit() throws {
    let scratch = try Scratch()
    let path = try database(scratch, "cohort.sqlite")
    let units = try read(path, "SELECT * FROM units")
    func unit(_ table: String, _ column: String) -> String? {
      units.first {
        $0["table_name"] as? String == table && $0["column_name"] as? String == column
      }?[
        "unit"] as? String
    }
    #expect(unit("individuals", "weight") == "kg")
    #expect(unit("individuals", "plasma.ketamine.venous.auc") == "ng.h/mL")
    #expect(unit("course", "plasma.ketamine.venous") == "ng/mL" && unit("course", "time") == "h")
    let missing = try read(
      path,
      "SELECT name FROM pragma_table_info('individuals') WHERE name NOT IN "
        + "(SELECT column_name FROM units WHERE table_name = 'individuals')")
    #expect(missing.isEmpty)
    let about = try read(path, "SELECT value FROM about WHERE key = 'seed'")
    #expect(about.first?["value"] as? String == "7")
  }

  @Test func threadsChangeNoByte() throws {
    let scratch = try Scratch()
    let one = try database(scratch, "one.sqlite", "--threads 1")
    let many = try database(scratch, "many.sqlite", "--threads 3")
    #expect(try scratch.data("one.sqlite") == scratch.data("many.sqlite") && one != many)
    #expect(try scratch.names == ["many.sqlite", "one.sqlite"])
  }

  /// Whole or not at all: the old file stays, and nothing is left beside it.
  @Test func whatCannotBeWrittenLeavesNothing() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "cohort.sqlite")
    let bad = try Program.kairos(
      Self.cohort + "--individuals \(scratch.path("no"))/x.csv --output \(path)")
    #expect(bad.status == 73)
    #expect(try scratch.text("cohort.sqlite") == "old" && scratch.names == ["cohort.sqlite"])
    let link = scratch.path("null.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    let device = try Program.kairos(Self.cohort + "--output \(link)")
    #expect(device.status == 73 && device.errors.contains("no regular file"))
  }

  @Test func whatIsRefused() throws {
    let alone = try Program.kairos(
      "simulate --dose 35mg --route iv --over 40min --until 2h --output x.sqlite")
    #expect(alone.status == 64 && alone.errors.contains("--cohort"))
    let format = try Program.kairos(Self.cohort + "--format csv --output x.sqlite")
    #expect(format.status == 64 && format.errors.contains("--format"))
    let merged = try Program.kairos("merge nowhere --output x.sqlite")
    #expect(merged.status == 64 && merged.errors.contains("--individuals"))
  }
}
