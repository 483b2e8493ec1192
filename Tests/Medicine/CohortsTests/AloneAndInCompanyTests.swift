// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Instruments
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

@testable import Cohorts

/// The law that one patient is a crowd of one: a hundred drawn patients, three infusions, followed
/// one by one and eight at a time.
@Suite("Alone and in company") struct AloneAndInCompanyTests {
  private static let count = 100
  private static let times = [0, 0.1, 2.0 / 3, 1, 4, 24, 48, 48.5, 96, 100, 168]

  private static func plan(_ solver: Solver = Solver()) throws -> BatchPlan {
    let regimen = try Regimen(
      [0, 48, 96].map { try Dose(.ketamine, amount: 35, route: .iv, at: $0, over: 2.0 / 3) },
      bodyWeight: 70)
    return BatchPlan(
      population: VirtualPopulation(
        seed: 11, reference: try Patient(weight: Quantity(70, .kilogram)), people: .drawn),
      observables: Observable.all, times: times, endpointTimes: [24, 168], solver: solver
    ) {
      Treatment(
        parameters: $0.parameters, baselineMADRS: $0.baselineMADRS, regimen: regimen, until: 168,
        solver: solver)
    }
  }

  /// A patient's treatment as the cohort has it.
  private static func treatment(_ index: Int, _ plan: BatchPlan) throws -> Treatment {
    let patient = plan.population.patient(at: index)
    var treatment = try plan.treatment(patient)
    treatment.occasions = plan.population.occasions(of: patient, sessions: 3)
    return treatment
  }

  @Test("every state at every time has the same bits", arguments: [Solver.Method.stiff, .explicit])
  func states(method: Solver.Method) throws {
    let plan = try Self.plan(Solver(method: method))
    let count = method == .explicit ? 9 : Self.count
    let treatments = try (0..<count).map { try Self.treatment($0, plan) }
    var crowd = Crowd(treatments, Self.times)
    try plan.solver.byOwnSize.run(crowd.model, &crowd)
    for (index, treatment) in treatments.enumerated() {
      let solution = try Simulation(treatment).solution
      for (moment, time) in Self.times.enumerated() {
        let whole = try solution.state(at: time)
        let alone = crowd.model.places.map { whole[$0] }
        #expect(alone.map(\.bitPattern) == crowd.seen[index][moment].map(\.bitPattern))
      }
      #expect(try crowd.outcomes[index]?.get() == solution.statistics)
    }
  }

  @Test("every observable, every endpoint and every peak has the same bits")
  func observables() throws {
    let plan = try Self.plan()
    let block = PatientBlock(capacity: Self.count, plan)
    try block.simulate(0..<Self.count, plan)
    for index in 0..<Self.count {
      let simulation = try Simulation(Self.treatment(index, plan))
      let course = plan.population.course(
        of: plan.population.patient(at: index), sessions: [0, 48, 96])
      let alone = try simulation.values(of: plan.observables, at: plan.times)
      let seen = zip(plan.observables, alone).map { observable, values in
        zip(values, plan.times).map { course.seen($0, of: observable, at: $1).bitPattern }
      }
      #expect(block.rows(ofSlot: index, plan).map { $0.map(\.bitPattern) } == seen)
      let endpoints = try simulation.endpoints(
        at: plan.endpointTimes, remission: .standard,
        seen: { course.seen($0, of: .madrs, at: $1) },
        expected: { course.expected($0, of: .madrs, at: $1) })
      #expect(block.results[index].endpoints == endpoints)
    }
  }
}

/// Patients in lanes, of whom all states are kept.
private struct Crowd: Batch {
  let model = TracedModel(ModelPrograms(of: Observable.all))
  let treatments: [Treatment]
  let times: [Double]
  var next = 0
  var guests = [Int](repeating: 0, count: Lanes.count)
  var seen: [[[Double]]]
  var outcomes: [Result<Statistics, SolverError>?]

  init(_ treatments: [Treatment], _ times: [Double]) {
    (self.treatments, self.times) = (treatments, times)
    seen = treatments.map { _ in times.map { _ in [] } }
    outcomes = treatments.map { _ in nil }
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    guard next < treatments.count else { return nil }
    let treatment = treatments[next]
    guests[lane] = next
    next += 1
    model.admit(treatment, to: lane)
    return model.part(of: treatment.problem(treatment.model).course(showing: times))
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    for lane in view.shownLanes {
      seen[guests[lane]][view.moment(of: lane)] = (0..<view.state.count).map {
        view.state[$0][lane]
      }
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    outcomes[guests[lane]] = outcome
  }
}
