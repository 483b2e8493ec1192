// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The patients of a table on their way through the lanes of one worker.
struct NetworkCohortBatch: Batch {
  typealias Row = (_ patient: Int, _ moment: Int, _ row: [Double]) -> Void

  private let model: NetworkCohort
  private let system: ProgramSystem<Lanes>
  private let report: NetworkLaneReport
  private let patients: [[Double]]
  private let moments: [Double]
  private let show: Row

  private var next = 0
  /// Who sits in each lane.
  private var guests = [Int](repeating: 0, count: Lanes.count)
  /// The row that is being shown, in memory that is used again and again.
  private var row: [Double]
  /// What became of each patient who has left, in the order of the table once all have.
  private(set) var outcomes: [Result<Statistics, NetworkError>]

  init(
    _ model: NetworkCohort, _ system: ProgramSystem<Lanes>, _ patients: [[Double]],
    _ moments: [Double], _ show: @escaping Row
  ) {
    (self.model, self.system, self.patients) = (model, system, patients)
    (self.moments, self.show) = (moments, show)
    report = NetworkLaneReport(model.report)
    row = Array(repeating: 0, count: model.variables.count)
    outcomes = Array(repeating: .success(Statistics()), count: patients.count)
  }

  mutating func admit(to lane: Int) -> Course<Double>? {
    while next < patients.count {
      defer { next += 1 }
      do throws(NetworkError) {
        let (course, parameters) = try model.patient(patients[next], at: moments)
        system.setParameters(ofLane: lane) { parameters[$0] }
        report.setParameters(ofLane: lane, parameters)
        guests[lane] = next
        return course
      } catch {
        outcomes[next] = .failure(error)
      }
    }
    return nil
  }

  mutating func observe(_ view: LaneView<Lanes>) {
    let columns = report.run(
      view, stateCount: model.network.states.count, marginsOf: model.system.marginStates,
      system.margins)
    for lane in view.shownLanes {
      for column in row.indices { row[column] = columns[column][lane] }
      show(guests[lane], view.moment(of: lane), row)
    }
  }

  mutating func discharge(
    from lane: Int, _ outcome: Result<Statistics, SolverError>, state: StateVector<Lanes>
  ) {
    outcomes[guests[lane]] = outcome.mapError { model.network.explained($0) }
  }
}

/// What is shown of the patients in the lanes, computed for all of them at once.
final class NetworkLaneReport {
  private let machine: Machine<Lanes>
  private let columns: StateVector<Lanes>
  private let memory: UnsafeMutablePointer<Lanes>
  private let count: Int

  init(_ program: Program) {
    machine = Machine(program)
    count = program.resultCount
    memory = .allocate(capacity: max(1, count))
    memory.initialize(repeating: 0, count: count)
    columns = StateVector(memory, count: count)
  }

  deinit {
    memory.deinitialize(count: count)
    memory.deallocate()
  }

  /// Gives one lane the parameters of another patient.
  func setParameters(ofLane lane: Int, _ values: [Double]) {
    for (index, value) in values.enumerated() { machine.parameters[index][lane] = value }
    machine.prepare()
  }

  func run(
    _ view: LaneView<Lanes>, stateCount: Int, marginsOf states: [Int],
    _ margins: StateVector<Lanes>?
  ) -> StateVector<Lanes> {
    for index in 0..<stateCount { machine.variables[index] = view.state[index] }
    machine.variables[stateCount] = view.time
    for (index, state) in states.enumerated() {
      machine.variables[stateCount + 1 + index] = margins?[state] ?? 0
    }
    machine.run(into: columns)
    return columns
  }
}
