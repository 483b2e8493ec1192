// SPDX-License-Identifier: Apache-2.0

import Cascade
import Dynamics
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// A patient of the real model with the benchmark's treatment: six infusions of 0.5 mg/kg.
struct KetaminePatient: Sendable {
  let parameters: Parameters<Double>
  let course: Course<Double>

  static let baseline = 33.0
  static let weight = 70.0

  /// The typical parameters, each changed as far as its passport says that people differ.
  init(_ index: Int) throws {
    var draws = Draws(seed: UInt64(index))
    parameters = Parameters(
      values: Layout.passports.map { passport in
        guard let spread = passport.variability, index > 0 else { return passport.value }
        while true {
          let value = passport.value * Double.exp(spread * draws.normal())
          if passport.range.contains(value) { return value }
        }
      })
    let model = KetamineModel(parameters, under: Hypotheses(), baselineMADRS: Self.baseline)
    let doses = try CascadePatient.infusions.map {
      try Dose(.ketamine, amount: Self.weight / 2, route: .iv, at: $0, over: 40 / 60)
    }
    course = Course(
      from: model.initialState, end: CascadePatient.end,
      timeline: model.timeline(of: try Regimen(doses, bodyWeight: Self.weight)),
      showing: CascadePatient.moments)
  }
}

/// Random numbers for the spread of patients: SplitMix64, then Box and Muller.
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 }

  private mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((z ^ (z >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  mutating func normal() -> Double {
    let radius = Double.sqrt(-2 * Double.log(uniform()))
    return radius * Double.cos(2 * Double.pi * uniform())
  }
}

/// Patients of the real model, drawn from a common queue.
struct KetamineBatch<Number: LanedScalar<Double>>: Batch {
  let model: LaneModel<Number>
  let patients: [KetaminePatient]
  let queue: Queue
  let trajectories: Trajectories
  private var guests = [Int](repeating: 0, count: Number.laneCount)
  private(set) var work = Statistics.Work()
  private(set) var failures: [(patient: Int, error: SolverError)] = []

  init(
    _ model: LaneModel<Number>, _ patients: [KetaminePatient], _ queue: Queue,
    _ trajectories: Trajectories
  ) {
    (self.model, self.patients, self.queue) = (model, patients, queue)
    self.trajectories = trajectories
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard let index = queue.take() else { return nil }
    guests[lane] = index
    let patient = patients[index % patients.count]
    model.admit(
      patient.parameters, under: Hypotheses(), baselineMADRS: KetaminePatient.baseline, to: lane)
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
