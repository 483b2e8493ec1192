// SPDX-License-Identifier: Apache-2.0

import Encodings
import Trials

/// The parts of a trial's runs, to be put together.
package struct TrialShardSet {
  private let first: TrialShard
  private let path: String
  private var shards: [Int: (shard: TrialShard, path: String)] = [:]

  /// - Throws: ``RunError`` for parts that do not belong together, or of which one is missing.
  package init(_ parts: [(shard: TrialShard, path: String)]) throws(RunError) {
    guard let first = parts.first else {
      throw RunError(
        .value,
        "found no part of a trial; run kairos trial run FILE \(field: "shard") I/N \(field: "output") FOLDER first"
      )
    }
    (self.first, path) = first
    for (shard, path) in parts { try add(shard, path) }
    let count = self.first.request.shard?.of ?? 1
    if let missing = (1...count).first(where: { shards[$0] == nil }) {
      throw RunError(.value, "part \(missing) of \(count) is missing; run it, and merge again")
    }
  }

  private mutating func add(_ shard: TrialShard, _ path: String) throws(RunError) {
    let (one, other) = (first.request, shard.request)
    guard one.seed == other.seed, one.replicates == other.replicates,
      one.sampleSize == other.sampleSize, one.isAssurance == other.isAssurance,
      one.shard?.of == other.shard?.of, first.model == shard.model,
      first.sources.map({ $0.text }) == shard.sources.map({ $0.text })
    else {
      throw RunError(
        .value, at: .file(path),
        "is a part of another trial than \(self.path): other files, numbers or model")
    }
    let number = shard.request.shard?.number ?? 1
    if let known = shards[number] {
      throw RunError(
        .value, at: .file(path), "is part \(number), as \(known.path) is; leave out one of the two")
    }
    shards[number] = (shard, path)
  }

  package var sources: [(name: String, text: String)] { first.sources }

  /// How the whole is run.
  package var request: TrialRequest {
    TrialRequest(
      seed: first.request.seed, replicates: first.request.replicates,
      sampleSize: first.request.sampleSize, isAssurance: first.request.isAssurance)
  }

  /// The format that was asked for, if all parts agree.
  package var format: String? {
    shards.values.allSatisfy { $0.shard.format == first.format } ? first.format : nil
  }

  /// What the uncut run would have told.
  ///
  /// - Throws: ``RunError`` for a part of another model, or whose numbers are not of this trial.
  package func record(_ plan: TrialPlan) throws(RunError) -> TrialRecord {
    guard TrialShard.model(of: plan) == first.model else {
      throw RunError(
        .value, at: .file(path),
        "was run with the model \(first.model), and this is \(TrialShard.model(of: plan)); run the parts again"
      )
    }
    var whole: (Truth, TrialTally)?
    for number in shards.keys.sorted() {
      guard let (shard, path) = shards[number] else { continue }
      let own: (Truth, TrialTally)
      do { own = try shard.results(of: plan) } catch {
        throw RunError(.value, at: .file(path), "does not hold what it says; run the part again")
      }
      if let whole { whole.1.merge(own.1) } else { whole = own }
    }
    guard let (truth, tally) = whole else {
      throw RunError(.defect, "no part of the trial was there")
    }
    return TrialRecord(plan, truth, tally)
  }
}
