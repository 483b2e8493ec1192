// SPDX-License-Identifier: Apache-2.0

import Encodings
import Statistics

/// Times to relapse of many people, in whatever order they come.
struct RelapseTimes: Sendable {
  private struct Entry: Sendable {
    let person: Int
    let group: Int
    let days: Double
    let isRelapse: Bool
  }

  private var entries: [Entry] = []

  init() {}

  /// Those of some records, with 1 for the arms that are asked about.
  init(_ analysis: Analysis, _ trial: Trial, _ records: [PatientRecord], isTruth: Bool = false) {
    for record in records {
      let isAsked = analysis.arms.contains(record.arm)
      guard isAsked || analysis.reference.contains(record.arm),
        let time = record.timeToRelapse(analysis, trial, isTruth: isTruth)
      else { continue }
      entries.append(
        Entry(
          person: record.index, group: isAsked ? 1 : 0, days: time.days, isRelapse: time.isRelapse))
    }
  }

  mutating func merge(_ other: RelapseTimes) { entries += other.entries }

  var counts: (asked: Int, reference: Int) {
    let asked = entries.count { $0.group == 1 }
    return (asked, entries.count - asked)
  }

  /// The logarithm of the hazard ratio, the same whatever the order (Efron's way with ties).
  func logHazardRatio() throws(SurvivalError) -> StatisticalEstimate {
    try CoxRegression(times(), reference: 0).effects[0]
  }

  /// Its one-step estimate, whose test is the log-rank test.
  func logRankEstimate() throws(SurvivalError) -> StatisticalEstimate {
    try LogRank(times()).oneStepEstimate(of: 1)
  }

  private func times() throws(SurvivalError) -> SurvivalTimes {
    let sorted = entries.sorted { ($0.person, $0.group) < ($1.person, $1.group) }
    return try SurvivalTimes(
      times: sorted.map { $0.days }, hasEvent: sorted.map { $0.isRelapse },
      arms: sorted.map { $0.group }, armCount: 2)
  }

  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(entries.count))
    for entry in entries.sorted(by: { ($0.person, $0.group) < ($1.person, $1.group) }) {
      writer.write(UInt64(entry.person))
      writer.write(UInt64(entry.group * 2 + (entry.isRelapse ? 1 : 0)))
      writer.write(word: entry.days.bitPattern)
    }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    for _ in 0..<(try reader.count(upTo: .max)) {
      let (person, flags) = (try reader.count(upTo: .max), try reader.count(upTo: 3))
      let days = Double(bitPattern: try reader.word())
      guard days.isFinite, days >= 0 else { throw DamagedBytes() }
      entries.append(Entry(person: person, group: flags / 2, days: days, isRelapse: flags % 2 == 1))
    }
  }
}
