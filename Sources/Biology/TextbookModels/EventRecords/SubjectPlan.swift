// SPDX-License-Identifier: Apache-2.0

package import Dynamics
import Scalars

/// One subject's way through a model: its records in time, and the times of a grid between them.
///
/// The one driver of subjects with records, whatever the model: the textbook's or ketamine's.
package struct SubjectPlan<System: DifferentiableSystem> where System.Number == Double {
  /// A time that is gone through.
  private typealias Step = (moment: SubjectMoment, record: Int?, system: Int)

  /// What was found at one time.
  package struct Look {
    /// On the file's clock.
    package let time: Double
    /// The index of the record at this time; nil for a time of the grid.
    package let record: Int?
    /// The equations of this time: of the record, or those that hold.
    package let system: System
    /// The states, after what is done at this time.
    package let state: [Double]
  }

  private let systems: VaryingSystems<System>
  private let steps: [Step]
  /// Whether the times of a grid are looked at, and not those of the records.
  private let hasGrid: Bool

  /// - Parameters:
  ///   - records: by time.
  ///   - systems: the equations of each record.
  ///   - direction: whether equations hold back to the record before, or on to the next.
  ///   - grid: the times to look at, ascending; nil for those of the records.
  ///   - actions: what a record does, by its index.
  package init<Failure: Error>(
    _ records: [EventRecord], _ systems: VaryingSystems<System>, direction: CovariateDirection,
    at grid: [Double]?, doing actions: (Int) throws(Failure) -> [RecordAction]
  ) throws(Failure) {
    var steps: [Step] = []
    var looks = (grid ?? [])[...]
    for (index, record) in records.enumerated() {
      let law = systems.ofRecord[direction.governing(index)]
      while let look = looks.first, look < record.time {
        steps.append((SubjectMoment(at: look, system: law), nil, law))
        looks.removeFirst()
      }
      let moment = SubjectMoment(at: record.time, system: law, try actions(index))
      steps.append((moment, index, systems.ofRecord[index]))
    }
    let last = systems.ofRecord[records.count - 1]
    self.steps = steps + looks.map { (SubjectMoment(at: $0, system: last), nil, last) }
    self.systems = systems
    hasGrid = grid != nil
  }

  /// Follows the subject.
  ///
  /// - Returns: what was found at the times that are looked at, and the number of accepted steps.
  package func followed(
    from initialState: [Double], by solver: Solver
  ) throws(SolverError) -> (looks: [Look], steps: Int) {
    var course = SubjectCourse(systems.systems, from: initialState, solver: solver)
    let states = try course.follow(steps.map { $0.moment })
    let looks = zip(steps, states).filter { ($0.0.record == nil) == hasGrid }.map { step, state in
      Look(
        time: step.moment.time, record: step.record, system: systems.systems[step.system],
        state: state)
    }
    return (looks, course.steps)
  }
}

/// The equations of a subject whose covariates change: one system for each run of records that say
/// the same.
package struct VaryingSystems<System> {
  package private(set) var systems: [System] = []
  /// Which of them each record speaks of.
  package private(set) var ofRecord: [Int] = []

  /// - Parameters:
  ///   - count: the number of records.
  ///   - values: what a record says of the subject, by its index.
  ///   - system: the equations of a record, whose values are given.
  package init<Values: Equatable, Failure: Error>(
    ofRecords count: Int, saying values: (Int) throws(Failure) -> Values,
    _ system: (Int, Values) throws(Failure) -> System
  ) throws(Failure) {
    var last: Values?
    for index in 0..<count {
      let said = try values(index)
      if said != last { systems.append(try system(index, said)) }
      last = said
      ofRecord.append(systems.count - 1)
    }
  }

  private init(_ systems: [System], ofRecord: [Int]) {
    self.systems = systems
    self.ofRecord = ofRecord
  }

  /// The system that a record speaks of.
  package subscript(record: Int) -> System { systems[ofRecord[record]] }

  /// Something else of each system.
  package func map<Other>(_ transform: (System) -> Other) -> VaryingSystems<Other> {
    VaryingSystems<Other>(systems.map(transform), ofRecord: ofRecord)
  }
}
