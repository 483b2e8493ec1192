// SPDX-License-Identifier: Apache-2.0

package import Encodings
import Trials

/// One run of a trial, patient by visit: what `kairos trial analyse` reads.
package struct TrialDataset: Sendable {
  private let trial: Trial
  private let records: [PatientRecord]
  private let analysis: Analysis

  /// - Parameter run: its number, from 1.
  /// - Throws: ``RunError`` for a number that is not there, or somebody who cannot be followed.
  package init(_ plan: TrialPlan, run: Int) throws(RunError) {
    trial = plan.trial
    guard let first = trial.analyses.first else {
      throw RunError(.value, "the trial has no analysis, which a data set is made for")
    }
    analysis = first
    do {
      let study = plan.request.isAssurance ? plan.conduct.study(run - 1) : .none
      records = try plan.conduct.run(run - 1, study: study).records
    } catch { throw RunError(error) }
  }

  /// The table, as the first analysis uses it: a row for each person and visit; a dot where a score is
  /// missing, or where the analysis's estimand has no use for it. Of an analysis of times a row for each
  /// person.
  package func csvBytes() throws(UnwritableNumber) -> [UInt8] {
    if analysis.method.isOfTimes { return try timesBytes() }
    var csv = CSVWriter()
    for name in [
      "PATIENT", "THERAPY", "STRATUM", "VISIT", "DAY", "BASVAL", "SCORE", "CHANGE", "RESPONSE",
      "STOPPED", "RESCUED",
    ] { csv.field(name) }
    csv.endRow()
    let data = TrialData(analysis, trial, records)
    for person in data.people.indices {
      let record = records[data.people[person]]
      for visit in data.visits { try row(record, data.starts[person], visit, &csv) }
    }
    return csv.bytes
  }

  /// For how many days somebody was known to be well, and whether she then was no more.
  private func timesBytes() throws(UnwritableNumber) -> [UInt8] {
    var csv = CSVWriter()
    for name in ["PATIENT", "THERAPY", "STRATUM", "DAYS", "RELAPSE"] { csv.field(name) }
    csv.endRow()
    for record in records where (analysis.arms + analysis.reference).contains(record.arm) {
      guard let time = record.timeToRelapse(analysis, trial, isTruth: false) else { continue }
      csv.field("\(record.index + 1)")
      csv.field(trial.arms[record.arm].name)
      csv.field(record.stratum.name.isEmpty ? "." : record.stratum.name)
      try csv.field(time.days)
      csv.field(time.isRelapse ? "1" : "0")
      csv.endRow()
    }
    return csv.bytes
  }

  private func row(
    _ record: PatientRecord, _ start: Double, _ visit: Int, _ csv: inout CSVWriter
  ) throws(UnwritableNumber) {
    csv.field("\(record.index + 1)")
    csv.field(trial.arms[record.arm].name)
    csv.field(record.stratum.name.isEmpty ? "." : record.stratum.name)
    csv.field("\(trial.visits[visit].day)")
    try csv.field(record.scores[visit].time / 24)
    try csv.field(start)
    let number = { (endpoint: TrialEndpoint?) in
      TrialData.number(of: record, analysis.estimand, endpoint, at: visit, start: start, trial)
    }
    for endpoint in [nil, TrialEndpoint.change, .response] {
      if let value = number(endpoint) { try csv.field(value) } else { csv.field(".") }
    }
    for time in [record.stopped, record.rescued] {
      if let time { try csv.field(time / 24) } else { csv.field(".") }
    }
    csv.endRow()
  }
}
