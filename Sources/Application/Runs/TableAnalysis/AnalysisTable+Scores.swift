// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

/// The scores of a table, with the names of arms, visits and covariates.
struct NamedScores {
  /// As they come in the table.
  let arms: [String]
  let reference: Int
  /// From the first to the last: by number where all are numbers, else as they come.
  let visits: [String]
  let covariates: [String]
  var scores: VisitScores

  /// Every arm but the reference.
  var others: [Int] { arms.indices.filter { $0 != reference } }

  /// An error of an analysis, with names.
  func failure(_ error: AnalysisError, in table: String) -> RunError {
    RunError(
      .value, at: .file(table),
      Wording(
        error.sentence(
          arm: { arms[$0] }, visit: { visits[$0] },
          covariate: { covariates.indices.contains($0) ? covariates[$0] : "\($0)" })))
  }
}

extension AnalysisTable {
  /// A patient as the rows so far tell her.
  private struct Person {
    let line: Int
    let arm: Int
    let covariates: [Double]
    var scores: [Int: Double] = [:]
    /// The line of each visit.
    var lines: [Int: Int] = [:]
  }

  /// More are a column of something else.
  static let mostArms = 20
  private static let mostVisits = 60

  /// The scores of every patient; a patient without any stays in.
  func scores(_ request: TableAnalysisRequest) throws(RunError) -> NamedScores {
    let place = { (field: String) throws(RunError) -> Int? in
      guard let name = request.columns[field] else { return nil }
      return try column(name, for: field)
    }
    guard let response = try place("response"), let armColumn = try place("arm") else {
      throw RunError(.defect, "an analysis of scores has a response and an arm")
    }
    let (subject, visit) = (try place("subject"), try place("visit"))
    let names = request.covariateNames
    let covariates = try names.map { (field, name) throws(RunError) in
      try column(name, for: field)
    }
    let visits = try visit.map { (column) throws(RunError) in try self.visits(column) } ?? [""]
    var arms: [String] = []
    var order: [String] = []
    var people: [String: Person] = [:]
    for (index, row) in rows.enumerated() {
      let id = try subject.map { (column) throws(RunError) in try text(row, column) } ?? "\(index)"
      let armName = try text(row, armColumn)
      let arm = arms.firstIndex(of: armName) ?? arms.count
      if arm == arms.count { arms.append(armName) }
      guard arms.count <= Self.mostArms else {
        throw failure(
          row, armColumn, "found more than \(Self.mostArms) arms, allowed: \(Self.mostArms) at most"
        )
      }
      let values = try covariates.map { (column) throws(RunError) in try known(row, column) }
      var person = people[id] ?? Person(line: row.line, arm: arm, covariates: values)
      if people[id] == nil { order.append(id) }
      guard person.arm == arm else {
        throw failure(
          row, armColumn,
          "found \(armName.quoted), allowed: \(arms[person.arm].quoted), as in line \(person.line)")
      }
      for (place, column) in covariates.enumerated()
      where values[place] != person.covariates[place] {
        throw failure(
          row, column,
          "found \(row.cells[column].quoted), allowed: \(person.covariates[place].shortest), as in "
            + "line \(person.line): one value a patient")
      }
      let at = try visit.map { (column) throws(RunError) in try text(row, column) } ?? ""
      guard let number = visits.firstIndex(of: at) else { continue }
      if let line = person.lines[number], let visit {
        throw failure(
          row, visit, "found \(at.quoted), which patient \(id.quoted) has in line \(line) too")
      }
      person.lines[number] = row.line
      let score = try self.number(row, response)
      try checkResponse(
        row, response, score, request, baseline: covariates.first.map { ($0, values[0]) })
      person.scores[number] = score
      people[id] = person
    }
    return try named(order.compactMap { people[$0] }, arms, visits, names.map { $0.name }, request)
  }

  private func named(
    _ people: [Person], _ arms: [String], _ visits: [String], _ covariates: [String],
    _ request: TableAnalysisRequest
  ) throws(RunError) -> NamedScores {
    let reference = try self.reference(request, among: arms)
    do throws(AnalysisError) {
      let scores = try VisitScores(
        arms: people.map { $0.arm }, armCount: arms.count, visitCount: visits.count,
        covariates: covariates.indices.map { index in people.map { $0.covariates[index] } },
        scores: people.flatMap { person in visits.indices.map { person.scores[$0] } })
      return NamedScores(
        arms: arms, reference: reference ?? 0, visits: visits, covariates: covariates,
        scores: scores)
    } catch {
      throw RunError(.defect, Wording(error.description))
    }
  }

  /// The number of the reference arm; nil where none is named.
  func reference(
    _ request: TableAnalysisRequest, among arms: [String]
  ) throws(RunError) -> Int? {
    guard arms.count > 1 else {
      throw RunError(
        .value, at: .file(name), "found one arm, \(arms.joined().quoted), allowed: two or more")
    }
    guard let text = request.columns["reference"] else { return nil }
    guard let reference = arms.firstIndex(of: text) else {
      throw RunError(
        .value, at: .field("reference"), unknown: text, among: arms,
        "\(name) has no arm \(text.quoted); ")
    }
    return reference
  }

  /// The names of the visits, in their order.
  private func visits(_ column: Int) throws(RunError) -> [String] {
    var names: [String] = []
    for row in rows {
      let visit = try text(row, column)
      if !names.contains(visit) { names.append(visit) }
      guard names.count <= Self.mostVisits else {
        throw failure(
          row, column,
          "found more than \(Self.mostVisits) visits, allowed: \(Self.mostVisits) at most")
      }
    }
    let numbers = names.compactMap { Double(plain: $0) }
    guard numbers.count == names.count else { return names }
    return zip(names, numbers).sorted { $0.1 < $1.1 }.map { $0.0 }
  }
}

extension TableAnalysisRequest {
  /// The fields and columns of covariates: baseline, then the others, then those with one effect.
  var covariateNames: [(field: String, name: String)] {
    (columns["baseline"].map { [("baseline", $0)] } ?? [])
      + (lists["covariate"] ?? []).map { ("covariate", $0) }
      + (lists["common"] ?? []).map { ("common", $0) }
  }

  /// Covariates, by number, that have one effect for all visits.
  var constantCovariates: Set<Int> {
    let names = covariateNames
    return Set(names.indices.filter { names[$0].field == "common" })
  }
}

extension NamedScores {
  /// The visit that is analysed: the one that is asked for, else the last.
  func visit(_ request: TableAnalysisRequest) throws(RunError) -> Int {
    guard let name = request.columns["at"] else { return visits.count - 1 }
    guard let visit = visits.firstIndex(of: name) else {
      throw RunError(.value, at: .field("at"), unknown: name, among: visits)
    }
    return visit
  }
}
