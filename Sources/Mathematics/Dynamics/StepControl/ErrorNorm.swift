// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension ValuedScalar {
  /// Whether the value and all its derivatives are finite: only then is x − x zero.
  @inlinable
  var isWhollyFinite: Bool { self - self == 0 }

  /// The size that step control looks at: the largest among the value and its derivatives, or not
  /// a number where one of them is not finite.
  @inlinable
  var size: Self { isWhollyFinite ? Self(largestMagnitude) : Self(.nan) }
}

/// The root mean square of a vector, each component divided by what the tolerance allows for it.
///
/// Component i may be absolute + relative · max(|yᵢ|, |zᵢ|), where y and z are the states at both
/// ends of a step. An error of norm 1 is just within the tolerance.
///
/// Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed. Springer
/// 1993, section II.4, doi:10.1007/978-3-540-78862-1.
@inlinable
func errorNorm<Number: ValuedScalar>(
  _ error: StateVector<Number>, between y: StateVector<Number>, and z: StateVector<Number>,
  within tolerance: Tolerance
) -> Number {
  let absolute = Number(tolerance.absolute)
  let relative = Number(tolerance.relative)
  var sum: Number = 0
  for i in 0..<error.count {
    let allowed = absolute + relative * Number.maximum(y[i].size, z[i].size)
    let share = error[i].size / allowed
    sum += share * share
  }
  return Number.sqrt(sum / Number(Double(error.count)))
}
