// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

/// The times of a table, with the names of arms and covariates.
struct NamedTimes {
  let arms: [String]
  let reference: Int
  let covariates: [String]
  let columns: [[Double]]
  let times: SurvivalTimes

  /// Effects of a regression: arms but the reference, then covariates.
  var effects: [String] {
    arms.indices.filter { $0 != reference }.map { arms[$0] } + covariates
  }

  /// An error of an analysis, with names.
  func failure(_ error: SurvivalError, in table: String) -> RunError {
    RunError(
      .value, at: .file(table),
      Wording(
        error.sentence(
          arm: { arms[$0] },
          effect: { effects.indices.contains($0) ? effects[$0] : "effect \($0)" })))
  }
}

extension AnalysisTable {
  /// One row a patient.
  func times(_ request: TableAnalysisRequest) throws(RunError) -> NamedTimes {
    guard let time = request.columns["time"], let event = request.columns["event"],
      let arm = request.columns["arm"]
    else { throw RunError(.defect, "an analysis of times has a time, an event and an arm") }
    let timeColumn = try column(time, for: "time")
    let eventColumn = try column(event, for: "event")
    let armColumn = try column(arm, for: "arm")
    let names = request.covariateNames
    let covariates = try names.map { (field, name) throws(RunError) in
      try column(name, for: field)
    }
    let strata = try (request.lists["stratum"] ?? []).map { (name) throws(RunError) in
      try column(name, for: "stratum")
    }
    try checkSubjects(request)
    var (arms, cells) = ([String](), [[String]]())
    var (times, events, ofArm, ofStratum) = ([Double](), [Bool](), [Int](), [Int]())
    var columns = Array(repeating: [Double](), count: covariates.count)
    for row in rows {
      let name = try text(row, armColumn)
      if !arms.contains(name) { arms.append(name) }
      guard arms.count <= Self.mostArms else {
        throw failure(
          row, armColumn, "found more than \(Self.mostArms) arms, allowed: \(Self.mostArms) at most"
        )
      }
      ofArm.append(arms.firstIndex(of: name) ?? 0)
      let found = try known(row, timeColumn)
      guard found >= 0 else {
        throw failure(row, timeColumn, "found \(found.shortest), allowed: 0 or more")
      }
      times.append(found)
      events.append(try isEvent(row, eventColumn))
      for (index, column) in covariates.enumerated() {
        columns[index].append(try known(row, column))
      }
      let stratum = try strata.map { (column) throws(RunError) in try text(row, column) }
      if !cells.contains(stratum) { cells.append(stratum) }
      ofStratum.append(cells.firstIndex(of: stratum) ?? 0)
    }
    let reference = try self.reference(request, among: arms)
    do throws(SurvivalError) {
      return NamedTimes(
        arms: arms, reference: reference ?? 0, covariates: names.map { $0.name },
        columns: columns,
        times: try SurvivalTimes(
          times: times, hasEvent: events, arms: ofArm, armCount: arms.count, strata: ofStratum))
    } catch {
      throw RunError(.defect, Wording(error.description))
    }
  }

  /// A cell that is 1 or 0.
  func isEvent(_ row: CSVTable.Row, _ column: Int) throws(RunError) -> Bool {
    let number = try known(row, column)
    guard number == 0 || number == 1 else {
      throw failure(
        row, column,
        "found \(row.cells[column].quoted), allowed: 1 for an event, 0 for none")
    }
    return number == 1
  }

  /// Refuses a patient who has two rows.
  func checkSubjects(_ request: TableAnalysisRequest) throws(RunError) {
    guard let name = request.columns["subject"] else { return }
    let column = try column(name, for: "subject")
    var lines: [String: Int] = [:]
    for row in rows {
      let id = try text(row, column)
      if let line = lines[id] {
        throw failure(
          row, column, "found \(id.quoted), which line \(line) has too; allowed: one row a patient")
      }
      lines[id] = row.line
    }
  }
}
