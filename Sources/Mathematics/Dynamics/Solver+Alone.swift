// SPDX-License-Identifier: Apache-2.0

public import Scalars

// One patient, whose problem is given as a whole.

extension Solver {
  /// Solves a problem step by step, keeping nothing.
  ///
  /// - Parameters:
  ///   - problem: what to solve.
  ///   - visit: sees every accepted step, in order of time.
  ///   - finish: sees the state at the end, after the events at the end.
  /// - Returns: what it cost.
  @inlinable
  @discardableResult
  public func integrate<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    finish: (StateVector<System.Number>) -> Void = { _ in }
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    try alone(problem.course(), show: { _ in }, visit: visit, isFollowed: true, finish: finish) {
      (batch) throws(SolverError) in try run(problem.system, &batch)
    }
  }

  /// Solves a problem without a Jacobian, which only the explicit method can.
  @inlinable
  @discardableResult
  public func integrate<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    finish: (StateVector<System.Number>) -> Void = { _ in }
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    try alone(problem.course(), show: { _ in }, visit: visit, isFollowed: true, finish: finish) {
      (batch) throws(SolverError) in try run(problem.system, &batch)
    }
  }

  /// Solves a problem and keeps the whole solution.
  @inlinable
  public func solve<System: DifferentiableSystem>(
    _ problem: InitialValueProblem<System>
  ) throws(SolverError) -> Solution<System.Number> where System.Number: ValuedScalar {
    var solution = Solution(problem.course())
    solution.statistics = try integrate(problem) {
      solution.keep($0)
    } finish: {
      solution.finish($0)
    }
    return solution
  }

  /// Solves a problem without a Jacobian explicitly and keeps the whole solution.
  @inlinable
  public func solve<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>
  ) throws(SolverError) -> Solution<System.Number> where System.Number: ValuedScalar {
    var solution = Solution(problem.course())
    solution.statistics = try integrate(problem) {
      solution.keep($0)
    } finish: {
      solution.finish($0)
    }
    return solution
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
    try alone(problem.course(showing: times), show: { body($0.moment(of: 0), $0.state) }) {
      (batch) throws(SolverError) in try run(problem.system, &batch)
    }
  }

  /// Solves a problem without a Jacobian explicitly and shows the state at given times (h).
  @inlinable
  @discardableResult
  public func observe<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>, at times: [Double],
    _ body: (Int, StateVector<System.Number>) -> Void
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    try alone(problem.course(showing: times), show: { body($0.moment(of: 0), $0.state) }) {
      (batch) throws(SolverError) in try run(problem.system, &batch)
    }
  }

  /// Follows a crowd of one.
  @inlinable
  func alone<Number: ValuedScalar>(
    _ course: Course<Number>, show: (LaneView<Number>) -> Void,
    visit: (DenseStep<Number>) -> Void = { _ in }, isFollowed: Bool = false,
    finish: (StateVector<Number>) -> Void = { _ in },
    run: (inout Alone<Number>) throws(SolverError) -> Void
  ) throws(SolverError) -> Statistics {
    try withoutActuallyEscaping(show) { (show) throws(SolverError) in
      try withoutActuallyEscaping(visit) { (visit) throws(SolverError) in
        try withoutActuallyEscaping(finish) { (finish) throws(SolverError) in
          var batch = Alone(
            course, show: show, visit: isFollowed ? visit : nil, finish: finish)
          try run(&batch)
          return try batch.outcome.get()
        }
      }
    }
  }
}
