// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Solves initial value problems within a tolerance, from event to event: for many patients at once,
/// each in a lane of its own, or for one, which is a crowd of one.
///
/// Time, step size, acceptance and error are each lane's own. A lane whose patient has come to the
/// end takes the next one from the queue while the others go on. What comes out of a patient depends
/// on nothing but this patient and the solver's settings: equal input gives equal bits on the same
/// machine, alone and in any company.
public struct Solver: Equatable, Sendable {
  /// How steps are taken.
  public enum Method: Equatable, Sendable {
    /// What suits the model: the stiff method, since doses act within minutes and moods for weeks.
    case automatic
    /// Dormand-Prince 5(4): cheap steps, held by the fastest rate.
    case explicit
    /// Rodas5P: larger steps for systems with rates of very different size.
    case stiff
  }

  public var method: Method
  /// How large the local error of a step may be.
  public var tolerance: Tolerance
  /// The largest number of steps of one patient, those tried in vain included.
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
  /// Follows every patient of a batch.
  ///
  /// - Parameters:
  ///   - system: a system over lanes, whose coefficients the batch writes lane by lane.
  ///   - batch: whom to follow and what to do with what is seen.
  /// - Throws: `SolverError` for a tolerance that cannot be used. What goes wrong with a patient
  ///   goes to the batch and leaves the others untouched.
  @inlinable
  public func run<System: DifferentiableSystem, Patients: Batch>(
    _ system: System, _ batch: inout Patients
  ) throws(SolverError) where System.Number: LanedScalar, Patients.Number == System.Number {
    switch method {
    case .automatic, .stiff: try run(RosenbrockStepper(system), system, &batch)
    case .explicit:
      let stepper = ExplicitStepper(system, pattern: system.jacobianPattern) {
        $0.jacobian(at: $1, time: $2, into: $3)
      }
      try run(stepper, system, &batch)
    }
  }

  /// Follows every patient of a batch by a system without a Jacobian, which only the explicit method
  /// can.
  @inlinable
  public func run<System: DynamicalSystem, Patients: Batch>(
    _ system: System, _ batch: inout Patients
  ) throws(SolverError) where System.Number: LanedScalar, Patients.Number == System.Number {
    guard method == .explicit else { throw .jacobianMissing }
    try run(ExplicitStepper(system), system, &batch)
  }

  @inlinable
  func run<Method: Stepper, Patients: Batch>(
    _ method: Method, _ system: Method.System, _ batch: inout Patients
  ) throws(SolverError) where Patients.Number == Method.System.Number {
    try tolerance.validate()
    var integration = Integration(method, system, self)
    integration.run(&batch)
  }

  /// What a patient's result calls the method that ran.
  @usableFromInline
  func name(of tableau: SteppingMethod) -> String { "\(method): \(tableau.name)" }
}
