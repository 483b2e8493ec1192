// SPDX-License-Identifier: Apache-2.0

import Dynamics

extension PatientBlock {
  /// Follows some patients, eight at a time, and fills the block with what is looked at.
  ///
  /// Each patient has a lane, with steps of her own: nobody's numbers depend on who else is there.
  ///
  /// - Throws: ``BatchError`` for the first patient who cannot be followed.
  func simulateInLanes(
    _ patients: Range<Int>, _ plan: BatchPlan, _ tolerance: Tolerance
  ) throws(BatchError) {
    var crew = LaneCrew(patients, plan, self)
    do {
      try LaneSolver(tolerance: tolerance).run(crew.model, &crew)
    } catch {
      throw BatchError(index: patients.lowerBound, id: "all", reason: error)
    }
    if let failure = crew.failures.min(by: { $0.index < $1.index }) { throw failure }
    results = crew.results.compactMap(\.self)
  }
}
