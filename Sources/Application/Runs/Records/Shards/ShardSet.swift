// SPDX-License-Identifier: Apache-2.0

import Cohorts

/// All shards of one cohort, added up.
package struct ShardSet {
  private let first: (header: CohortShard.Header, path: String)
  private let summary: CohortSummary
  private var found: [Int: String]
  private var formats: Set<String?>

  /// The format that all of them were asked for; nil where they differ.
  package var format: String? { formats.count == 1 ? formats.first ?? nil : nil }

  /// Begins with one of them.
  package init(_ shard: CohortShard, at path: String) {
    first = (shard.header, path)
    summary = shard.summary.whole(of: shard.header.cohort)
    found = [shard.header.shard.number: path]
    formats = [shard.header.format]
  }

  /// Adds another one.
  ///
  /// - Throws: ``RunError`` that names the file at fault.
  package mutating func add(_ shard: CohortShard, at path: String) throws(RunError) {
    if let difference = shard.header.difference(from: first.header) {
      throw RunError(
        .value, at: .file(path), "does not belong to \(first.path): found another \(difference)")
    }
    if let other = found.updateValue(path, forKey: shard.header.shard.number) {
      throw RunError(
        .value, at: .file(path),
        "shard \(shard.header.shard.number) stands in \(other) too; give each once")
    }
    formats.insert(shard.header.format)
    guard summary.tally.patients + shard.header.tally.patients <= shard.header.cohort else {
      throw RunError(
        .value, at: .file(path),
        "with it there are more than the \(shard.header.cohort) patients of the cohort; run it again"
      )
    }
    summary.merge(shard.summary)
  }

  /// The result of the whole cohort.
  ///
  /// - Throws: ``RunError`` that names the shards that are missing.
  package func record() throws(RunError) -> CohortRecord {
    try checkComplete()
    do { return try CohortRecord(first.header.plan, summary) } catch {
      // Sums of finite numbers have finite means: what has none was never summed up.
      throw RunError(.value, "the shards do not add up: \(error.sentence)")
    }
  }

  private func checkComplete() throws(RunError) {
    let header = first.header
    let missing = (1...header.shard.of).filter { found[$0] == nil }
    guard missing.isEmpty else {
      let numbers = missing.prefix(10).map { String($0) }.joined(separator: ", ")
      let others = missing.count > 10 ? " and \(missing.count - 10) more" : ""
      throw RunError(
        .value,
        """
        found \(found.count) of \(header.shard.of) shards; missing: \(numbers)\(others); run them \
        with \(field: "shard") I/\(header.shard.of)
        """)
    }
    guard summary.tally.patients == header.cohort else {
      throw RunError(
        .value,
        """
        found \(summary.tally.patients) patients in all shards, expected \(header.cohort); run \
        them again
        """)
    }
  }
}

extension CohortShard.Header {
  /// What keeps two shards from being parts of one cohort, in words; nil where nothing does.
  fileprivate func difference(from other: Self) -> String? {
    let (a, b) = (plan, other.plan)
    let same: [(String, Bool)] = [
      ("number of patients", cohort == other.cohort),
      ("number of shards", shard.of == other.shard.of),
      ("seed", a.seed == b.seed),
      ("parameters", a.model.parameterHash == b.model.parameterHash),
      ("model", a.model == b.model),
      (
        "patient",
        a.patient == b.patient && a.people == b.people && a.isUnknownDrawn == b.isUnknownDrawn
      ),
      ("treatment", a.treatment == b.treatment && a.doses == b.doses),
      ("times of the output", a.times == b.times), ("observables", a.observables == b.observables),
      ("endpoint time", a.endpointTimes == b.endpointTimes),
      (
        "solver",
        a.method == b.method && a.relativeTolerance == b.relativeTolerance
          && a.absoluteTolerance == b.absoluteTolerance
      ),
      ("settings", a == b && endpoints == other.endpoints),
    ]
    return same.first { !$0.1 }?.0
  }
}
