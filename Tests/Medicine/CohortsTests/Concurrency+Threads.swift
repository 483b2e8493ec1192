// SPDX-License-Identifier: Apache-2.0

import Parallel

@testable import Cohorts

extension Concurrency {
  /// As many threads as are given.
  static func onThreads(_ count: Int) -> Concurrency {
    let threads = Threads(count)
    return Concurrency(workerCount: count) { indices, size, work, write, watch in
      threads.work(through: indices, inBlocksOf: size, work, write: write, watch: watch)
    } exclusively: { section, body in
      threads.exclusively(section, body)
    }
  }
}
