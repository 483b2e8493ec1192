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
    case .model(let programs):
      var ward = Ward(patients)
      try follow(TracedModel(programs), plan, &ward)
      if !ward.queue.isEmpty { try follow(TracedModel(programs.whole), plan, &ward) }
      results = ward.results.compactMap { $0 }
    case .published(let blood, let traced):
      var ward = Ward(patients)
      try follow(LanePreset(blood, traced, plan.observables), plan, &ward)
      results = ward.results.compactMap { $0 }
    }
  }

  /// Follows those who wait; those whom the model cannot follow wait on.
  private func follow<Model: CrowdModel>(
    _ model: Model, _ plan: BatchPlan, _ ward: inout Ward
  ) throws(BatchError) where Model.Number == Lanes {
    var crew = LaneCrew(model, ward, plan, self)
    do {
      try plan.solver.byOwnSize.run(model, &crew)
    } catch {
      throw BatchError(index: ward.patients.first ?? 0, id: "all", reason: .solver(error))
    }
    if let failure = crew.failures.min(by: { $0.index < $1.index }) { throw failure }
    ward.results = crew.results
    ward.queue = crew.strays
  }
}

/// The patients of a block: who waits, and what has come of the others.
struct Ward {
  /// By their indices in the cohort.
  let patients: [Int]
  /// Those who wait, by their places in the block.
  var queue: [Int]
  /// By the place in the block.
  var results: [PatientBlock.Result?]

  init(_ patients: [Int]) {
    self.patients = patients
    queue = Array(patients.indices)
    results = Array(repeating: nil, count: patients.count)
  }
}
