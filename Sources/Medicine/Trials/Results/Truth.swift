// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Statistics

/// What each analysis asks for, known from people who were followed under every arm once.
///
/// The same person has the same luck under every arm, so that the difference of two futures is hers.
/// The sums are exact: the truth does not tell on how many threads it was found.
package final class Truth: @unchecked Sendable {
  package let trial: Trial
  /// How many people asked; those who are let in are followed.
  package let sampleSize: Int
  /// The stages of all analyses, each behind the other, and the place of the first of each analysis.
  private let stages: [Analysis.Stage]
  private let firstStages: [Int]
  /// For each stage the values of its arms, of its reference, and the differences of two futures.
  let sums: ExactSums
  package internal(set) var counts: [Int]
  /// For each analysis of relapse the times of everybody.
  var times: [Int: RelapseTimes] = [:]

  package init(_ trial: Trial, sampleSize: Int) {
    self.trial = trial
    self.sampleSize = sampleSize
    var stages: [Analysis.Stage] = []
    firstStages = trial.analyses.map { analysis in
      defer { stages += analysis.stages(trial) }
      return stages.count
    }
    self.stages = stages
    sums = ExactSums(cellCount: 3 * stages.count)
    counts = Array(repeating: 0, count: 3 * stages.count)
  }

  /// The true value of an analysis's estimand: the mean over the people of its arms, less that over
  /// the reference's. Nil where nobody reached the period that it looks at.
  package func value(of analysis: Int) -> Double? {
    if let times = times[analysis] { return try? times.logHazardRatio().value }
    var value = 0.0
    for place in places(of: analysis) {
      let (asked, reference) = (counts[3 * place], counts[3 * place + 1])
      guard asked > 0, reference > 0 else { return nil }
      let difference = sums.mean(3 * place, of: asked) - sums.mean(3 * place + 1, of: reference)
      value += stages[place].weight * difference
    }
    return value
  }

  private func places(of analysis: Int) -> Range<Int> {
    let next = analysis + 1 < firstStages.count ? firstStages[analysis + 1] : stages.count
    return firstStages[analysis]..<next
  }

  /// Its standard error from the sample: of the differences of the same people, where both futures of
  /// all of them count.
  package func standardError(of analysis: Int) -> Double? {
    if let times = times[analysis] { return try? times.logHazardRatio().standardError }
    var variance = 0.0
    for place in places(of: analysis) {
      let pairs = counts[3 * place + 2]
      guard pairs > 1 else { return nil }
      let error = stages[place].weight * sums.deviation(3 * place + 2, of: pairs)
      variance += error * error / Double(pairs)
    }
    return variance.squareRoot()
  }

  /// Adds people who were followed under every arm.
  ///
  /// - Parameter futures: for each arm the records of the same people.
  func add(_ futures: [[PatientRecord]]) {
    let all = futures.flatMap { $0 }
    for (place, analysis) in trial.analyses.enumerated() where analysis.method.isOfTimes {
      times[place, default: RelapseTimes()].merge(
        RelapseTimes(analysis, trial, all, isTruth: true))
    }
    for (place, stage) in stages.enumerated() where !stage.analysis.method.isOfTimes {
      let data = TrialData(stage.analysis, trial, all, isTruth: true)
      var values: [Int: [Int: (sum: Double, count: Int)]] = [:]
      for person in data.people.indices {
        guard let value = data.last(person) else { continue }
        let (group, index) = (data.groups[person], all[data.people[person]].index)
        sums.add(value, to: 3 * place + 1 - group)
        counts[3 * place + 1 - group] += 1
        let known = values[index, default: [:]][group, default: (0, 0)]
        values[index, default: [:]][group] = (known.sum + value, known.count + 1)
      }
      for both in values.values {
        guard let asked = both[1], let reference = both[0] else { continue }
        let difference =
          asked.sum / Double(asked.count) - reference.sum / Double(reference.count)
        sums.add(difference, to: 3 * place + 2)
        counts[3 * place + 2] += 1
      }
    }
  }

  /// Adds what others found of other people.
  package func merge(_ other: Truth) {
    sums.merge(other.sums)
    for place in counts.indices { counts[place] += other.counts[place] }
    for (place, others) in other.times { times[place, default: RelapseTimes()].merge(others) }
  }
}

extension TrialConduct {
  /// Follows some people of the sample under every arm.
  ///
  /// - Throws: ``BatchError``.
  package func follow(_ places: Range<Int>, into truth: Truth) throws(BatchError) {
    let people = enrolment.sample(places)
    guard !people.isEmpty else { return }
    var futures: [[PatientRecord]] = []
    for arm in trial.arms.indices {
      futures.append(try follow(people, in: arm, isTruth: true, until: trial.end))
    }
    truth.add(futures)
  }
}
