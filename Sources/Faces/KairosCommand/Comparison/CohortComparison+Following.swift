// SPDX-License-Identifier: Apache-2.0

import Encodings
import Files
import Reports
import Runs

extension CohortComparison {
  /// Follows all arms; an interruption ends it, and nothing is written.
  func record(on threads: Int) throws -> CohortComparisonRecord {
    let outcome = try Progress.watching(total) { goesOn in
      try follow(on: .onThreads(threads)) { goesOn($0) }
    }
    switch outcome {
    case .finished(let record): return record
    case .stopped(let done):
      throw Failure(
        ExitStatus.ofInterruption,
        "interrupted after \(done) of \(total) patients; nothing was written")
    }
  }
}

extension CohortOptions {
  /// Options that do not go together with several arms.
  func checkComparison(
    _ request: CohortRequest, _ output: OutputOptions, _ likely: LikelyOptions
  ) throws(Failure) {
    let odds: [(Bool, String)] = [
      (output.band != nil, "--band belongs to the report of one patient; a cohort has its own"),
      (request.shard != nil, "--shard follows one arm; follow each arm by itself"),
      (!request.only.isEmpty, "--only prints patients of one arm; leave --compare out"),
      (trajectories != nil, "--trajectories writes patients of one arm; leave --compare out"),
      (individuals != nil, "--individuals writes patients of one arm; leave --compare out"),
      (
        likely.likely != nil,
        "found --likely and a cohort, whose endpoints are such shares; give one of the two"
      ),
    ]
    if let odd = odds.first(where: { $0.0 }) { throw Failure(.usage, odd.1) }
  }
}
