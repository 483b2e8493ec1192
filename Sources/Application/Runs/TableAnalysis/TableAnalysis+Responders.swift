// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

extension TableAnalysis {
  private typealias Cell = TableAnalysisRecord.Cell

  /// Who responded, of those who were measured or of all.
  mutating func respond(
    _ request: TableAnalysisRequest, _ named: NamedScores, in path: String
  ) throws(RunError) {
    let visit = try named.visit(request)
    let isOfAll = request.method == .nonResponder
    let outcomes = named.responses(request, at: visit)
    if request.meaning == .change, !outcomes.contains(true) {
      record.warnings.append(
        "nobody's change is a fall by half; where the response is a score, say so")
    }
    var proportions: [BinomialProportion] = []
    for arm in named.arms.indices {
      let own = outcomes.indices.filter { named.scores.arms[$0] == arm }
      let known = isOfAll ? own : own.filter { outcomes[$0] != nil }
      guard !known.isEmpty else {
        throw named.failure(.armWithoutScores(arm: arm, visit: visit), in: path)
      }
      proportions.append(BinomialProportion(known.count { outcomes[$0] == true }, of: known.count))
    }
    if !named.visits[visit].isEmpty { record.add("visit", named.visits[visit]) }
    record.add("patients", Double(proportions.reduce(0) { $0 + $1.count }))
    record.add(
      "arms",
      ["arm", "n", "events", "proportion", "lo", "hi", "wilson-lo", "wilson-hi"],
      zip(named.arms, proportions).map { arm, proportion in
        let (exact, wilson) = (proportion.exactInterval(), proportion.wilsonInterval)
        return [
          .text(arm), .number(Double(proportion.count)), .number(Double(proportion.events)),
          .number(proportion.value), .number(exact.low), .number(exact.high), .number(wilson.low),
          .number(wilson.high),
        ]
      })
    addDifferences(named, proportions)
  }

  private mutating func addDifferences(_ named: NamedScores, _ proportions: [BinomialProportion]) {
    let reference = proportions[named.reference]
    let rows: [[Cell]] = named.others.map { arm in
      let difference = RiskDifference(of: proportions[arm], from: reference)
      let ratio = OddsRatio(of: proportions[arm], over: reference)
      let needed = NumberNeededToTreat(difference)
      let exact = ratio.exactInterval()
      return [
        .text(named.arms[arm]), .number(difference.value), .number(difference.interval.low),
        .number(difference.interval.high), .number(difference.pValue), Cell(ratio.value),
        Cell(exact.low), Cell(exact.high), .number(ratio.pValue), Cell(needed.value),
        Cell(needed.low), Cell(needed.high),
      ]
    }
    record.add(
      "differences",
      [
        "arm", "risk-difference", "lo", "hi", "p", "odds-ratio", "odds-ratio-lo", "odds-ratio-hi",
        "fisher-p", "nnt", "nnt-lo", "nnt-hi",
      ], rows)
    if rows.indices.contains(where: { index in
      let arm = named.others[index]
      return NumberNeededToTreat(RiskDifference(of: proportions[arm], from: reference))
        .spansInfinity
    }) {
      record.notes.append(
        "where no difference is possible, the number needed to treat runs from nnt-lo through "
          + "infinity to nnt-hi, a number to harm")
    }
  }
}

extension NamedScores {
  /// Who responded at a visit; nil of whom nobody knows.
  fileprivate func responses(_ request: TableAnalysisRequest, at visit: Int) -> [Bool?] {
    (0..<scores.patientCount).map { patient in
      guard let score = scores[patient, visit] else { return nil }
      switch request.meaning {
      case .event: return score == 1
      case .change: return -score >= scores.covariates[0][patient] / 2
      case .score: return score <= scores.covariates[0][patient] / 2
      }
    }
  }
}

extension AnalysisTable {
  /// Refuses what says nothing of a response.
  ///
  /// - Parameters:
  ///   - value: of the response.
  ///   - baseline: its column, and what stands there.
  func checkResponse(
    _ row: CSVTable.Row, _ column: Int, _ value: Double?, _ request: TableAnalysisRequest,
    baseline: (column: Int, value: Double)?
  ) throws(RunError) {
    guard request.method == .responders || request.method == .nonResponder else { return }
    if request.meaning == .event, let value, value != 0, value != 1 {
      throw RunError(
        .value, at: .table(name, line: row.line, part: header(column)),
        """
        found \(row.cells[column].quoted), allowed: 1 for a response, 0 for none; with \
        \(field: "baseline") a change from it is read, and a score with \(field: "response-is") score
        """)
    }
    if let baseline, baseline.value <= 0 {
      throw failure(
        row, baseline.column,
        "found \(row.cells[baseline.column].quoted), allowed: more than 0, of which half can be lost"
      )
    }
  }
}
