// SPDX-License-Identifier: Apache-2.0

import Runs
import Testing

/// What a table of a trial means.
@Suite struct TableAnalysisTests {
  private static let columns: [String: String?] = [
    "response": "y", "subject": "id", "visit": "v", "arm": "arm", "reference": "B",
  ]

  private func record(
    _ method: String, _ rows: [String], _ more: [String: String?] = [:],
    _ lists: [String: [String]] = [:]
  ) throws -> TableAnalysisRecord {
    let texts = Self.columns.merging(more) { $1 }.merging(["method": method]) { $1 }
    let bytes = Array((["id,v,arm,y,x"] + rows).joined(separator: "\n").utf8) + [0x0A]
    return try TableAnalysis(
      TableAnalysisRequest(TableAnalysisFields(texts, lists)), of: bytes, named: "t.csv"
    ).record
  }

  private func cells(_ part: String, _ column: String, _ record: TableAnalysisRecord) throws
    -> [TableAnalysisRecord.Cell]
  {
    let found = try #require(record.parts.first { $0.name == part })
    let place = try #require(found.columns.firstIndex(of: column))
    return found.rows.map { $0[place] }
  }

  /// 100 comes after 28, whatever comes first.
  @Test func visitsAreInTheOrderOfTheirNumbers() throws {
    let rows = (1...8).flatMap { id in
      let arm = id.isMultiple(of: 2) ? "B" : "A"
      return [
        "\(id),100,\(arm),\((id * 7) % 5),0", "\(id),28,\(arm),\((id * 3) % 7),0",
      ]
    }
    let record = try record("mmrm", rows)
    let visits = try cells("means", "visit", record)
    #expect(visits == [.text("28"), .text("100"), .text("28"), .text("100")])
    #expect(try cells("differences", "arm", record) == [.text("A"), .text("A")])
  }

  /// Whoever is missing did not respond, and counts.
  @Test func peopleWithoutAResponseStayIn() throws {
    let rows = ["1,1,A,1,0", "2,1,A,.,0", "3,1,B,0,0", "4,1,B,1,0"]
    let all = try record("non-responder", rows)
    #expect(try cells("arms", "n", all) == [.number(2), .number(2)])
    #expect(try cells("arms", "events", all) == [.number(1), .number(1)])
    #expect(try cells("arms", "n", try record("responders", rows)) == [.number(1), .number(2)])
  }

  @Test func aFallByHalfIsAResponse() throws {
    let rows = ["1,1,A,-10,20", "2,1,A,-9,20", "3,1,B,-20,30", "4,1,B,5,20"]
    let changes = try record("responders", rows, ["baseline": "x"])
    #expect(try cells("arms", "events", changes) == [.number(1), .number(1)])
    let scores = ["1,1,A,10,20", "2,1,A,11,20", "3,1,B,10,30", "4,1,B,25,20"]
    let told = try record("responders", scores, ["baseline": "x", "response-is": "score"])
    #expect(try cells("arms", "events", told) == [.number(1), .number(1)])
    let misread = try record("responders", scores, ["baseline": "x"])
    #expect(misread.warnings.count == 1)
  }

  /// A covariate with one effect for all visits is another model than one by visit.
  @Test func aCommonCovariateHasOneEffect() throws {
    let rows = (1...12).flatMap { id in
      let arm = id.isMultiple(of: 2) ? "B" : "A"
      return (1...2).map { "\(id),\($0),\(arm),\((id * 7 + $0 * 3) % 11),\((id * 5) % 9)" }
    }
    let common = try record("mmrm", rows, [:], ["common": ["x"]])
    let byVisit = try record("mmrm", rows, [:], ["covariate": ["x"]])
    let likelihood = { (record: TableAnalysisRecord) in
      record.facts.first { $0.name == "minus-two-log-likelihood" }?.value
    }
    #expect(likelihood(common) != likelihood(byVisit))
  }

  @Test func drawsBelongToTheirSeed() throws {
    let rows = (1...14).flatMap { id in
      let arm = id.isMultiple(of: 2) ? "B" : "A"
      return (1...2).filter { $0 == 1 || id > 4 }.map {
        "\(id),\($0),\(arm),\((id * 7 + $0 * 3) % 11),0"
      }
    }
    let runs = try ["1", "1", "2"].map { seed in
      try record("jump-to-reference", rows, ["draws": "50", "seed": seed]).parts
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }
}
