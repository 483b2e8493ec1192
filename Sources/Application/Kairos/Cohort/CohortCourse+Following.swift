// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Parallel
import Runs

extension CohortCourse {
  /// Follows people on all processors.
  init(_ plan: CohortPlan, _ people: VirtualCohort) throws(KairosError) {
    let batch = plan.batch
    let summary = CohortSummary(observables: batch.observables, timeCount: batch.times.count)
    let threads = Threads(Processors.count)
    let concurrency = Concurrency(
      workerCount: threads.count, run: threads.work, exclusively: threads.exclusively)
    do {
      _ = try BatchSimulation(batch, patients: 0..<people.count, on: concurrency).run(into: summary)
    } catch let error as BatchError {
      throw KairosError(RunError(batch: error))
    } catch {
      throw KairosError(RunError(.defect, "\(String(describing: error))"))
    }
    self.init(plan: plan, summary: summary)
  }
}
