// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The vectors that every method shares, so that one can go on where another stopped.
@usableFromInline
struct StepMemory<Number: Scalar> {
  /// The state at the start of the step.
  @usableFromInline let state: StateVector<Number>
  /// dy/dt at the start of the step.
  @usableFromInline let slope: StateVector<Number>
  /// The state that the step arrives at.
  @usableFromInline let proposal: StateVector<Number>
  /// The estimated error of the proposal.
  @usableFromInline let error: StateVector<Number>
  /// The argument of a stage.
  @usableFromInline let argument: StateVector<Number>

  @usableFromInline static var vectors: Int { 5 }

  @inlinable
  init(_ arena: Arena<Number>, dimension: Int) {
    state = arena.take(dimension)
    slope = arena.take(dimension)
    proposal = arena.take(dimension)
    error = arena.take(dimension)
    argument = arena.take(dimension)
  }
}

/// A method that goes from t to t + h: the solver decides which steps to try and which to keep.
@usableFromInline
protocol Stepper<System> {
  associatedtype System: DynamicalSystem where System.Number: ValuedScalar

  var memory: StepMemory<System.Number> { get }
  /// How the error of the method at work leads to its next step size.
  var controller: StepController { get }
  /// The order of the method at work.
  var order: Int { get }
  /// What was done so far.
  var statistics: Statistics { get set }

  /// Makes ready for steps from the state in memory, whose slope is there too.
  mutating func restart()

  /// Tries a step of size `h`: fills `proposal` and `error`. False if no step can be tried.
  mutating func attempt(_ field: DrivenSystem<System>, at t: System.Number, by h: System.Number)
    -> Bool

  /// The last step tried, to look between its ends.
  func denseStep(from start: Double, to end: Double, by duration: Double)
    -> DenseStep<System.Number>

  /// Makes the proposal the state from which the next step begins.
  mutating func accept(_ field: DrivenSystem<System>, at t: System.Number, after h: System.Number)

  /// Counts a step that is not kept.
  mutating func reject()

  /// Counts an evaluation of the slope that the solver made itself.
  mutating func countSlope()

  /// What made the last try at time `t` fail, if it was not its error alone.
  func obstacle(at t: Double) -> SolverError?
}

extension StateVector where Number: ValuedScalar {
  /// The first component that is infinite or not a number, itself or in its derivatives.
  @inlinable
  var firstNonfinite: Int? {
    (0..<count).first { !self[$0].isWhollyFinite }
  }
}
