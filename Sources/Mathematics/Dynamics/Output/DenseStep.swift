// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A step that has been taken, with the solution at every time within it.
///
/// Each lane has a step of its own. It is a view into the solver's memory, valid only during the call
/// that it is passed to.
public struct DenseStep<Number: LanedScalar> {
  /// The start of the step in each lane, in hours.
  public let time: Number
  /// Its length as the method used it, in hours.
  public let length: Number
  /// Its end, in hours: exactly the time of the next event where it goes so far.
  public let timeAtEnd: Number
  /// One bit for each lane that takes the step, lane 0 the lowest.
  public let lanes: UInt32
  @usableFromInline let polynomial: StepPolynomial<Number>

  @inlinable
  init(
    from time: Number, by length: Number, to timeAtEnd: Number, lanes: UInt32,
    _ polynomial: StepPolynomial<Number>
  ) {
    self.time = time
    self.length = length
    self.timeAtEnd = timeAtEnd
    self.lanes = lanes
    self.polynomial = polynomial
  }

  /// The state at the start.
  @inlinable
  public var stateAtStart: StateVector<Number> { polynomial.stateAtStart }

  /// The state at the end.
  @inlinable
  public var stateAtEnd: StateVector<Number> { polynomial.stateAtEnd }

  /// The number of states.
  @inlinable
  public var dimension: Int { stateAtStart.count }

  /// Writes the whole state at a share of the step, 0 to 1.
  @inlinable
  public func state(atShare share: Number, into y: StateVector<Number>) {
    polynomial.state(at: share, into: y)
  }

  /// Writes some of the states at a share of the step, 0 to 1, with the same bits.
  @inlinable
  public func states(_ chosen: [Int], atShare share: Number, into y: StateVector<Number>) {
    polynomial.states(chosen, at: share, into: y)
  }
}

extension DenseStep where Number: ValuedScalar {
  /// The start of the step, in hours.
  @inlinable
  public var start: Double { time.value }

  /// The end of the step, in hours.
  @inlinable
  public var end: Double { timeAtEnd.value }

  /// The length of the step as the method used it, in hours.
  @inlinable
  public var duration: Double { length.value }

  /// Writes the whole state at time `t` (h), which should lie within the step.
  @inlinable
  public func state(at t: Double, into y: StateVector<Number>) {
    polynomial.state(at: Number((t - start) / duration), into: y)
  }
}
