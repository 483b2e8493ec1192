// SPDX-License-Identifier: Apache-2.0

/// Why an integration was refused or given up: each case is a fact, each description adds advice.
///
/// States are named by their index in the state vector; whoever knows their names can print them.
/// Times are in hours.
public enum SolverError: Error, Equatable, Sendable {
  /// The end of the time span lies before its start.
  case endBeforeStart(start: Double, end: Double)
  /// A start, an end, or the time of an event or an observation is infinite or not a number.
  case timeNotFinite
  /// The initial state has another number of components than the system.
  case initialStateCount(found: Int, expected: Int)
  /// A component of the initial state is infinite or not a number.
  case initialStateNotFinite(state: Int)
  /// The absolute or the relative tolerance is zero, negative, infinite or not a number.
  case toleranceNotPositive(absolute: Double, relative: Double)
  /// An event happens before the integration begins.
  case eventBeforeStart(time: Double, start: Double)
  /// An event acts on a state that the system does not have.
  case eventOnMissingState(state: Int, dimension: Int, time: Double)
  /// The amount, rate or value of an event is infinite or not a number.
  case eventAmountNotFinite(state: Int, time: Double)
  /// An observation time is smaller than the one before it.
  case observationsNotAscending(index: Int)
  /// An observation time lies outside of the time span.
  case observationOutsideSpan(time: Double, start: Double, end: Double)
  /// A stiff or automatic solver was given a system without a Jacobian.
  case jacobianMissing
  /// A derivative is infinite or not a number, however small the step.
  case derivativeNotFinite(state: Int, time: Double)
  /// The matrix of the stiff method has no usable pivot, however small the step.
  case matrixSingular(state: Int, time: Double)
  /// The tolerance asks for a step below the resolution of time.
  case stepTooSmall(step: Double, time: Double)
  /// The limit on the number of steps was reached.
  case tooManySteps(limit: Int, time: Double)
}

extension SolverError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .endBeforeStart(let start, let end):
      "The end (\(end) h) lies before the start (\(start) h). Exchange them or choose a later end."
    case .timeNotFinite:
      "A time is infinite or not a number. Give every start, end, event and observation in hours."
    case .initialStateCount(let found, let expected):
      "The initial state has \(found) components, the system \(expected). Give one for each state."
    case .initialStateNotFinite(let state):
      "The initial value of state \(state) is not a finite number. Check the parameter it is from."
    case .toleranceNotPositive(let absolute, let relative):
      "The tolerances (absolute \(absolute), relative \(relative)) must both be positive numbers, "
        + "for example 1e-9 and 1e-6."
    case .eventBeforeStart(let time, let start):
      "An event at \(time) h happens before the start (\(start) h). Start earlier or leave it out."
    case .eventOnMissingState(let state, let dimension, let time):
      "The event at \(time) h acts on state \(state), but states are numbered 0 to \(dimension - 1)."
    case .eventAmountNotFinite(let state, let time):
      "The event at \(time) h gives state \(state) an amount that is not a finite number. "
        + "Check the dose."
    default: runDescription
    }
  }

  /// The sentences for what goes wrong on the way, or with what is read from it.
  private var runDescription: String {
    switch self {
    case .observationsNotAscending(let index):
      "Observation time \(index) is smaller than the one before it. Sort the observation times."
    case .observationOutsideSpan(let time, let start, let end):
      "The time \(time) h lies outside of the span from \(start) h to \(end) h. "
        + "Integrate longer or leave it out."
    case .jacobianMissing:
      "The stiff and the automatic method need a system with a Jacobian. "
        + "Conform it to DifferentiableSystem or choose the explicit method."
    case .derivativeNotFinite(let state, let time):
      "The derivative of state \(state) is not a finite number near \(time) h. "
        + "Check the parameters for a division by zero or a power of a negative number."
    case .matrixSingular(let state, let time):
      "The matrix of the stiff method has no pivot for state \(state) near \(time) h. "
        + "Check the Jacobian or choose the explicit method."
    case .stepTooSmall(let step, let time):
      "The step shrank to \(step) h at \(time) h, below the resolution of time. "
        + "Look for a jump in the equations and make it an event, or loosen the tolerance."
    case .tooManySteps(let limit, let time):
      "After \(limit) steps the integration had only come to \(time) h. "
        + "Choose the stiff method, loosen the tolerance or raise the limit."
    default: ""
    }
  }
}
