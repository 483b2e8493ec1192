// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Scalars

extension PatientBlock {
  /// Follows some patients, eight at a time, and fills the block with what is looked at: the only
  /// place where a cohort meets the solver.
  ///
  /// Each patient has a lane, with steps of her own: nobody's numbers depend on who else is there.
  ///
  /// - Throws: ``BatchError`` for the first patient who cannot be followed.
  package func simulate(_ patients: Range<Int>, _ plan: BatchPlan) throws(BatchError) {
    try simulate(Array(patients), plan)
  }

  /// The same of patients who do not stand one after the other; at most ``capacity`` of them.
  package func simulate(_ patients: [Int], _ plan: BatchPlan) throws(BatchError) {
    switch plan.equations {
    case .model(let programs): try follow(TracedModel(programs), patients, plan)
    case .published(let blood, let traced):
      try follow(LanePreset(blood, traced, plan.observables), patients, plan)
    }
  }

  private func follow<Model: CrowdModel>(
    _ model: Model, _ patients: [Int], _ plan: BatchPlan
  ) throws(BatchError) where Model.Number == Lanes {
    var crew = LaneCrew(model, patients, plan, self)
    do {
      try plan.solver.byOwnSize.run(model, &crew)
    } catch {
      throw BatchError(index: patients.first ?? 0, id: "all", reason: .solver(error))
    }
    if let failure = crew.failures.min(by: { $0.index < $1.index }) { throw failure }
    results = crew.results.compactMap { $0 }
  }
}
