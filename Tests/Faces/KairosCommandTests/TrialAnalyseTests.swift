// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Foundation
import Testing

/// `kairos trial analyse`, with the names and options of the contract.
@Suite struct TrialAnalyseTests {
  private static let columns =
    "--response CHANGE --baseline BASVAL --subject PATIENT --visit VISIT --arm THERAPY "
    + "--reference PLACEBO"
  private static let trial = "Tests/Independent/trials/antidepressant.csv"
  private static let lives = "Tests/Independent/trials/survival.csv"

  private func json(_ line: String) throws -> [String: Any] {
    let outcome = try Program.kairos("trial analyse \(line) --format json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: outcome.output)
    return try #require(object as? [String: Any])
  }

  private func row(
    _ name: String, _ result: [String: Any], _ keys: [String: String]
  ) throws -> [String: Any] {
    let rows = try #require(result[name] as? [[String: Any]])
    return try #require(
      rows.first { row in keys.allSatisfy { row[$0.key] as? String == $0.value } })
  }

  private func number(_ key: String, _ row: [String: Any]) throws -> Double {
    try #require(row[key] as? Double)
  }

  @Test func theMixedModelIsThatOfTheContract() throws {
    let result = try json("\(Self.trial) --method mmrm \(Self.columns)")
    #expect(result["method"] as? String == "mmrm")
    #expect(abs(try number("minus-two-log-likelihood", result) - 3494.20285) < 1e-5)
    let covariance = try #require(result["covariance"] as? [[Double]])
    #expect(abs(covariance[3][2] - 33.8949) < 1e-4)
    let mean = try row("means", result, ["arm": "DRUG", "visit": "4"])
    #expect(abs(try number("estimate", mean) + 1.6051) < 1e-4)
    #expect(abs(try number("df", mean) - 169) < 0.5)
    let last = try row("differences", result, ["arm": "DRUG", "visit": "7"])
    #expect(abs(try number("estimate", last) + 2.8018) < 1e-4)
    #expect(abs(try number("se", last) - 1.1163) < 1e-4)
    #expect(abs(try number("df", last) - 150) < 0.5)
    #expect(abs(try number("p", last) - 0.0131) < 1e-4)
    #expect(try number("lo", last) < -4.9 && number("hi", last) < -0.5)
  }

  @Test func degreesOfFreedomAndCovariancesAreChosen() throws {
    let line = "\(Self.trial) --method mmrm \(Self.columns)"
    let plain = try json(line + " --df satterthwaite")
    let last = try row("differences", plain, ["visit": "7"])
    #expect(abs(try number("se", last) - 1.11403) < 1e-4)
    let simple = try json(line + " --covariance compound-symmetry")
    #expect(abs(try number("minus-two-log-likelihood", simple) - 3564.8851) < 1e-3)
    let own = try json(line + " --covariance-of arm")
    #expect((own["covariances"] as? [[String: Any]])?.count == 2)
  }

  @Test(arguments: [
    ("ancova", -2.9), ("locf", -2.0), ("jump-to-reference", -2.1), ("copy-reference", -2.4),
    ("copy-increments", -2.4),
  ])
  func otherMethodsOfScoresTellTheLastVisit(_ method: String, _ near: Double) throws {
    let result = try json("\(Self.trial) --method \(method) \(Self.columns)")
    let rows = try #require(result["differences"] as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["visit"] as? String == "7")
    #expect(abs(try number("estimate", rows[0]) - near) < 1)
  }

  @Test func respondersAreCounted() throws {
    let known = try json("\(Self.trial) --method responders \(Self.columns)")
    let all = try json("\(Self.trial) --method non-responder \(Self.columns)")
    #expect(try number("patients", all) == 172)
    #expect(try number("patients", known) < 172)
    for arm in ["DRUG", "PLACEBO"] {
      let (few, many) = (
        try row("arms", known, ["arm": arm]), try row("arms", all, ["arm": arm])
      )
      #expect(try number("events", few) == number("events", many))
      #expect(try number("lo", many) < number("proportion", many))
    }
  }

  @Test func timesAreAnalysed() throws {
    let columns = "--time day --event relapse --arm arm"
    let curve = try json("\(Self.lives) --method kaplan-meier \(columns)")
    #expect((curve["arms"] as? [[String: Any]])?.count == 3)
    let test = try json("\(Self.lives) --method log-rank \(columns) --stratum site")
    #expect(try number("df", test) == 2)
    let cox = try json(
      "\(Self.lives) --method cox \(columns) --reference placebo --covariate age --stratum site")
    let high = try row("effects", cox, ["name": "high"])
    let logarithm = try number("estimate", high)
    #expect(abs(try number("hazard-ratio", high) - exp(logarithm)) < 1e-12)
  }

