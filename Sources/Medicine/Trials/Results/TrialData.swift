// SPDX-License-Identifier: Apache-2.0

/// What one analysis reads of a trial's records: who is compared, and the numbers of each.
package struct TrialData: Sendable {
  /// The places of the people among all.
  package let people: [Int]
  /// Of each, 1 for the arms that are asked about, 0 for those that they are compared with.
  package let groups: [Int]
  /// The score before the period that is looked at.
  package let starts: [Double]
  /// The places of the visits, the last of them the one that is asked about.
  package let visits: [Int]
  /// Patient after patient, visit after visit; nil where nothing is known.
  package let values: [Double?]

  /// - Parameter isTruth: whether what nobody of the trial would see counts as well.
  package init(
    _ analysis: Analysis, _ trial: Trial, _ records: [PatientRecord], isTruth: Bool = false
  ) {
    let begin = trial.periods[analysis.period].start
    let first = trial.visits.firstIndex { $0.day == begin }
    visits = trial.visits.indices.filter {
      trial.visits[$0].day > begin && $0 <= analysis.visit
    }
    let remission = trial.measure.remission(in: trial.setting)
    var (people, groups): ([Int], [Int]) = ([], [])
    var (starts, values): ([Double], [Double?]) = ([], [])
    for (place, record) in records.enumerated() {
      let isAsked = analysis.arms.contains(record.arm)
      guard isAsked || analysis.reference.contains(record.arm), record.entered[analysis.period]
      else { continue }
      let start = begin == 0 ? record.baseline : first.map { record.scores[$0].onTreatment }
      guard let start else { continue }
      people.append(place)
      groups.append(isAsked ? 1 : 0)
      starts.append(start)
      values += visits.map { visit in
        let counted =
          isTruth
          ? record.truth(analysis.estimand, at: visit) : record.datum(analysis.estimand, at: visit)
        return counted.value {
          analysis.endpoint.value(
            score: $0, baseline: analysis.endpoint == .change ? start : record.baseline,
            remission: remission)
        }
      }
    }
    (self.people, self.groups, self.starts, self.values) = (people, groups, starts, values)
  }

  /// What stands in a data set of one person at a visit: the score (nil), or what an endpoint makes of
  /// it.
  package static func number(
    of record: PatientRecord, _ estimand: Estimand, _ endpoint: TrialEndpoint?, at visit: Int,
    start: Double, _ trial: Trial
  ) -> Double? {
    let counted = record.datum(estimand, at: visit)
    guard let endpoint else {
      if case .score(let score) = counted { return score }
      return nil
    }
    let remission = trial.measure.remission(in: trial.setting)
    return counted.value {
      endpoint.value(
        score: $0, baseline: endpoint == .change ? start : record.baseline, remission: remission)
    }
  }

  /// How many people stand on each side.
  package var counts: (asked: Int, reference: Int) {
    let asked = groups.count { $0 == 1 }
    return (asked, groups.count - asked)
  }

  /// The value of a person at the last visit.
  package func last(_ person: Int) -> Double? { values[(person + 1) * visits.count - 1] }

  /// The values at the last visit, those that are missing as the imputation has them.
  package func imputed(_ missing: Analysis.Imputation) -> [Double?] {
    people.indices.map { person in
      if let value = last(person) { return value }
      switch missing {
      case .nonResponder: return 0
      case .locf:
        let own = values[person * visits.count..<(person + 1) * visits.count]
        return own.compactMap { $0 }.last
      default: return nil
      }
    }
  }
}

extension PatientRecord.Counted {
  /// The number of a score; that of a failure is what the endpoint makes of nothing.
  fileprivate func value(_ number: (Double?) -> Double) -> Double? {
    switch self {
    case .score(let score): number(score)
    case .failure: number(nil)
    case .missing: nil
    }
  }
}
