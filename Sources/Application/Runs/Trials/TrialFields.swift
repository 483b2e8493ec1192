// SPDX-License-Identifier: Apache-2.0

import Encodings

/// How a trial is to be run, as text.
package struct TrialFields: Equatable, Sendable {
  package var seed: String?
  package var replicates: String?
  /// How many are asked for the truth.
  package var people: String?
  package var threads: String?
  /// As `1/4`.
  package var shard: String?
  package var power: String?
  /// A file for the data of one run, and its number, from 1.
  package var dataset: String?
  package var run: String?
  package var report: String?
  package var output: String?
  package var isAssurance = false

  package init() {}

  /// What is asked for.
  ///
  /// - Parameters:
  ///   - replicates: what the trial file says, where it says it.
  ///   - sampleSize: the same of the people for the truth.
  package func request(
    replicates known: Int?, sampleSize: Int?
  ) throws(RunError) -> TrialRequest {
    try check()
    let count =
      try replicates.map { (text) throws(RunError) in
        try FieldText("replicates", text).count(within: 2...TrialRequest.mostReplicates)
      } ?? known ?? TrialRequest.usualReplicates
    return TrialRequest(
      seed: try seed.map { (text) throws(RunError) in try FieldText("seed", text).seed() } ?? 1,
      replicates: count,
      sampleSize: try people.map { (text) throws(RunError) in
        try FieldText("people-for-truth", text).count(within: TrialRequest.sampleSizes)
      } ?? sampleSize ?? TrialRequest.usualSampleSize,
      isAssurance: isAssurance,
      shard: try shard.map { (text) throws(RunError) in
        try ShardNumber(reading: text, of: count, "runs")
      })
  }

  /// The power that is asked for.
  package func target() throws(RunError) -> Double? {
    try power.map { (text) throws(RunError) in
      let field = FieldText("power", text)
      let target = try field.number()
      guard target >= 0.1, target <= 0.99 else {
        throw field.failure(.value, found: text.quoted, allowed: "0.1 to 0.99")
      }
      return target
    }
  }

  /// How many threads were asked for; nil where nobody says.
  package func threadCount() throws(RunError) -> Int? {
    try threads.map { (text) throws(RunError) in
      try FieldText("threads", text).count(within: 1...CohortFields.mostThreads)
    }
  }

  /// The run whose data are wanted, from 1.
  package func runNumber(_ request: TrialRequest) throws(RunError) -> Int? {
    guard dataset != nil else { return nil }
    return try run.map { (text) throws(RunError) in
      try FieldText("replicate", text).count(within: 1...request.replicates)
    } ?? 1
  }

  /// Fields that say two things at once.
  private func check() throws(RunError) {
    let odds: [(Bool, Wording)] = [
      (
        shard != nil && output == nil,
        "\(field: "shard") needs \(field: "output"), a folder for its file"
      ),
      (
        shard != nil && power != nil,
        "found \(field: "shard") and \(field: "power"); a size is sought in one piece"
      ),
      (
        shard != nil && (report != nil || dataset != nil),
        "\(field: "shard") writes its part only; leave \(field: "report") and \(field: "dataset") out"
      ),
      (run != nil && dataset == nil, "\(field: "replicate") belongs to \(field: "dataset")"),
      (
        Set([output, report, dataset].compactMap { $0 }).count
          < [output, report, dataset].count { $0 != nil },
        "two outputs name the same file; give each its own"
      ),
    ]
    if let odd = odds.first(where: { $0.0 }) { throw RunError(.request, odd.1) }
  }
}
