// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import KetamineModel
import Statistics
import Therapy
package import Trials

extension TrialRecord {
  /// What is told of runs and of their truth.
  package init(_ plan: TrialPlan, _ truth: Truth, _ tally: TrialTally) {
    let (trial, request) = (plan.trial, plan.request)
    self.trial = trial.name
    model = SimulationRecord.Model(plan.settings)
    setting = trial.setting.name
    measure = trial.measure.instrument.name
    (seed, replicates) = (request.seed, tally.count(.replicates))
    (isAssurance, sampleSize) = (request.isAssurance, request.sampleSize)
    flow = Flow(
      screened: tally.count(.screened),
      refused: Eligibility.Refusal.allCases.map { ($0.rawValue, tally.count(.refused($0))) }
        .filter { $0.1 > 0 },
      lostBefore: tally.count(.lostBefore))
    let reference = trial.analyses.first?.reference.first ?? 0
    arms = trial.arms.indices.map { Arm(trial, tally, $0, reference: reference) }
    visits = trial.visits.map { $0.day }
    analyses = trial.analyses.indices.map { Analysis(trial, truth, tally, $0) }
    blinding = Blinding(trial, tally)
    failures = tally.failures.keys.sorted().map {
      Failure(reason: $0, count: tally.failures[$0] ?? 0)
    }
    warnings = Self.warnings(trial) + Self.warnings(of: plan.notes)
  }

  private static func warnings(of notes: [String]) -> [String] {
    notes.isEmpty
      ? []
      : [
        "\(notes.joined(separator: ", ")) beside sessions: noted, and without effect; no trial shows one"
      ]
  }

  private static func warnings(_ trial: Trial) -> [String] {
    var warnings: [String] = []
    if trial.measure.scale?.isExploratory == true {
      warnings.append(
        "\(trial.measure.instrument.name) is exploratory: the model knows symptoms of depression "
          + "only, and that this scale follows them is a guess")
    } else if trial.measure != .madrs, trial.measure != .phq9 {
      warnings.append(
        "how \(trial.measure.instrument.name) before treatment follows from the MADRS is assumed")
    }
    if trial.asksForGuess {
      warnings.append(
        "what people believe follows from assumed numbers, not from published guesses")
    }
    let others = OtherTreatment.allCases.filter { treatment in
      trial.arms.contains { arm in
        arm.interventions.contains { $0.others.contains { $0.treatment == treatment } }
      }
    }
    if !others.isEmpty {
      warnings.append(
        "what \(others.map { $0.name }.joined(separator: ", ")) does follows from trials of its own, "
          + "and is assumed to do so here")
    }
    if trial.arms.contains(where: { $0.interventions.contains { $0.isUnderAnaesthesia } }) {
      warnings.append(
        "that an anaesthetic neither adds to the drug's effect nor takes from it is assumed")
    }
    return warnings
  }
}

extension TrialRecord.Arm {
  fileprivate init(_ trial: Trial, _ tally: TrialTally, _ arm: Int, reference: Int) {
    name = trial.arms[arm].name
    randomised = tally.count(.ofArm(arm, .randomised))
    count = Double(randomised) / Double(max(1, tally.count(.replicates)))
    stopped = tally.count(.ofArm(arm, .stopped))
    followed = tally.count(.ofArm(arm, .followed))
    rescued = tally.count(.ofArm(arm, .rescued))
    var (treated, well) = (1.0, 1.0)
    let isOfRelapse = trial.analyses.contains { $0.method.isOfTimes }
    visits = trial.visits.indices.map { place in
      let number = { tally.count(.atVisit(arm: arm, visit: place, $0)) }
      let (before, since, seen) = (number(.treatedBefore), number(.stoppedSince), number(.seen))
      if before > 0 { treated *= 1 - Double(since) / Double(before) }
      let (wellBefore, relapsed) = (number(.wellBefore), number(.relapsed))
      if wellBefore > 0 { well *= 1 - Double(relapsed) / Double(wellBefore) }
      let score = tally.score(arm: arm, visit: place)
      let share = { (count: Int) in seen > 0 ? Double(count) / Double(seen) : nil }
      return TrialRecord.Visit(
        day: trial.visits[place].day, seen: seen, mean: score?.mean, deviation: score?.deviation,
        response: share(number(.responders)), remission: share(number(.remitters)),
        treated: treated, well: isOfRelapse ? well : nil)
    }
    let sessions = tally.count(.ofArm(arm, .sessions))
    sideEffects = trial.sideEffects.enumerated().map { place, effect in
      let share = tally.share(ofEffect: place, in: arm)
      let other = tally.share(ofEffect: place, in: reference)
      let hasSessions = share != nil && trial.hasSessionsOnly(arm) && sessions > 0
      return TrialRecord.SideEffect(
        name: effect.name, share: share,
        riskDifference: share.flatMap { share in other.map { share - $0 } },
        perSession: hasSessions
          ? Double(tally.count(.sessionsWith(arm: arm, effect: place))) / Double(sessions) : nil)
    }
    unavailable = trial.unavailable(of: arm)
    decisions = tally.decisions.keys.sorted().filter { $0.arm == arm }.map { key in
      let frequency = tally.decisions[key]
      return TrialRecord.Decisions(
        rule: key.rule, change: key.change, people: frequency?.people ?? 0,
        times: frequency?.times ?? 0)
    }
    guesses = Guess.allCases.map { tally.count(.guesses(arm: arm, $0)) }
  }
}

