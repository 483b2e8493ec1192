// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A method that goes from t to t + h in all lanes at once, each with a step size of its own: the
/// integration decides which steps to try and which to keep.
@usableFromInline
protocol Stepper<System> {
  associatedtype System: DynamicalSystem where System.Number: LanedScalar

  var memory: StepMemory<System.Number> { get }
  /// The method itself: which work it counts as, and how results cite it.
  static var tableau: SteppingMethod { get }
  /// Three rows of weights of the continuous extension, see ``StepPolynomial``.
  var output: StateVector<System.Number> { get }
  /// The estimated error of the step last tried.
  var error: StateVector<System.Number> { get }

  /// Tries a step from the state in memory, whose slope is there too. The state arrived at goes to
  /// `memory.argument`, the stages in the unit of the state to `memory.stages`.
  ///
  /// - Parameter isMoved: whether any state has changed since the last try.
  mutating func attempt(
    _ field: DrivenSystem<System>, at t: System.Number, by h: System.Number, isMoved: Bool)

  /// What sizes of states at zero are foreseen with.
  var foresight: Foresight<System.Number> { get }

  /// Whether the step last tried has jumped a pole.
  var poles: PoleWatch<System.Number> { get }

  /// Writes the elements of the Jacobian, where there is one.
  func look(
    _ system: System, at y: StateVector<System.Number>, _ t: System.Number,
    into partials: StateVector<System.Number>)

  /// The state whose matrix has no usable pivot in a lane, if the method has one.
  func failedPivot(in lane: Int) -> Int?
}

/// What the integration knows of a method.
@usableFromInline
struct SteppingMethod: Sendable {
  /// The name under which results cite the method.
  @usableFromInline let name: String
  /// The order of the result that is carried on; the estimate of its error is one order lower.
  @usableFromInline let order: Int
  @usableFromInline let stageCount: Int
  @usableFromInline let isStiff: Bool

  @usableFromInline
  init(name: String, order: Int, stageCount: Int, isStiff: Bool) {
    self.name = name
    self.order = order
    self.stageCount = stageCount
    self.isStiff = isStiff
  }
}
