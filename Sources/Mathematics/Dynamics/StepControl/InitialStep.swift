// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// What the first step is guessed from.
@usableFromInline
enum InitialStep {
  /// Norms below this say nothing about scale.
  @usableFromInline static let negligibleNorm = 1e-5
  /// The trial step (h) where state or slope say nothing.
  @usableFromInline static let blindStep = 1e-6
  /// The share of the state that an Euler step may change.
  @usableFromInline static let share = 0.01
  /// The first step is at most this multiple of the trial step.
  @usableFromInline static let largestMultiple = 100.0
  /// Second derivatives below this count as zero.
  @usableFromInline static let negligibleCurvature = 1e-15
  /// The multiple of the trial step where the solution is flat.
  @usableFromInline static let flatShare = 1e-3
}

/// The size of a trial step (h) that changes the state by about one hundredth of itself.
@inlinable
func trialStep<Number: Scalar>(stateNorm: Number, slopeNorm: Number) -> Number {
  let smaller = Number.minimum(stateNorm, slopeNorm)
  return Number.select(
    Number(InitialStep.negligibleNorm) - smaller,
    positive: Number(InitialStep.blindStep),
    otherwise: Number(InitialStep.share) * (stateNorm / slopeNorm))
}

/// The size of the first step (h) of a method, from the slope and how it changes in a trial step.
///
/// Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed. Springer
/// 1993, section II.4, doi:10.1007/978-3-540-78862-1.
///
/// - Parameters:
///   - trial: the trial step (h).
///   - slopeNorm: the norm of the slope at the start.
///   - curvatureNorm: the norm of the change of slope over the trial step, divided by it.
@inlinable
func initialStep<Number: Scalar>(
  trial: Number, slopeNorm: Number, curvatureNorm: Number, order: Int
) -> Number {
  let steepest = Number.maximum(slopeNorm, curvatureNorm)
  let flat = Number.maximum(
    Number(InitialStep.blindStep), trial * Number(InitialStep.flatShare))
  let curved = Number.pow(Number(InitialStep.share) / steepest, Number(1 / Double(order)))
  let wanted = Number.select(
    steepest - Number(InitialStep.negligibleCurvature), positive: curved, otherwise: flat)
  return Number.minimum(Number(InitialStep.largestMultiple) * trial, wanted)
}
