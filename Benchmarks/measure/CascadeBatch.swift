// SPDX-License-Identifier: Apache-2.0

import Cascade
import Dynamics
import Scalars

/// Patients of the benchmark model, drawn from a common queue.
struct CascadeBatch<Number: LanedScalar<Double>>: Batch {
  let ward: CascadeWard<Number>
  let patients: [CascadePatient]
  let queue: Queue
  let trajectories: Trajectories
  private var guests = [Int](repeating: 0, count: Number.laneCount)
  private(set) var work = Statistics.Work()
  private(set) var failures: [(patient: Int, error: SolverError)] = []

  init(
    _ ward: CascadeWard<Number>, _ patients: [CascadePatient], _ queue: Queue,
    _ trajectories: Trajectories
  ) {
    (self.ward, self.patients, self.queue) = (ward, patients, queue)
    self.trajectories = trajectories
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard let index = queue.take() else { return nil }
    guests[lane] = index
    let patient = patients[index % patients.count]
    ward.admit(patient, to: lane)
    return patient.course
  }

  mutating func observe(_ view: LaneView<Number>) {
    trajectories.keep(view, of: guests)
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Number>
  ) {
    switch outcome {
    case .success(let statistics):
      work.acceptedSteps += statistics.acceptedSteps
      work.rejectedSteps += statistics.rejectedSteps
    case .failure(let error): failures.append((guests[lane], error))
    }
  }
}
