// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// What the first step is guessed from.
@usableFromInline
enum InitialStep {
  /// Norms below this say nothing about scale.
  @usableFromInline static let negligibleNorm = 1e-5
  /// The first step (h) where state or slope say nothing.
  @usableFromInline static let blindStep = 1e-6
  /// The share of the state that the first step may change.
  @usableFromInline static let share = 0.01
}

/// The size of the first step (h) after something has happened: one that changes the state by about
/// one hundredth of itself.
///
/// Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed. Springer
/// 1993, section II.4, doi:10.1007/978-3-540-78862-1, without the second look at the slope: a step
/// grows tenfold at once where it was too small.
@inlinable
func initialStep<Number: Scalar>(stateNorm: Number, slopeNorm: Number) -> Number {
  let smaller = Number.minimum(stateNorm, slopeNorm)
  return Number.select(
    Number(InitialStep.negligibleNorm) - smaller,
    positive: Number(InitialStep.blindStep),
    otherwise: Number(InitialStep.share) * (stateNorm / slopeNorm))
}
