// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Parallel
import Runs

extension CohortCourse {
  /// Follows people on all processors.
  init(_ plan: CohortPlan, _ people: VirtualCohort) throws(KairosError) {
    let request = CohortRequest(count: people.count, seed: people.seed, people: people.listed)
    let threads = Threads(Processors.count)
    let concurrency = Concurrency(
      workerCount: threads.count, run: threads.work, exclusively: threads.exclusively)
    do {
      guard case .finished(let summary) = try CohortRun(plan, request).follow(on: concurrency)
      else {
        preconditionFailure("nobody stops it")
      }
      self.init(plan: plan, summary: summary)
    } catch {
      throw KairosError(error)
    }
  }
}
