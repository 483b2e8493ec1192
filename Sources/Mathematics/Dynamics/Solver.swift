// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Solves initial value problems within a tolerance, from event to event.
///
/// The result depends on nothing but the problem and the solver's settings: equal input gives equal
/// bits on the same machine.
public struct Solver: Equatable, Sendable {
  /// How steps are taken.
  public enum Method: Equatable, Sendable {
    /// Explicit after each event, stiff from where longer steps pay.
    case automatic
    /// Dormand-Prince 5(4): cheap steps, held by the fastest rate.
    case explicit
    /// Rodas5P: larger steps for systems with rates of very different size.
    case stiff
  }

  public var method: Method
  public var tolerance: Tolerance
  /// The largest number of steps, those tried in vain included.
  public var stepLimit: Int

  public init(
    method: Method = .automatic, tolerance: Tolerance = Tolerance(), stepLimit: Int = 1_000_000
  ) {
    self.method = method
    self.tolerance = tolerance
    self.stepLimit = stepLimit
  }
}

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
    switch method {
    case .automatic: try integrateAutomatically(problem, visit, finish)
    case .explicit: try integrateExplicitly(problem, visit, finish)
    case .stiff: try integrateStiffly(problem, visit, finish)
    }
  }

  /// Solves a problem without a Jacobian, which only the explicit method can.
  @inlinable
  @discardableResult
  public func integrate<System: DynamicalSystem>(
    _ problem: InitialValueProblem<System>, _ visit: (DenseStep<System.Number>) -> Void,
    finish: (StateVector<System.Number>) -> Void = { _ in }
  ) throws(SolverError) -> Statistics where System.Number: ValuedScalar {
    guard method == .explicit else { throw .jacobianMissing }
    return try integrateExplicitly(problem, visit, finish)
  }
}
