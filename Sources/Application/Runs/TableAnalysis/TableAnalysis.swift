// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

/// An analysis of a trial that stands in a table.
package struct TableAnalysis: Sendable {
  package internal(set) var record: TableAnalysisRecord

  /// - Parameters:
  ///   - bytes: comma-separated values with a header.
  ///   - path: what messages call them.
  /// - Throws: ``RunError`` with file, line and column, with what was found and what is allowed.
  package init(
    _ request: TableAnalysisRequest, of bytes: [UInt8], named path: String
  ) throws(RunError) {
    let names = request.columnNames
    let table = try AnalysisTable(bytes, named: path, headedBy: names)
    record = TableAnalysisRecord(request.method)
    record.notes = table.notes
    switch request.method {
    case .kaplanMeier, .logRank, .cox:
      try analyse(request, try table.times(request), in: path)
    case .blinding: analyse(try table.guesses(request))
    case .responders, .nonResponder:
      try respond(request, try table.scores(request), in: path)
    default: try analyse(request, try table.scores(request), in: path)
    }
  }
}

extension TableAnalysisRequest {
  /// All columns that are asked for.
  fileprivate var columnNames: [String] {
    ["response", "baseline", "subject", "visit", "arm", "time", "event"].compactMap { columns[$0] }
      + ["covariate", "common", "stratum"].flatMap { lists[$0] ?? [] }
  }
}

// MARK: - Scores

extension TableAnalysis {
  private typealias Cell = TableAnalysisRecord.Cell

  private mutating func analyse(
    _ request: TableAnalysisRequest, _ named: NamedScores, in path: String
  ) throws(RunError) {
    let visit = try named.visit(request)
    do throws(AnalysisError) {
      switch request.method {
      case .mmrm: try fit(request, named)
      case .jumpToReference, .copyReference, .copyIncrements:
        try impute(request, named, at: visit)
      default: try compare(request, named, at: visit)
      }
    } catch {
      throw named.failure(error, in: path)
    }
  }

  private mutating func fit(
    _ request: TableAnalysisRequest, _ named: NamedScores
  ) throws(AnalysisError) {
    let model = try MixedModelRepeatedMeasures(named.scores, request.specification)
    let inference = try model.inference(request.degreesOfFreedom)
    record.add("covariance-structure", request.structure.rawValue)
    record.add("df-method", request.degreesOfFreedom.rawValue)
    record.add("patients", Double(model.patientCount))
    record.add("scores", Double(model.scoreCount))
    record.add("minus-two-log-likelihood", model.minusTwoLogLikelihood)
    record.add("akaike", model.informationCriteria.akaike)
    record.add("schwarz", model.informationCriteria.schwarz)
    record.covariances = model.covariances.enumerated().map { arm, matrix in
      .init(arm: request.isCovarianceOfArm ? named.arms[arm] : nil, rows: matrix.rows)
    }
    addEstimates(named, Array(named.visits.indices)) { arm, visit in
      inference.mean(arm: arm, visit: visit)
    } difference: { arm, visit in
      inference.difference(of: arm, from: named.reference, visit: visit)
    }
  }

  private mutating func compare(
    _ request: TableAnalysisRequest, _ named: NamedScores, at visit: Int
  ) throws(AnalysisError) {
    let isCarried = request.method == .lastObservation
    let scores = isCarried ? named.scores.lastObservationCarriedForward() : named.scores
    let analysis = try AnalysisOfCovariance(scores, visit: visit)
    record.add("patients", Double(analysis.patientCount))
    record.add("variance", analysis.variance)
    record.add("df", analysis.degreesOfFreedom)
    addEstimates(named, [visit]) { arm, _ in
      analysis.mean(arm: arm)
    } difference: { arm, _ in
      analysis.difference(of: arm, from: named.reference)
    }
  }

  private mutating func impute(
    _ request: TableAnalysisRequest, _ named: NamedScores, at visit: Int
  ) throws(AnalysisError) {
    let rule = request.method.rule ?? .missingAtRandom
    record.add("patients", Double(named.scores.patientCount))
    let (means, differences): ([StatisticalEstimate], [Int: StatisticalEstimate])
    if let draws = request.draws {
      record.add("draws", Double(draws.count))
      record.add("seed", String(draws.seed))
      let found = try MultipleImputation(
        named.scores, rule, reference: named.reference, visit: visit, draws,
        request.specification)
      (means, differences) = (found.means, found.differences)
    } else {
      let found = try ConditionalMeanImputation(
        named.scores, rule, reference: named.reference, visit: visit, request.specification)
      (means, differences) = (found.means, found.differences)
      record.notes.append("means in place of what is missing; standard errors by the jackknife")
    }
    addEstimates(named, [visit]) { arm, _ in
      means[arm]
    } difference: { arm, _ in
      differences[arm]
    }
  }

  private mutating func addEstimates(
    _ named: NamedScores, _ visits: [Int], mean: (Int, Int) -> StatisticalEstimate,
    difference: (Int, Int) -> StatisticalEstimate?
  ) {
    var (means, differences) = ([[Cell]](), [[Cell]]())
    for arm in named.arms.indices {
      for visit in visits {
        let place = named.place(arm, visit)
        means.append(place + mean(arm, visit).cells(isTested: false))
        guard arm != named.reference, let difference = difference(arm, visit) else { continue }
        differences.append(place + difference.cells(isTested: true))
      }
    }
    let headings = ["arm", "visit", "estimate", "se", "df"]
    record.add("means", headings + ["lo", "hi"], means)
    record.add("differences", headings + ["p", "lo", "hi"], differences)
  }
}

extension StatisticalEstimate {
  /// The estimate, its standard error, degrees of freedom, probability and interval.
  fileprivate func cells(isTested: Bool) -> [TableAnalysisRecord.Cell] {
    let interval = interval()
    return [.init(value), .init(standardError), .init(degreesOfFreedom)]
      + (isTested ? [.init(pValue)] : []) + [.init(interval.low), .init(interval.high)]
  }
}

extension NamedScores {
  /// The names of an arm and a visit; no visit where the table has none.
  fileprivate func place(_ arm: Int, _ visit: Int) -> [TableAnalysisRecord.Cell] {
    [.text(arms[arm]), visits[visit].isEmpty ? .missing : .text(visits[visit])]
  }
}

extension TableAnalysisRequest {
  fileprivate var specification: MixedModelRepeatedMeasures.Specification {
    .init(
      structure, isCovarianceOfArm: isCovarianceOfArm, constantCovariates: constantCovariates)
  }
}
