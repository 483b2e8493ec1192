// SPDX-License-Identifier: Apache-2.0

package import Statistics

/// What one analysis of one trial finds, with an interval of 95 %.
package struct Finding: Sendable {
  package let value: Double
  package let standardError: Double
  package let interval: ConfidenceInterval
  package let pValue: Double
  /// How many people stood on each side.
  package let counts: (asked: Int, reference: Int)

  init(_ estimate: StatisticalEstimate, _ counts: (asked: Int, reference: Int)) {
    (value, standardError) = (estimate.value, estimate.standardError)
    interval = estimate.interval()
    pValue = estimate.pValue
    self.counts = counts
  }

  init(_ difference: RiskDifference, _ counts: (asked: Int, reference: Int)) {
    (value, standardError) = (difference.value, difference.standardError)
    interval = difference.interval
    pValue = difference.pValue
    self.counts = counts
  }
}

/// Why an analysis of one trial gives nothing.
package enum FindingError: Error, Equatable, Sendable, CustomStringConvertible {
  case scores(AnalysisError)
  case survival(SurvivalError)

  package var description: String {
    switch self {
    case .scores(let error): error.description
    case .survival(let error): error.description
    }
  }
}

extension Analysis {
  /// Makes the analysis.
  ///
  /// - Throws: ``FindingError``, which says by name why it gives nothing.
  package func finding(
    _ trial: Trial, _ records: [PatientRecord]
  ) throws(FindingError) -> Finding {
    guard method.isOfTimes else {
      do {
        return try stages(trial).count > 1 ? pooled(trial, records) : scores(trial, records)
      } catch {
        throw .scores(error)
      }
    }
    let times = RelapseTimes(self, trial, records)
    do {
      let estimate =
        method == .relapse ? try times.logHazardRatio() : try times.logRankEstimate()
      return Finding(estimate, times.counts)
    } catch { throw .survival(error) }
  }

  /// w d₁ + (1 − w) d₂ with the variance w² V₁ + (1 − w)² V₂, under a normal distribution: without an
  /// effect the two are uncorrelated, though people of the second stage were in the first.
  ///
  /// Tamura RN, Huang X. Clin Trials 2007;4:309-317, doi:10.1177/1740774507081217.
  private func pooled(
    _ trial: Trial, _ records: [PatientRecord]
  ) throws(AnalysisError) -> Finding {
    var (value, variance) = (0.0, 0.0)
    var counts: (asked: Int, reference: Int)?
    for stage in stages(trial) {
      let finding = try stage.analysis.scores(trial, records)
      value += stage.weight * finding.value
      let error = stage.weight * finding.standardError
      variance += error * error
      counts = counts ?? finding.counts
    }
    return Finding(
      StatisticalEstimate(value, standardError: variance.squareRoot()), counts ?? (0, 0))
  }

  private func scores(
    _ trial: Trial, _ records: [PatientRecord]
  ) throws(AnalysisError) -> Finding {
    let data = TrialData(self, trial, records)
    switch method {
    case .mmrm:
      let scores = try VisitScores(
        arms: data.groups, armCount: 2, visitCount: data.visits.count, covariates: [data.starts],
        scores: data.values)
      let inference = try MixedModelRepeatedMeasures(scores).inference()
      return Finding(
        inference.difference(of: 1, from: 0, visit: data.visits.count - 1), data.counts)
    case .ancova where missing.rule != nil: return try referenceBased(data)
    case .ancova:
      return try covariance(data.imputed(missing), data, covariates: [data.starts])
    case .means: return try covariance(data.imputed(missing), data, covariates: [])
    case .crossover: return try covariance(halfDifferences(trial, records), data, covariates: [])
    case .responders, .relapse, .logRank, .sequentialParallel: return try shares(data)
    }
  }

  /// By conditional means, with the jackknife.
  private func referenceBased(_ data: TrialData) throws(AnalysisError) -> Finding {
    let scores = try VisitScores(
      arms: data.groups, armCount: 2, visitCount: data.visits.count, covariates: [data.starts],
      scores: data.values)
    let imputation = try ConditionalMeanImputation(
      scores, missing.rule ?? .missingAtRandom, reference: 0, visit: data.visits.count - 1)
    guard let difference = imputation.differences[1] else { throw .noScores }
    return Finding(difference, data.counts)
  }

  private func covariance(
    _ values: [Double?], _ data: TrialData, covariates: [[Double]]
  ) throws(AnalysisError) -> Finding {
    let scores = try VisitScores(
      arms: data.groups, armCount: 2, visitCount: 1, covariates: covariates, scores: values)
    let model = try AnalysisOfCovariance(scores, visit: 0)
    return Finding(model.difference(of: 1, from: 0), data.counts)
  }

  /// Of those who have a value, or who are given one.
  private func shares(_ data: TrialData) throws(AnalysisError) -> Finding {
    let values = data.imputed(missing)
    var (events, counts) = ([0, 0], [0, 0])
    for (group, value) in zip(data.groups, values) {
      guard let value else { continue }
      counts[group] += 1
      if value > 0 { events[group] += 1 }
    }
    for group in 0...1 where counts[group] == 0 {
      throw .armWithoutScores(arm: group, visit: visit)
    }
    return Finding(
      RiskDifference(
        of: BinomialProportion(events[1], of: counts[1]),
        from: BinomialProportion(events[0], of: counts[0])),
      data.counts)
  }
}
