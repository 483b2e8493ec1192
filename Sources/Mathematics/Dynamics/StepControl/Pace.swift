// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The step size, and what is remembered of the steps before for choosing it.
@usableFromInline
struct Pace<Number: ValuedScalar> {
  /// The size of the step to try next, in hours.
  @usableFromInline var h: Double
  /// The norm of the error of the last step that was accepted.
  @usableFromInline var previousError = Number(StepController.smallestMemory)
  /// Whether the last step was rejected.
  @usableFromInline var isRetry = false

  @inlinable
  init(h: Double) {
    self.h = h
  }

  /// Goes on after a step of size `step`; not faster if that step was a second try.
  @inlinable
  mutating func accept(_ step: Double, _ error: Number, _ controller: StepController) {
    let factor = controller.factor(error: error, previous: previousError).value
    h = step * (isRetry ? min(1, factor) : factor)
    previousError = Number.maximum(error, Number(StepController.smallestMemory))
    isRetry = false
  }

  /// Tries again with a smaller step.
  @inlinable
  mutating func reject(_ step: Double, _ error: Number, _ controller: StepController) {
    h = step * controller.rejectionFactor(error: error).value
    isRetry = true
  }
}
