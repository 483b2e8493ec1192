// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Instruments
import KetamineModel

extension PatientBlock {
  /// Follows some patients and fills the block with what is looked at: the only place where a
  /// cohort meets the solver. Patients go in lanes unless another method is asked for by name.
  ///
  /// - Throws: ``BatchError`` for the first patient who cannot be followed.
  func simulate(_ patients: Range<Int>, _ plan: BatchPlan) throws(BatchError) {
    guard let solver = plan.laneSolver else { return try simulateOneByOne(patients, plan) }
    try simulateInLanes(patients, plan, solver)
  }

  private func simulateOneByOne(_ patients: Range<Int>, _ plan: BatchPlan) throws(BatchError) {
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
    let population = plan.population
    var treatment = try plan.treatment(patient)
    let sessions = plan.sessions ?? treatment.regimen?.sessionStarts ?? []
    treatment.occasions = population.occasions(of: patient, sessions: sessions.count)
    let course = population.course(of: patient, sessions: sessions)
    let simulation = try Simulation(treatment)
    try fill(slot, from: simulation, seenAs: course, plan)
    return Result(
      patient: patient, treatment: treatment,
      endpoints: try endpoints(of: simulation, seenAs: course, plan),
      statistics: simulation.solution.statistics)
  }

  private func endpoints(
    of simulation: Simulation, seenAs course: ClinicalCourse, _ plan: BatchPlan
  ) throws(SolverError) -> [Endpoint] {
    guard let time = plan.endpointTime else { return [] }
    return try simulation.endpoints(
      at: time, remission: plan.population.setting?.remission ?? .standard
    ) { course.seen($0, of: .madrs, at: time) }
  }

  /// Writes what is seen of a patient into a slot.
  private func fill(
    _ slot: Int, from simulation: Simulation, seenAs course: ClinicalCourse, _ plan: BatchPlan
  ) throws {
    let rows = try simulation.values(of: plan.observables, at: plan.times)
    for (place, observable) in plan.observables.enumerated() {
      for (time, value) in rows[place].enumerated() {
        let seen = course.seen(value, of: observable, at: plan.times[time])
        guard seen.isFinite else {
          throw NotFinite(name: observable.name, time: plan.times[time])
        }
        row(time, ofSlot: slot)[place] = seen
      }
    }
  }
}
