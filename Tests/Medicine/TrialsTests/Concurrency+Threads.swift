// SPDX-License-Identifier: Apache-2.0

import Parallel

import Cohorts

extension Concurrency {
  /// As many threads as are given.
  static func onThreads(_ count: Int) -> Concurrency {
    let threads = Threads(count)
    return Concurrency(
      workerCount: count, run: threads.work, exclusively: threads.exclusively)
  }
}
