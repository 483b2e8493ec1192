// SPDX-License-Identifier: Apache-2.0

/// The smallest ratio that a fractional power is taken of.
///
/// Round-off can leave a state a hair below zero, where a fractional power is not a number, and at
/// zero itself the power has no derivative. Ratios are held at or above this value instead.
@usableFromInline
let smallestRatio = 1e-290

/// The Hill function xⁿ / (xⁿ + kⁿ): 0 at x = 0, one half at x = k, 1 for large x.
///
/// Hill AV. The possible effects of the aggregation of the molecules of haemoglobin on its
/// dissociation curves. J Physiol 1910;40:iv-vii.
///
/// - Parameters:
///   - x: the driving quantity, in any unit; values below zero count as zero.
///   - half: the value of x that gives one half, in the unit of x.
///   - exponent: the Hill coefficient n (1).
@inlinable
public func hill<S: Scalar>(_ x: S, half: S, exponent: S) -> S {
  let power = positivePower(x / half, exponent)
  return power / (1 + power)
}

/// xⁿ for x ≥ 0 and any real n, with x held just above zero so that it can be differentiated.
@inlinable
public func positivePower<S: Scalar>(_ x: S, _ exponent: S) -> S {
  S.positivePower(S.maximum(x, S(smallestRatio)), exponent)
}
