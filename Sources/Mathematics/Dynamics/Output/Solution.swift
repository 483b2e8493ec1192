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
/// Each step is kept as it was: the states at both its ends and the stages of the method, side by
/// side in an array of its own, so that what is read off it later has the same bits as what is shown
/// on the way, and nothing is moved as the solution grows.
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
  @usableFromInline var vectors: [[Number]] = []
  /// Three rows of weights of the method's continuous extension.
  @usableFromInline var output: [Number] = []
  @usableFromInline var followers: [Follower] = []

  @inlinable
  init(_ course: Course<Number>) {
    start = course.start
    end = course.end
    initialState = course.initialState
    finalState = initialState
    dimension = initialState.count
  }

  /// Keeps a step.
  @inlinable
  mutating func keep(_ step: DenseStep<Number>) {
    starts.append(step.start)
    durations.append(step.duration)
    let polynomial = step.polynomial
    if output.isEmpty {
      polynomial.output.append(to: &output)
      followers = polynomial.followers
    }
    var kept: [Number] = []
    kept.reserveCapacity(2 * dimension + polynomial.stages.count + polynomial.curves.count)
    polynomial.stateAtStart.append(to: &kept)
    polynomial.stateAtEnd.append(to: &kept)
    polynomial.stages.append(to: &kept)
    polynomial.curves.append(to: &kept)
    vectors.append(kept)
  }

  @inlinable
  mutating func finish(_ state: StateVector<Number>) {
    finalState = (0..<state.count).map { state[$0] }
  }
}

extension StateVector {
  @inlinable
  func append(to array: inout [Number]) {
    array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }
}

extension Solution {
  /// All states at time `t` (h).
  ///
  /// - Throws: `SolverError.observationOutsideSpan` if the solution does not reach there.
  @inlinable
  public func state(at t: Double, _ limit: Limit = .after) throws(SolverError) -> [Number] {
    guard let index = try step(at: t, limit) else {
      return limit == .before ? initialState : finalState
    }
    return withStep(index) { step in
      [Number](unsafeUninitializedCapacity: dimension) { buffer, count in
        buffer.initialize(repeating: 0)
        count = dimension
        guard let base = buffer.baseAddress else { return }
        step.state(at: t, into: StateVector(base, count: dimension))
      }
    }
  }

  /// One state at time `t` (h).
  ///
  /// - Throws: `SolverError.observationOutsideSpan` if the solution does not reach there.
  @inlinable
  public func value(
    of state: Int, at t: Double, _ limit: Limit = .after
  ) throws(SolverError) -> Number {
    try self.state(at: t, limit)[state]
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

  /// The end of a step (h).
  @inlinable
  func stepEnd(_ index: Int) -> Double { index + 1 < starts.count ? starts[index + 1] : end }

  /// Lends a step.
  @inlinable
  func withStep<Result>(_ index: Int, _ body: (DenseStep<Number>) -> Result) -> Result {
    let (n, count) = (dimension, output.count / 3)
    return withUnsafeTemporaryAllocation(of: Number.self, capacity: count) { weights in
      vectors[index].withUnsafeBufferPointer { vectors in
        output.withUnsafeBufferPointer { output in
          weights.initialize(repeating: 0)
          // Nothing is written to what is kept: a step reads its vectors.
          let rows = UnsafeMutablePointer(mutating: output.baseAddress!)
          let first = UnsafeMutablePointer(mutating: vectors.baseAddress!)
          return body(
            DenseStep(
              from: Number(starts[index]), by: Number(durations[index]),
              to: Number(stepEnd(index)), lanes: 1,
              StepPolynomial(
                from: StateVector(first, count: n), to: StateVector(first + n, count: n),
                stages: StateVector(first + 2 * n, count: count * n),
                output: StateVector(rows, count: 3 * count),
                weights: StateVector(weights.baseAddress!, count: count), followers: followers,
                curves: StateVector(
                  first + (2 + count) * n,
                  count: followers.count * FollowerCurve<Number>.size))))
        }
      }
    }
  }
}
