// SPDX-License-Identifier: Apache-2.0

import Encodings
import Instruments
import Therapy
import Trials

/// What happened to one patient of the first run, and why.
package struct TrialLedger: Sendable {
  package struct Entry: Sendable {
    package let day: Double
    package let what: String
    package let reason: String
  }

  package let patient: Int
  package let arm: String
  package let entries: [Entry]

  /// - Throws: ``RunError`` of somebody who cannot be followed.
  package init?(_ plan: TrialPlan) throws(RunError) {
    let run: RunTrial
    do { run = try plan.conduct.run(0) } catch { throw RunError(error) }
    // Somebody with a story, if there is one.
    let told =
      run.records.first { !$0.decisions.isEmpty } ?? run.records.first { $0.rescued != nil }
      ?? run.records.first { $0.stopped != nil }
    guard let record = told ?? run.records.first else { return nil }
    let trial = plan.trial
    (patient, arm) = (record.index + 1, trial.arms[record.arm].name)
    var entries = [
      Entry(
        day: 0, what: "randomised to \(trial.arms[record.arm].name)",
        reason: "\(trial.measure.instrument.name) \(record.baseline.shortest)")
    ]
    for (place, scores) in record.scores.enumerated() {
      guard !record.hasStopped(by: place) || record.isFollowed, let seen = scores.actual else {
        continue
      }
      entries.append(
        Entry(
          day: scores.time / 24, what: "seen",
          reason: "\(trial.measure.instrument.name) \(seen.shortest)"))
      if record.rescued == scores.time, let rescue = trial.rescue {
        let part = (100 * rescue.unlessFallenBy).shortest
        entries.append(
          Entry(
            day: scores.time / 24, what: "rescue begun",
            reason: "\(seen.shortest) has not fallen by \(part) % from \(record.baseline.shortest)")
        )
      }
    }
    entries += record.decisions.map { decision in
      Entry(
        day: decision.time / 24, what: decision.change.description,
        reason: ([decision.rule] + decision.readings.map { $0.words }).joined(separator: ", "))
    }
    if let stopped = record.stopped {
      entries.append(
        Entry(
          day: stopped / 24, what: "treatment stopped",
          reason: record.isFollowed
            ? "of her own will; still seen" : "of her own will; not seen again"
        ))
    }
    self.entries = entries.sorted { $0.day < $1.day }
  }
}

extension LedgerEntry.Reading {
  /// As `madrs 28`.
  fileprivate var words: String { "\(measure.name) \(NumberText.short(value))" }
}
