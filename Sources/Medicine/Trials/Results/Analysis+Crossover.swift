// SPDX-License-Identifier: Apache-2.0

extension Analysis {
  /// The treatments of a crossover against each other: of each person half of what the first period
  /// has over the second; the difference of their means between the sequences is that of the
  /// treatments. A difference between periods cancels; what is carried over from the first period does
  /// not, and shows as bias.
  ///
  /// Hills M, Armitage P. The two-period cross-over clinical trial. Br J Clin Pharmacol 1979;8:7-20,
  /// doi:10.1111/j.1365-2125.1979.tb05903.x.
  func halfDifferences(_ trial: Trial, _ records: [PatientRecord]) -> [Double?] {
    let first = TrialData(self, trial, records)
    guard let later = visitOfSecondPeriod(trial) else { return first.people.map { _ in nil } }
    let second = TrialData(at(later), trial, records)
    return first.people.indices.map { person in
      guard let one = first.last(person), let two = second.last(person) else { return nil }
      return (one - two) / 2
    }
  }

  /// The visit of the second period that lies as long after its beginning as this one after that of the
  /// first.
  package func visitOfSecondPeriod(_ trial: Trial) -> Int? {
    guard trial.periods.count > period + 1 else { return nil }
    let day = trial.visits[visit].day - trial.periods[period].start
    return trial.visits.firstIndex { $0.day - trial.periods[period + 1].start == day }
  }

  private func at(_ visit: Int) -> Analysis {
    Analysis(
      name, .means, endpoint, estimand: estimand, visit: visit, period: period, arms: arms,
      reference: reference, missing: missing)
  }
}
