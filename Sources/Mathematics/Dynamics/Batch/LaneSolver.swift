// SPDX-License-Identifier: Apache-2.0

import Scalars

/// Follows many patients of one system at once, each in a lane of its own.
///
/// Time, step size, acceptance and error are each lane's own. A lane whose patient has come to the
/// end takes the next one from the queue while the others go on. The method is Rodas5P with steps
/// from event to event, as in `Solver`; what differs is how much error is allowed.
///
/// A state's error may be `absolute` + `relative` · (the largest magnitude that this state has had
/// in this patient so far). What falls far below its own peak is then known as well as the peak,
/// not better: that halves the steps of a treatment with long quiet times
/// (Documentation/Derivations/Speed.md).
public struct LaneSolver: Equatable, Sendable {
  /// How large the local error of a step may be.
  public var tolerance: Tolerance
  /// The largest number of steps of one patient, those tried in vain included.
  public var stepLimit: Int

  public init(
    tolerance: Tolerance = LaneSolver.standardTolerance, stepLimit: Int = 1_000_000
  ) {
    self.tolerance = tolerance
    self.stepLimit = stepLimit
  }

  /// Relative to peaks, with an absolute part that matters only for states that stay at zero.
  public static let standardTolerance = Tolerance(absolute: 1e-12, relative: 1e-6)

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
    try tolerance.validate()
    var integration = LaneIntegration(system, self)
    integration.run(&batch)
  }
}
