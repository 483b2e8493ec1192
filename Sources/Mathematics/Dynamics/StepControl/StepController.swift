// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// How the size of the next step follows from the errors of this and the last one.
///
/// A proportional-integral controller: the factor is S · e⁻ᵅ · pᵝ, with e the norm of this step's
/// error and p that of the accepted step before it. The integral part brings the error to 1, the
/// proportional part keeps the step from oscillating where stability holds it.
///
/// Gustafsson K. Control theoretic techniques for stepsize selection in explicit Runge-Kutta
/// methods. ACM Trans Math Softw 1991;17:533-554, doi:10.1145/210232.210242.
@usableFromInline
struct StepController: Sendable {
  /// The power α of this step's error.
  @usableFromInline let integralExponent: Double
  /// The power β of the last step's error.
  @usableFromInline let proportionalExponent: Double
  /// The power of the error after a rejection: 1 / (order of the error estimate + 1).
  @usableFromInline let rejectionExponent: Double

  /// The share S of the ideal step that is taken, so that few steps are rejected.
  @usableFromInline static let safety = 0.9
  /// A step shrinks to no less than this share.
  @usableFromInline static let smallestFactor = 0.2
  /// A step grows to no more than this multiple.
  @usableFromInline static let largestFactor = 10.0
  /// An accepted error below this counts as this when the next step looks back at it.
  @usableFromInline static let smallestMemory = 1e-4
  /// An error below this counts as this, so that its power is finite.
  @usableFromInline static let smallestError = 1e-10
  /// The share of β that is taken off α, so that the controller stays as lively.
  private static let compensation = 0.75

  /// - Parameter order: the order of the method; its error estimate is one order lower.
  @usableFromInline
  init(order: Int, proportionalExponent: Double) {
    let ideal = 1 / Double(order)
    self.integralExponent = ideal - Self.compensation * proportionalExponent
    self.proportionalExponent = proportionalExponent
    self.rejectionExponent = ideal
  }

  /// The ratio of the next step to this one, after a step that was accepted.
  @inlinable
  func factor<Number: Scalar>(error: Number, previous: Number) -> Number {
    let error = Number.maximum(error, Number(Self.smallestError))
    let integral = Number.positivePower(error, Number(-integralExponent))
    let proportional = Number.positivePower(previous, Number(proportionalExponent))
    let ideal = Number(Self.safety) * integral * proportional
    let bounded = Number.minimum(Number(Self.largestFactor), ideal)
    return Number.maximum(Number(Self.smallestFactor), bounded)
  }

  /// The ratio of the next try to this one, after a step that was rejected.
  ///
  /// An error that is infinite or not a number gives the smallest factor.
  @inlinable
  func rejectionFactor<Number: Scalar>(error: Number) -> Number {
    let ideal = Number(Self.safety) * Number.pow(error, Number(-rejectionExponent))
    return Number.maximum(Number(Self.smallestFactor), ideal)
  }
}
