// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
package import Runs

/// A part of the runs of a trial, and the files that it rests on.
package struct TrialPart {
  package let plan: TrialPlan
  private let sources: [(name: String, text: String)]
  private let format: String?

  package init(_ plan: TrialPlan, _ file: TrialFile, format: String?) {
    self.plan = plan
    self.format = format
    sources = file.sources.map { ($0.name, $0.text) }
  }

  /// Whether these bytes are this part, and nothing has changed since.
  package func isMade(by bytes: [UInt8]) -> Bool {
    guard let shard = try? TrialShard(bytes, in: "") else { return false }
    return shard.request == plan.request && shard.model == TrialShard.model(of: plan)
      && shard.sources.map { $0.text } == sources.map { $0.text }
      && (try? shard.results(of: plan)) != nil
  }

  /// Runs the part; nil where it was interrupted.
  ///
  /// - Throws: ``RunError``.
  package func bytes(
    on concurrency: Concurrency, watch: (Int) -> Bool
  ) throws(RunError) -> [UInt8]? {
    switch try TrialRun(plan).follow(on: concurrency, watch: watch) {
    case .stopped: return nil
    case .finished(let truth, let tally):
      do {
        return try TrialShard(plan, sources: sources, format: format, truth, tally).bytes()
      } catch { throw RunError.notFinite(error.place) }
    }
  }
}
