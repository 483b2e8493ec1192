// SPDX-License-Identifier: Apache-2.0

import Instruments
import Statistics

extension TrialTally {
  /// Adds a run and what its analyses find.
  ///
  /// - Parameter truths: of each analysis.
  package func add(_ run: RunTrial, truths: [Double?]) {
    add(to: .replicates)
    let refusals = run.screening.refusals
    add(run.screening.enrolled.count + refusals.values.reduce(0, +), to: .screened)
    for (refusal, count) in refusals { add(count, to: .refused(refusal)) }
    add(run.lostBefore, to: .lostBefore)
    for record in run.records { add(record) }
    for (place, analysis) in trial.analyses.enumerated() {
      add(analysis, at: place, run.records, truth: truths[place])
    }
  }

  private func add(
    _ analysis: Analysis, at place: Int, _ records: [PatientRecord], truth: Double?
  ) {
    do {
      let finding = try analysis.finding(trial, records)
      guard finding.value.isFinite, finding.standardError.isFinite else {
        failures["\(analysis.name): the standard error is not finite", default: 0] += 1
        return
      }
      add(to: .ofAnalysis(place, .done))
      sums.add(finding.value, to: 2 * place)
      sums.add(finding.standardError, to: 2 * place + 1)
      if let truth, finding.interval.contains(truth) {
        add(to: .ofAnalysis(place, .covering))
      }
      let (low, high) = (finding.interval.low, finding.interval.high)
      if low > 0 || high < 0 { add(to: .ofAnalysis(place, .significant)) }
      add(finding.counts.asked, to: .ofAnalysis(place, .asked))
      add(finding.counts.reference, to: .ofAnalysis(place, .reference))
    } catch {
      failures["\(analysis.name): \(error.description)", default: 0] += 1
    }
  }

  private func add(_ record: PatientRecord) {
    let arm = record.arm
    add(to: .ofArm(arm, .randomised))
    if record.stopped != nil { add(to: .ofArm(arm, .stopped)) }
    if record.isFollowed { add(to: .ofArm(arm, .followed)) }
    if record.rescued != nil { add(to: .ofArm(arm, .rescued)) }
    add(record.sessionCount, to: .ofArm(arm, .sessions))
    for visit in record.scores.indices { add(record, at: visit) }
    if let relapse = trial.analyses.first(where: { $0.method.isOfTimes }) {
      add(record, relapse)
    }
    for (effect, sessions) in record.events.enumerated() {
      if sessions > 0 { add(to: .peopleWith(arm: arm, effect: effect)) }
      add(sessions, to: .sessionsWith(arm: arm, effect: effect))
    }
    addDecisions(of: record)
    if let guess = record.guess { add(to: .guesses(arm: arm, guess)) }
  }

  private func add(_ record: PatientRecord, _ analysis: Analysis) {
    guard let time = record.timeToRelapse(analysis, trial, isTruth: false) else { return }
    let begin = trial.periods[analysis.period].start
    for visit in trial.visits.indices where trial.visits[visit].day > begin && visit <= time.visit {
      add(to: .atVisit(arm: record.arm, visit: visit, .wellBefore))
    }
    if time.isRelapse { add(to: .atVisit(arm: record.arm, visit: time.visit, .relapsed)) }
  }

  private func add(_ record: PatientRecord, at visit: Int) {
    let arm = record.arm
    let wasTreated = visit == 0 || !record.hasStopped(by: visit - 1)
    if wasTreated {
      add(to: .atVisit(arm: arm, visit: visit, .treatedBefore))
      if record.hasStopped(by: visit) { add(to: .atVisit(arm: arm, visit: visit, .stoppedSince)) }
    }
    guard !record.hasStopped(by: visit) || record.isFollowed,
      let score = record.scores[visit].actual
    else { return }
    add(to: .atVisit(arm: arm, visit: visit, .seen))
    sums.add(score, to: cell(arm: arm, visit: visit))
    if Response.half.isMet(baseline: record.baseline, score: score) {
      add(to: .atVisit(arm: arm, visit: visit, .responders))
    }
    if trial.measure.remission(in: trial.setting).isMet(score: score) {
      add(to: .atVisit(arm: arm, visit: visit, .remitters))
    }
  }
}

extension TrialTally {
  /// The mean estimate of an analysis over the runs, and its standard deviation between them; nil below
  /// two runs.
  package func estimate(_ analysis: Int) -> (mean: Double, deviation: Double)? {
    let runs = count(.ofAnalysis(analysis, .done))
    guard runs > 1 else { return nil }
    return (sums.mean(2 * analysis, of: runs), sums.deviation(2 * analysis, of: runs))
  }

  /// The mean standard error that the analysis tells.
  package func meanStandardError(_ analysis: Int) -> Double? {
    let runs = count(.ofAnalysis(analysis, .done))
    return runs > 0 ? sums.mean(2 * analysis + 1, of: runs) : nil
  }

  /// The mean score that was seen in an arm at a visit, and its standard deviation between people.
  package func score(arm: Int, visit: Int) -> (mean: Double, deviation: Double)? {
    let seen = count(.atVisit(arm: arm, visit: visit, .seen))
    guard seen > 1 else { return nil }
    let cell = cell(arm: arm, visit: visit)
    return (sums.mean(cell, of: seen), sums.deviation(cell, of: seen))
  }
}
