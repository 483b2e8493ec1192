// SPDX-License-Identifier: Apache-2.0

/// The scores of a trial, summed by what patients have in common, and checked for what a fit needs.
struct ScoreSums: Sendable {
  private(set) var likelihood: RestrictedLikelihood
  /// Of each visit; taken from the scores.
  let visitMeans: [Double]
  /// Of each covariate; taken from it.
  let centres: [Double]
  let margins: (scores: [Double], patients: [Double])
  /// The pattern of each patient; nil of one without a score.
  private(set) var patternOfPatient: [Int?] = []

  init(
    _ scores: VisitScores, _ specification: MixedModelRepeatedMeasures.Specification
  ) throws(AnalysisError) {
    let visits = (0..<scores.patientCount).map { scores.visits(of: $0) }
    let seen = visits.indices.filter { !visits[$0].isEmpty }
    guard !seen.isEmpty else { throw .noScores }
    let structure: CovarianceStructure =
      scores.visitCount == 1 ? .unstructured : specification.structure
    let mean = MeanModel(
      armCount: scores.armCount, visitCount: scores.visitCount,
      constant: scores.covariates.indices.map { specification.constantCovariates.contains($0) })
    margins = (
      scores.covariates.map { Self.mean(of: $0, seen) { Double(visits[$0].count) } },
      scores.covariates.map { Self.mean(of: $0, seen) { _ in 1 } }
    )
    centres = margins.patients
    visitMeans = try Self.visitMeans(scores)
    var patterns: [VisitPattern] = []
    var ofPatient: [Int?] = Array(repeating: nil, count: visits.count)
    for patient in seen {
      let group = specification.isCovarianceOfArm ? scores.arms[patient] : 0
      let known = patterns.firstIndex { $0.group == group && $0.visits == visits[patient] }
      if known == nil {
        patterns.append(
          VisitPattern(visits: visits[patient], group: group, termCount: mean.termCount))
      }
      let index = known ?? patterns.count - 1
      ofPatient[patient] = index
      let (terms, residuals) = Self.row(scores, patient, visits[patient], visitMeans, centres)
      patterns[index].add(terms: terms, scores: residuals)
    }
    patternOfPatient = ofPatient
    likelihood = RestrictedLikelihood(
      mean: mean, structure: structure,
      groupCount: specification.isCovarianceOfArm ? scores.armCount : 1, patterns: patterns)
    try check(scores)
  }

  /// The terms of a patient, and the scores less the means of their visits.
  private static func row(
    _ scores: VisitScores, _ patient: Int, _ visits: [Int], _ means: [Double], _ centres: [Double]
  ) -> (terms: [Double], scores: [Double]) {
    var terms = Array(repeating: 0.0, count: scores.armCount)
    terms[scores.arms[patient]] = 1
    for (covariate, centre) in zip(scores.covariates, centres) {
      terms.append(covariate[patient] - centre)
    }
    return (terms, visits.map { (scores[patient, $0] ?? 0) - means[$0] })
  }

  /// The same sums without one patient.
  func without(_ patient: Int, of scores: VisitScores) -> ScoreSums {
    guard let pattern = patternOfPatient[patient] else { return self }
    var sums = self
    let (terms, residuals) = Self.row(
      scores, patient, likelihood.patterns[pattern].visits, visitMeans, centres)
    sums.likelihood.add(terms: terms, scores: residuals, at: pattern, weight: -1)
    return sums
  }

  private static func mean(
    of covariate: [Double], _ patients: [Int], weight: (Int) -> Double
  ) -> Double {
    var (sum, total) = (0.0, 0.0)
    for patient in patients {
      sum += weight(patient) * covariate[patient]
      total += weight(patient)
    }
    return sum / total
  }

  private static func visitMeans(_ scores: VisitScores) throws(AnalysisError) -> [Double] {
    var means: [Double] = []
    for visit in 0..<scores.visitCount {
      var counts = Array(repeating: 0, count: scores.armCount)
      var sum = 0.0
      for patient in 0..<scores.patientCount {
        guard let score = scores[patient, visit] else { continue }
        counts[scores.arms[patient]] += 1
        sum += score
      }
      if let arm = counts.firstIndex(of: 0) {
        throw .armWithoutScores(arm: arm, visit: visit)
      }
      means.append(sum / Double(counts.reduce(0, +)))
    }
    return means
  }
}

extension ScoreSums {
  /// What a fit needs of the numbers of patients.
  private func check(_ scores: VisitScores) throws(AnalysisError) {
    let mean = likelihood.mean
    let found = Int(likelihood.scoreCount)
    let needed = mean.effectCount + likelihood.groupCount * likelihood.parameterCount
    guard found > needed else { throw .tooFewScores(found: found, needed: needed) }
    for group in 0..<likelihood.groupCount {
      let patterns = likelihood.patterns.filter { $0.group == group }
      for visit in 0..<mean.visitCount {
        let count = Self.count(patterns, [visit])
        let needed = likelihood.groupCount > 1 ? 1 : mean.armCount
        guard count > needed else {
          throw .tooFewPatients(visit: visit, found: count, needed: needed)
        }
        guard likelihood.structure == .unstructured else { continue }
        for earlier in 0..<visit where Self.count(patterns, [earlier, visit]) == 0 {
          throw .neverTogether(earlier, visit)
        }
      }
    }
  }

  private static func count(_ patterns: [VisitPattern], _ visits: [Int]) -> Int {
    Int(
      patterns.filter { pattern in visits.allSatisfy { pattern.visits.contains($0) } }
        .reduce(0) { $0 + $1.count })
  }
}
