// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// An accepted step, with the solution at every time within it.
///
/// Within the step, at the share θ of it, the solution is
/// (1−θ) y₀ + θ (y₁ + (1−θ) (q₁ + θ (q₂ + θ q₃))), a polynomial of degree 4. The vectors q are
/// combinations of the method's stages, with three rows of weights that belong to the method.
/// Both methods of Kairos have this form.
///
/// It is a view into the solver's memory, valid only during the call that it is passed to.
public struct DenseStep<Number: Scalar> {
  /// The start of the step, in hours.
  public let start: Double
  /// The end of the step, in hours.
  public let end: Double
  /// The length of the step as the method used it, in hours.
  public let duration: Double
  /// The state at the start.
  public let stateAtStart: StateVector<Number>
  /// The state at the end.
  public let stateAtEnd: StateVector<Number>

  /// The stages, one vector after the other.
  @usableFromInline let stages: StateVector<Number>
  /// Three rows of weights of the stages, one row after the other.
  @usableFromInline let weights: StateVector<Number>
  /// What the stages are multiplied with: h, or 1 where they have the unit of the state.
  @usableFromInline let scale: Number
  /// Memory for one weight per stage.
  @usableFromInline let scratch: StateVector<Number>

  @inlinable
  init(
    start: Double, end: Double, duration: Double, from stateAtStart: StateVector<Number>,
    to stateAtEnd: StateVector<Number>, stages: StateVector<Number>, weights: StateVector<Number>,
    scale: Number, scratch: StateVector<Number>
  ) {
    self.start = start
    self.end = end
    self.duration = duration
    self.stateAtStart = stateAtStart
    self.stateAtEnd = stateAtEnd
    self.stages = stages
    self.weights = weights
    self.scale = scale
    self.scratch = scratch
  }

  /// The number of states.
  @inlinable
  public var dimension: Int { stateAtStart.count }

  /// Writes the whole state at time `t` (h), which should lie within the step.
  @inlinable
  public func state(at t: Double, into y: StateVector<Number>) {
    let share = Number((t - start) / duration)
    setWeights(at: share)
    let rest = 1 - share
    for i in 0..<dimension { y[i] = rest * stateAtStart[i] + share * stateAtEnd[i] }
    addCombination(to: y, scratch.base, of: stageCount, from: stages.base)
  }

  /// One state at time `t` (h), which should lie within the step.
  @inlinable
  public func value(of state: Int, at t: Double) -> Number {
    let share = Number((t - start) / duration)
    setWeights(at: share)
    var sum = (1 - share) * stateAtStart[state] + share * stateAtEnd[state]
    for s in 0..<stageCount { sum += scratch[s] * stages[s * dimension + state] }
    return sum
  }

  @inlinable
  var stageCount: Int { scratch.count }

  /// The weight of each stage at a share θ of the step.
  @inlinable
  func setWeights(at share: Number) {
    let outer = scale * (share * (1 - share))
    for s in 0..<stageCount {
      let inner = weights[stageCount + s] + share * weights[2 * stageCount + s]
      scratch[s] = outer * (weights[s] + share * inner)
    }
  }

  /// Writes q₁, q₂ and q₃, one after the other.
  @inlinable
  func coefficients(into q: StateVector<Number>) {
    for row in 0..<3 {
      let vector = StateVector(q.base + row * dimension, count: dimension)
      for i in 0..<dimension { vector[i] = 0 }
      for s in 0..<stageCount { scratch[s] = scale * weights[row * stageCount + s] }
      addCombination(to: vector, scratch.base, of: stageCount, from: stages.base)
    }
  }
}
