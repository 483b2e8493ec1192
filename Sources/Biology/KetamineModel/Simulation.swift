// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// A treatment that has been followed from start to end, to be asked for anything at any time.
public struct Simulation: Sendable {
  public let treatment: Treatment
  public let model: KetamineModel<Double>
  /// What ran where a published model stands in place of the default disposition; nil elsewhere.
  public let preset: PresetModel<Double>?
  public let solution: Solution<Double>

  /// Follows a treatment.
  ///
  /// - Throws: `SolverError` where the equations cannot be solved within the tolerance.
  public init(_ treatment: Treatment) throws(SolverError) {
    self.treatment = treatment
    let model = treatment.model
    self.model = model
    preset = treatment.published.map { PresetModel($0, effects: model) }
    let solver = treatment.solver.byOwnSize
    guard let published = treatment.published else {
      solution = try solver.solve(treatment.problem(model))
      return
    }
    let crowd = LanePreset<Double>(published, TracedPreset(published))
    crowd.admit(treatment, to: 0)
    let course = treatment.course(of: model)
    solution = try solver.solve(
      InitialValueProblem(
        crowd, from: course.initialState, end: course.end, timeline: course.timeline))
  }

  /// The values of observables, one row for each observable, one column for each time (h).
  public func values(
    of observables: [Observable], at times: [Double]
  ) throws(SolverError) -> [[Double]] {
    var rows = observables.map { _ in [Double]() }
    for time in times {
      var state = try solution.state(at: time)
      state.withUnsafeMutableBufferPointer { buffer in
        let y = StateVector(buffer.baseAddress!, count: buffer.count)
        for (row, observable) in observables.enumerated() {
          rows[row].append(value(of: observable, at: y))
        }
      }
    }
    return rows
  }

  /// One observable at one time (h).
  public func value(of observable: Observable, at time: Double) throws(SolverError) -> Double {
    try values(of: [observable], at: [time])[0][0]
  }

  /// The highest value of an observable, from the solution and not from any grid of output.
  ///
  /// - Parameters:
  ///   - from: the beginning of the search, h.
  ///   - to: its end, h; the end of the simulation unless given.
  public func peak(
    of observable: Observable, from start: Double = 0, to end: Double? = nil
  ) throws(SolverError) -> Peak {
    try solution.peak(from: start, to: end ?? treatment.end) {
      value(of: observable, at: $0)
    }
  }

  /// The lowest value of an observable, and when it is reached; see ``peak(of:from:to:)``.
  public func trough(
    of observable: Observable, from start: Double = 0, to end: Double? = nil
  ) throws(SolverError) -> Peak {
    let lowest = try solution.peak(from: start, to: end ?? treatment.end) {
      -value(of: observable, at: $0)
    }
    return Peak(time: lowest.time, value: -lowest.value)
  }

  /// One observable at a state.
  func value(of observable: Observable, at y: StateVector<Double>) -> Double {
    preset?.value(of: observable, at: y) ?? model.value(of: observable, at: y)
  }
}
