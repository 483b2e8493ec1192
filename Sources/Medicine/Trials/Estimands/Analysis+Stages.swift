// SPDX-License-Identifier: Apache-2.0

extension Analysis {
  /// An analysis that is a part of another, and how much it counts there.
  struct Stage: Sendable {
    let analysis: Analysis
    let weight: Double
  }

  /// The parts of which an analysis is the weighted sum: itself, or the two stages of a sequential
  /// parallel comparison.
  ///
  /// In the first stage drug and placebo are compared in all; in the second among those who did not
  /// answer to placebo in the first, some of whom go over to the drug.
  ///
  /// Fava M, Evins AE, Dorer DJ, Schoenfeld DA. Psychother Psychosom 2003;72:115-127,
  /// doi:10.1159/000069738.
  func stages(_ trial: Trial) -> [Stage] {
    guard method == .sequentialParallel, let later = visitOfSecondPeriod(trial) else {
      return [Stage(analysis: self, weight: 1)]
    }
    let own = treatments(of: arms, in: period, trial)
    let control = treatments(of: reference, in: period, trial)
    let first = stage(
      visit, period, trial.arms.indices.filter { own.contains(trial.name(of: $0, in: period)) },
      trial.arms.indices.filter { control.contains(trial.name(of: $0, in: period)) })
    let second = stage(later, period + 1, switching(trial), reference)
    return [
      Stage(analysis: first, weight: weight), Stage(analysis: second, weight: 1 - weight),
    ]
  }

  /// The arms that have the reference's treatment in the first stage and the asked one's in the second.
  package func switching(_ trial: Trial) -> [Int] {
    guard trial.periods.count > period + 1 else { return [] }
    let own = treatments(of: arms, in: period + 1, trial)
    let control = treatments(of: reference, in: period, trial)
    return trial.arms.indices.filter { arm in
      !arms.contains(arm) && !reference.contains(arm)
        && control.contains(trial.name(of: arm, in: period))
        && own.contains(trial.name(of: arm, in: period + 1))
    }
  }

  private func treatments(of arms: [Int], in period: Int, _ trial: Trial) -> Set<String> {
    Set(arms.map { trial.name(of: $0, in: period) })
  }

  private func stage(
    _ visit: Int, _ period: Int, _ arms: [Int], _ reference: [Int]
  ) -> Analysis {
    Analysis(
      name, endpoint.isOutcome ? .responders : .ancova, endpoint, estimand: estimand, visit: visit,
      period: period, arms: arms, reference: reference, missing: missing)
  }
}

extension Trial {
  fileprivate func name(of arm: Int, in period: Int) -> String {
    arms[arm].interventions[period].name
  }
}