extension TrialTally {
  /// The share of an arm's people who had a side effect; nil where what they are given may bring it, in
  /// a way that is not known.
  fileprivate func share(ofEffect place: Int, in arm: Int) -> Double? {
    guard !trial.unknownEffects(of: arm).contains(.probability(trial.sideEffects[place])) else {
      return nil
    }
    let people = count(.ofArm(arm, .randomised))
    return Double(count(.peopleWith(arm: arm, effect: place))) / Double(max(1, people))
  }
}

extension Trial {
  /// Whether people of an arm come to sessions in every period, so that side effects are counted in
  /// these alone.
  fileprivate func hasSessionsOnly(_ arm: Int) -> Bool {
    arms[arm].interventions.allSatisfy { !$0.sessionStarts.isEmpty }
  }

  /// What the treatments of an arm do by themselves, and nothing here tells of.
  fileprivate func unavailable(of arm: Int) -> [String] {
    var words: [String] = []
    for word in arms[arm].interventions.flatMap({ $0.furtherEffects }) where !words.contains(word) {
      words.append(word)
    }
    return unknownEffects(of: arm).map { $0.name } + words
  }
}

extension TrialRecord.Analysis {
  fileprivate init(_ trial: Trial, _ truth: Truth, _ tally: TrialTally, _ place: Int) {
    let analysis = trial.analyses[place]
    let number = { tally.count(.ofAnalysis(place, $0)) }
    name = analysis.name
    method = analysis.method.rawValue
    endpoint = analysis.endpoint.rawValue
    estimand = analysis.estimand.name
    missing = analysis.missing.rawValue
    day = trial.visits[analysis.visit].day
    arms = analysis.arms.map { trial.arms[$0].name }
    reference = analysis.reference.map { trial.arms[$0].name }
    self.truth = truth.value(of: place)
    truthError = truth.standardError(of: place)
    done = number(.done)
    let estimate = tally.estimate(place)
    self.estimate = estimate?.mean
    deviation = estimate?.deviation
    standardError = tally.meanStandardError(place)
    coverage = self.truth == nil ? nil : TrialRecord.Proportion(number(.covering), of: done)
    power = TrialRecord.Proportion(number(.significant), of: done)
    counts = (
      Double(number(.asked)) / Double(max(1, done)),
      Double(number(.reference)) / Double(max(1, done))
    )
  }
}

extension TrialRecord.Blinding {
  fileprivate init?(_ trial: Trial, _ tally: TrialTally) {
    guard let analysis = trial.analyses.first, let arm = analysis.arms.first,
      let reference = analysis.reference.first,
      let table = tally.blinding(arm: arm, reference: reference),
      let correct = table.correctGuesses, let james = table.jamesIndex
    else { return nil }
    self.correct = correct.value
    self.james = james.value
    bang = [(arm, table.first), (reference, table.second)].compactMap { arm, guesses in
      guesses.bangIndex.map { (trial.arms[arm].name, $0.value) }
    }
  }
}