  @Test func guessesAreJudged() throws {
    let scratch = try Scratch()
    let cells = [
      ("drug", "drug", 82), ("drug", "placebo", 25), ("drug", ".", 170), ("placebo", "drug", 27),
      ("placebo", "placebo", 29), ("placebo", "unknown", 83),
    ]
    let rows = cells.flatMap { arm, guess, count in
      Array(repeating: "\(arm),\(guess)", count: count)
    }
    let file = try scratch.write((["arm,guess"] + rows).joined(separator: "\n") + "\n", to: "g.csv")
    let result = try json("\(file) --method blinding --response guess --arm arm")
    let james = try row("indices", result, ["index": "james"])
    #expect(abs(try number("estimate", james) - 0.7479275) < 1e-7)
    let bang = try row("indices", result, ["index": "bang", "arm": "drug"])
    #expect(abs(try number("se", bang) - 0.03523709) < 1e-8)
  }

  @Test func tablesAndCSVHaveTheSameRows() throws {
    let line = "trial analyse \(Self.trial) --method ancova \(Self.columns)"
    let table = try Program.kairos(line)
    #expect(table.status == 0 && table.text.contains("differences"))
    let csv = try Program.kairos(line + " --format csv")
    #expect(csv.lines.first == "table,arm,visit,estimate,se,df,lo,hi,p,name,value")
    #expect(csv.lines.contains { $0.hasPrefix("differences,DRUG,7,") })
  }

  /// Line, column, what was found and what is allowed.
  @Test(arguments: [
    ("1,4,A,20,x", "t.csv, line 2, y: found \"x\", allowed: a number, or . where none is known"),
    ("1,4,A,,3", "t.csv, line 2, b: found \"\", allowed: a number"),
    (",4,A,20,3", "t.csv, line 2, id: found \"\", allowed: a name; every row needs one"),
    ("1,4,A,20,3\n1,5,B,20,3", "t.csv, line 3, arm: found \"B\", allowed: \"A\", as in line 2"),
    (
      "1,4,A,20,3\n1,5,A,21,3",
      "t.csv, line 3, b: found \"21\", allowed: 20, as in line 2: one value a patient"
    ),
    (
      "1,4,A,20,3\n1,4,A,20,4",
      "t.csv, line 3, v: found \"4\", which patient \"1\" has in line 2 too"
    ),
    ("1,4,A,20,3\n2,4,A,20,4", "t.csv: found one arm, \"A\", allowed: two or more"),
    (
      "1,4,A,20,3\n2,4,B,20,.",
      "t.csv: arm B has no score at visit 4; leave out the visit or the arm"
    ),
    (
      "1,4,A,20,3\n2,4,B,21,4\n3,5,A,22,1\n4,5,B,23,2",
      "t.csv: found 4 scores, needed: more than the 9 effects and covariances of the model"
    ),
  ])
  func wrongTablesAreRefused(_ rows: String, _ message: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("id,v,arm,b,y\n\(rows)\n", to: "t.csv")
    let outcome = try Program.kairos(
      "trial analyse t.csv --method mmrm --response y --baseline b --subject id --visit v --arm arm "
        .split(separator: " ").map(String.init) + ["--reference", "B"], in: scratch.folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("--method mmrm --response y", 64, "--method mmrm needs --subject"),
    ("--method mmmr", 64, "found \"mmmr\", the nearest is mmrm"),
    ("--response y", 64, "--method is missing; allowed: mmrm, ancova"),
    (
      "--method log-rank --time y --event v --arm arm --response y", 64,
      "--response means nothing to --method log-rank"
    ),
    ("--method blinding --response why --arm arm", 65, "t.csv has no column \"why\""),
    ("--method ancova --response y --arm arm --reference Z", 65, "t.csv has no arm \"Z\"; "),
    (
      "--method responders --response y --arm arm --reference A", 65,
      "t.csv, line 2, y: found \"3\", allowed: 1 for a response, 0 for none; with --baseline"
    ),
    (
      "--method cox --time y --event v --arm arm --reference A", 65,
      "t.csv, line 2, v: found \"4\", allowed: 1 for an event, 0 for none"
    ),
    (
      "--method copy-reference --response y --subject id --visit v --arm arm --reference A --seed 1",
      64, "--seed belongs to --draws"
    ),
  ])
  func wrongRequestsAreRefused(_ options: String, _ status: Int32, _ message: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("id,v,arm,b,y\n1,4,A,20,3\n2,4,B,21,4\n", to: "t.csv")
    let outcome = try Program.kairos(
      "trial analyse t.csv \(options)".split(separator: " ").map(String.init), in: scratch.folder)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
