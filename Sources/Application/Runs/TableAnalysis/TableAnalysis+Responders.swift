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
    let outcomes = try named.responses(request, at: visit, in: path)
    if request.meaning == .change, !outcomes.contains(true) {
      record.warnings.append(
        "nobody's change is a fall by half; where the response is a score, say so")
    }
    var proportions: [Proportion] = []
    for arm in named.arms.indices {
      let own = outcomes.indices.filter { named.scores.arms[$0] == arm }
      let known = isOfAll ? own : own.filter { outcomes[$0] != nil }
      guard !known.isEmpty else {
        throw named.failure(.armWithoutScores(arm: arm, visit: visit), in: path)
      }
      proportions.append(Proportion(known.count { outcomes[$0] == true }, of: known.count))
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

  private mutating func addDifferences(_ named: NamedScores, _ proportions: [Proportion]) {
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
  fileprivate func responses(
    _ request: TableAnalysisRequest, at visit: Int, in path: String
  ) throws(RunError) -> [Bool?] {
    var outcomes: [Bool?] = []
    for patient in 0..<scores.patientCount {
      guard let score = scores[patient, visit] else {
        outcomes.append(nil)
        continue
      }
      switch request.meaning {
      case .event:
        guard score == 0 || score == 1 else {
          throw RunError(
            .value, at: .file(path),
            """
            found \(score.shortest) in \(field: "response"), allowed: 1 for a response, 0 for none; \
            with \(field: "baseline") a change from it is read, and a score with \
            \(field: "response-is") score
            """)
        }
        outcomes.append(score == 1)
      case .change, .score:
        let baseline = scores.covariates[0][patient]
        guard baseline > 0 else {
          throw RunError(
            .value, at: .file(path),
            "found \(baseline.shortest) in \(field: "baseline"), allowed: more than 0, of which half can be lost"
          )
        }
        let fall = request.meaning == .change ? -score : baseline - score
        outcomes.append(fall >= baseline / 2)
      }
    }
    return outcomes
  }
}
