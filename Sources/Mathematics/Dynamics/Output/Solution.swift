// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Which of two states is meant at the moment of an event.
public enum Limit: Sendable {
  /// The state just before the events of that moment.
  case before
  /// The state just after them.
  case after
}

/// A whole solution, to be asked for the state at any time between start and end.
///
/// Each step is kept as five vectors side by side in one array: the states at both its ends and the
/// three coefficients of its polynomial, see `DenseStep`.
public struct Solution<Number: ValuedScalar>: Sendable {
  /// The number of states.
  public let dimension: Int
  /// The start, in hours.
  public let start: Double
  /// The end, in hours.
  public let end: Double
  /// What the solution cost.
  public var statistics = Statistics()
  /// The state before the events at the start.
  public let initialState: [Number]
  /// The state after the events at the end.
  public var finalState: [Number]
  /// The starts of the steps (h), ascending.
  @inlinable
  public var stepStarts: [Double] { starts }

  @usableFromInline var starts: [Double] = []
  @usableFromInline var durations: [Double] = []
  @usableFromInline var vectors: [Number] = []

  /// Vectors kept per step.
  @usableFromInline static var vectorsPerStep: Int { 5 }

  @inlinable
  init(start: Double, end: Double, initialState: [Number]) {
    self.start = start
    self.end = end
    self.initialState = initialState
    finalState = initialState
    dimension = initialState.count
  }

  /// Keeps a step, given its coefficients.
  @inlinable
  mutating func append(_ step: DenseStep<Number>, _ coefficients: StateVector<Number>) {
    starts.append(step.start)
    durations.append(step.duration)
    keep(step.stateAtStart)
    keep(step.stateAtEnd)
    keep(coefficients)
  }

  @inlinable
  mutating func keep(_ vector: StateVector<Number>) {
    vectors.append(contentsOf: UnsafeBufferPointer(start: vector.base, count: vector.count))
  }

  /// All states at time `t` (h).
  ///
  /// - Throws: `SolverError.observationOutsideSpan` if the solution does not reach there.
  @inlinable
  public func state(at t: Double, _ limit: Limit = .after) throws(SolverError) -> [Number] {
    guard let step = try step(at: t, limit) else {
      return limit == .before ? initialState : finalState
    }
    return (0..<dimension).map { value(of: $0, in: step, at: t) }
  }

  /// One state at time `t` (h).
  ///
  /// - Throws: `SolverError.observationOutsideSpan` if the solution does not reach there.
  @inlinable
  public func value(
    of state: Int, at t: Double, _ limit: Limit = .after
  ) throws(SolverError) -> Number {
    guard let step = try step(at: t, limit) else {
      return limit == .before ? initialState[state] : finalState[state]
    }
    return value(of: state, in: step, at: t)
  }

  /// The step that holds `t`, or nil for the states outside of all steps: before the first events
  /// and after the last.
  @inlinable
  func step(at t: Double, _ limit: Limit) throws(SolverError) -> Int? {
    guard t >= start, t <= end else {
      throw .observationOutsideSpan(time: t, start: start, end: end)
    }
    let isOutermost = limit == .before ? t == start : t == end
    if isOutermost { return nil }
    return stepCount { limit == .before ? $0 < t : $0 <= t } - 1
  }

  /// How many of the ascending step starts satisfy a condition that holds for the first ones.
  @inlinable
  func stepCount(where isEarly: (Double) -> Bool) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if isEarly(starts[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inlinable
  func value(of state: Int, in step: Int, at t: Double) -> Number {
    let first = step * Self.vectorsPerStep * dimension + state
    let share = Number((t - starts[step]) / durations[step])
    let rest = 1 - share
    let quartic = vectors[first + 3 * dimension] + share * vectors[first + 4 * dimension]
    let inner = vectors[first + 2 * dimension] + share * quartic
    return rest * vectors[first] + share * (vectors[first + dimension] + rest * inner)
  }
}
