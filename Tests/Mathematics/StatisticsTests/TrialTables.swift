// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Testing

/// The trials of Tests/Independent/trials, and what R finds in them.
enum TrialTables {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Independent/trials")

  static func lines(of name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A name, and R's number.
  static let ofR: [String: Double] = {
    let pairs = (try? lines(of: "r.csv")) ?? []
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], Double($0[1]) ?? .nan) })
  }()

  /// The antidepressant trial: arm 0 has the drug, visits 4 to 7.
  static func antidepressant() throws -> VisitScores {
    try scores(
      "antidepressant.csv", patient: 0, visit: 1, arm: 2, arms: ["DRUG", "PLACEBO"],
      visits: ["4", "5", "6", "7"], score: 4, covariates: [{ Double($0[3]) ?? .nan }])
  }

  static let arms = ["placebo", "low", "high"]
  static let visits = ["2", "7", "14", "21", "28"]

  /// The made-up trial, with baseline and site.
  static func visitScores() throws -> VisitScores {
    try scores(
      "visits.csv", patient: 0, visit: 5, arm: 1, arms: arms, visits: visits, score: 7,
      covariates: [{ Double($0[4]) ?? .nan }, { $0[2] == "south" ? 1 : 0 }])
  }

  private static func scores(
    _ name: String, patient: Int, visit: Int, arm: Int, arms: [String], visits: [String],
    score: Int, covariates: [([String]) -> Double]
  ) throws -> VisitScores {
    let rows = try lines(of: name).dropFirst()
    var ids: [String] = []
    for row in rows where ids.last != row[patient] { ids.append(row[patient]) }
    let firsts = try ids.map { id in try #require(rows.first { $0[patient] == id }) }
    return try VisitScores(
      patients: rows.map { try #require(ids.firstIndex(of: $0[patient])) },
      visits: rows.map { try #require(visits.firstIndex(of: $0[visit])) },
      responses: rows.map { try #require(Double($0[score])) },
      arms: firsts.map { try #require(arms.firstIndex(of: $0[arm])) }, armCount: arms.count,
      visitCount: visits.count, covariates: covariates.map { firsts.map($0) })
  }

  /// The made-up lives, with age and site.
  static func lives() throws -> (times: SurvivalTimes, age: [Double], isSouth: [Double]) {
    let rows = try lines(of: "survival.csv").dropFirst()
    let south = rows.map { $0[2] == "south" ? 1 : 0 }
    let times = try SurvivalTimes(
      times: rows.map { try #require(Double($0[4])) }, hasEvent: rows.map { $0[5] == "1" },
      arms: rows.map { try #require(arms.firstIndex(of: $0[1])) }, armCount: 3, strata: south)
    return (times, rows.map { Double($0[3]) ?? .nan }, south.map(Double.init))
  }
}

/// Checks a number against R's to six digits, or as near as is said.
func expectAsR(
  _ found: Double, _ name: String, within tolerance: Double? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let expected = TrialTables.ofR[name] else {
    Issue.record("R says nothing of \(name)", sourceLocation: sourceLocation)
    return
  }
  let bound = tolerance ?? 1e-6 * Swift.max(expected.magnitude, 1e-300)
  #expect(
    (found - expected).magnitude <= bound, "\(name): \(found), R \(expected)",
    sourceLocation: sourceLocation)
}
