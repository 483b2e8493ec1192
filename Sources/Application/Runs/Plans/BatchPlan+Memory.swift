// SPDX-License-Identifier: Apache-2.0

import Cohorts

extension BatchPlan {
  /// Refuses more numbers than the sums of fit into memory.
  func checkMemory() throws(RunError) {
    guard cellCount <= CohortPlan.mostCells else {
      throw RunError(
        .value,
        """
        found \(times.count) times of \(observables.count) observables, allowed: \
        \(CohortPlan.mostCells) numbers in all; choose fewer with \(field: "every") or \
        \(field: "observables")
        """)
    }
  }
}
