// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel

extension PatientBlock {
  /// Follows some patients and fills the block with what is looked at: the only place where a
  /// cohort meets the solver.
  ///
  /// - Throws: ``BatchError`` for the first patient who cannot be followed.
  func simulate(_ patients: Range<Int>, _ plan: BatchPlan) throws(BatchError) {
    results.removeAll(keepingCapacity: true)
    for index in patients {
      let patient = plan.population.patient(at: index)
      do {
        results.append(try simulate(patient, slot: index - patients.lowerBound, plan))
      } catch {
        throw BatchError(index: index, id: patient.id, reason: error)
      }
    }
  }

  private func simulate(
    _ patient: VirtualPatient, slot: Int, _ plan: BatchPlan
  ) throws -> Result {
    let treatment = try plan.treatment(patient)
    let simulation = try Simulation(treatment)
    let rows = try simulation.values(of: plan.observables, at: plan.times)
    for (observable, row) in rows.enumerated() {
      for (time, value) in row.enumerated() {
        guard value.isFinite else {
          throw NotFinite(name: plan.observables[observable].name, time: plan.times[time])
        }
        self[plan.cell(time: time, observable: observable), slot] = value
      }
    }
    return Result(
      patient: patient, treatment: treatment,
      endpoints: try simulation.endpoints(at: plan.endpointTime),
      statistics: simulation.solution.statistics)
  }
}
