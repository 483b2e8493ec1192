// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension Solver {
  /// Solves a problem and keeps the whole solution.
  @inlinable
  public func solve<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>
  ) throws(SolverError) -> Solution<System.Number> where System.Number: ValuedScalar {
    var record = Record(problem)
    let statistics = try integrate(problem) {
      record.keep($0)
    } finish: {
      record.finish($0)
    }
    return record.solution(statistics)
  }

  /// Solves a problem without a Jacobian explicitly and keeps the whole solution.
  @inlinable
  public func solve<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>
  ) throws(SolverError) -> Solution<System.Number> where System.Number: ValuedScalar {
    var record = Record(problem)
    let statistics = try integrate(problem) {
      record.keep($0)
    } finish: {
      record.finish($0)
    }
    return record.solution(statistics)
  }

  /// Solves a problem and shows the state at given times (h), keeping nothing.
  ///
  /// Observations cost no steps. At the moment of an event the state after it is shown.
  ///
  /// - Parameters:
  ///   - problem: what to solve.
  ///   - times: ascending times within the problem's span; equal times are allowed.
  ///   - body: sees the index of each time and the state then, which is valid only in the call.
  /// - Throws: `SolverError`, among others for times that do not ascend or lie outside.
  @inlinable
  @discardableResult
  public func observe<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>, at times: [Double],
    _ body: (Int, StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    try validateObservations(times, from: problem.start, to: problem.end)
    var observations = Observations<System.Number>(times, dimension: problem.system.dimension)
    return try integrate(problem) {
      observations.observe($0, body)
    } finish: {
      observations.observe(end: $0, body)
    }
  }

  /// Solves a problem without a Jacobian explicitly and shows the state at given times (h).
  @inlinable
  @discardableResult
  public func observe<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>, at times: [Double],
    _ body: (Int, StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    try validateObservations(times, from: problem.start, to: problem.end)
    var observations = Observations<System.Number>(times, dimension: problem.system.dimension)
    return try integrate(problem) {
      observations.observe($0, body)
    } finish: {
      observations.observe(end: $0, body)
    }
  }
}
