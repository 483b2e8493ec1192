// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Hands out the states at given ascending times as the steps that hold them go by.
///
/// At the moment of an event the state after it is given: a step does not include its own end.
@usableFromInline
struct Observations<Number: Scalar> {
  @usableFromInline let times: [Double]
  @usableFromInline var next = 0
  @usableFromInline let arena: Arena<Number>
  @usableFromInline let state: StateVector<Number>

  @inlinable
  init(_ times: [Double], dimension: Int) {
    self.times = times
    arena = Arena(capacity: dimension)
    state = arena.take(dimension)
  }

  /// Hands out what lies within a step.
  @inlinable
  mutating func observe(
    _ step: DenseStep<Number>, _ body: (Int, StateVector<Number>) -> Void
  ) {
    while next < times.count, times[next] < step.end {
      step.state(at: times[next], into: state)
      body(next, state)
      next += 1
    }
  }

  /// Hands out what lies at the end of the time span.
  @inlinable
  mutating func observe(
    end finalState: StateVector<Number>, _ body: (Int, StateVector<Number>) -> Void
  ) {
    while next < times.count {
      body(next, finalState)
      next += 1
    }
  }
}

/// Refuses observation times that do not ascend within the span.
@usableFromInline
func validateObservations(
  _ times: [Double], from start: Double, to end: Double
) throws(SolverError) {
  for (index, time) in times.enumerated() {
    guard time.isFinite else { throw .timeNotFinite }
    guard time >= start, time <= end else {
      throw .observationOutsideSpan(time: time, start: start, end: end)
    }
    guard index == 0 || time >= times[index - 1] else {
      throw .observationsNotAscending(index: index)
    }
  }
}
