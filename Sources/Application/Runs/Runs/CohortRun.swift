// SPDX-License-Identifier: Apache-2.0

package import Cohorts

/// A cohort, or a part of it, that is followed.
package struct CohortRun: Sendable {
  package let plan: CohortPlan
  package let request: CohortRequest

  package init(_ plan: CohortPlan, _ request: CohortRequest) {
    self.plan = plan
    self.request = request
  }

  /// How it ended.
  package enum Outcome {
    case finished(CohortSummary)
    /// Stopped from outside after this many patients.
    case stopped(done: Int)
  }

  /// Follows the patients.
  ///
  /// - Parameters:
  ///   - concurrency: who works through the blocks of patients.
  ///   - text: turns a block of patients into bytes, on any thread.
  ///   - write: takes those bytes, in the order of the patients.
  ///   - watch: is told several times a second how many are done; returns whether to go on.
  /// - Throws: ``RunError`` of the first patient (by index) who could not be followed, or what
  ///   `text` or `write` threw.
  package func follow(
    on concurrency: Concurrency = .oneAfterTheOther,
    text: (@Sendable (PatientBlock) throws(RunError) -> [UInt8])? = nil,
    write: @escaping @Sendable ([UInt8]) throws(RunError) -> Void = { _ in },
    watch: (Int) -> Bool = { _ in true }
  ) throws(RunError) -> Outcome {
    let summary = CohortSummary(
      observables: plan.batch.observables, timeCount: plan.batch.times.count,
      cohort: request.count, part: request.patients.count)
    let batch = BatchSimulation(plan.batch, patients: request.patients, on: concurrency)
    do {
      switch try batch.run(into: summary, text: text, write: write, watch: watch) {
      case .finished: return .finished(summary)
      case .stopped(let done): return .stopped(done: done)
      }
    } catch {
      throw RunError(error)
    }
  }

  /// What is printed of the whole cohort.
  package func record(_ summary: CohortSummary) throws(RunError) -> CohortRecord {
    try CohortRecord(plan.record(), summary)
  }

  /// What is kept of a part.
  ///
  /// - Parameter format: the format that was asked for, if one was.
  package func shard(
    _ number: ShardNumber, _ summary: CohortSummary, format: String?
  ) -> CohortShard {
    CohortShard(
      plan.record(), cohort: request.count, shard: number, format: format, summary)
  }
}
