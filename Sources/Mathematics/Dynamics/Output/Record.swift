// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Collects steps into a solution.
@usableFromInline
struct Record<Number: ValuedScalar> {
  @usableFromInline var solution: Solution<Number>
  @usableFromInline let arena: Arena<Number>
  @usableFromInline let coefficients: StateVector<Number>

  @inlinable
  init<System: DynamicalSystem>(_ problem: InitialValueProblem<System>)
  where System.Number == Number {
    solution = Solution(
      start: problem.start, end: problem.end, initialState: problem.initialState)
    arena = Arena(capacity: 3 * solution.dimension)
    coefficients = arena.take(3 * solution.dimension)
  }

  @inlinable
  mutating func keep(_ step: DenseStep<Number>) {
    step.coefficients(into: coefficients)
    solution.append(step, coefficients)
  }

  @inlinable
  mutating func finish(_ state: StateVector<Number>) {
    solution.finalState = (0..<state.count).map { state[$0] }
  }

  /// The finished solution.
  @inlinable
  func solution(_ statistics: Statistics) -> Solution<Number> {
    var finished = solution
    finished.statistics = statistics
    return finished
  }
}
