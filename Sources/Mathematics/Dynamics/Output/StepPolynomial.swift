// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The solution within a step as a polynomial of degree 4 (dense output).
///
/// At the share θ of the step it is y₁ − (1−θ) (y₁ − y₀) + Σ wₛ(θ) kₛ with
/// wₛ = θ (1−θ) (o₁ₛ + θ (o₂ₛ + θ o₃ₛ)), where k are the stages in the unit of the state and o the
/// three rows of weights of the method. Both methods of Kairos have this form. Written so, a state that
/// stays as it is has the same bits throughout: an exponent of 3 is never 2.9999999999999996.
@usableFromInline
struct StepPolynomial<Number: LanedScalar> {
  @usableFromInline let stateAtStart: StateVector<Number>
  @usableFromInline let stateAtEnd: StateVector<Number>
  /// The stages, one vector after the other.
  @usableFromInline let stages: StateVector<Number>
  /// Three rows of weights of the stages, one row after the other.
  @usableFromInline let output: StateVector<Number>
  /// Memory for one weight per stage.
  @usableFromInline let weights: StateVector<Number>
  /// The states that are no polynomials, and how each goes along the step.
  @usableFromInline let followers: [Follower]
  @usableFromInline let curves: StateVector<Number>

  @inlinable
  init(
    from stateAtStart: StateVector<Number>, to stateAtEnd: StateVector<Number>,
    stages: StateVector<Number>, output: StateVector<Number>, weights: StateVector<Number>,
    followers: [Follower], curves: StateVector<Number>
  ) {
    self.followers = followers
    self.curves = curves
    self.stateAtStart = stateAtStart
    self.stateAtEnd = stateAtEnd
    self.stages = stages
    self.output = output
    self.weights = weights
  }

  /// Writes the whole state at a share of the step.
  @inlinable
  func state(at share: Number, into y: StateVector<Number>) {
    let rest = 1 - share
    for i in 0..<y.count { y[i] = line(i, rest) }
    setWeights(at: share)
    addCombination(to: y, weights.base, of: weights.count, from: stages.base, stride: y.count)
    for index in followers.indices { follow(index, at: share, into: y) }
  }

  @inlinable
  func follow(_ index: Int, at share: Number, into y: StateVector<Number>) {
    let state = followers[index].state
    y[state] = FollowerCurve(curves, index).value(at: share, from: stateAtStart[state])
  }

  /// Writes some of the states, with the same bits.
  @inlinable
  func states(_ chosen: [Int], at share: Number, into y: StateVector<Number>) {
    let rest = 1 - share
    setWeights(at: share)
    for i in chosen {
      y[i] = line(i, rest)
      addCombination(
        to: StateVector(y.base + i, count: 1), weights.base, of: weights.count,
        from: stages.base + i, stride: stateAtStart.count)
    }
    for index in followers.indices where chosen.contains(followers[index].state) {
      follow(index, at: share, into: y)
    }
  }

  /// The straight line between the two ends, some share of the step before the later one.
  @inlinable
  func line(_ i: Int, _ rest: Number) -> Number {
    Number.product(rest, stateAtStart[i] - stateAtEnd[i], plus: stateAtEnd[i])
  }

  /// The weight of each stage at a share of the step.
  @inlinable
  func setWeights(at share: Number) {
    let (outer, count) = (share * (1 - share), weights.count)
    for s in 0..<count {
      let inner = output[count + s] + share * output[2 * count + s]
      weights[s] = outer * (output[s] + share * inner)
    }
  }
}
