// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The norm of the error of a step in each lane, each state's part divided by what is allowed for it:
/// the fourth root of the mean of fourth powers.
///
/// State i may be wrong by floorᵢ + relative · max(reachᵢ, |zᵢ|), where z is the state at the end
/// of the step, `reach` what it is measured by besides (see ``Tolerance/Reference``) and `floor` the
/// absolute part. An error of norm 1 is just within the tolerance.
///
/// Only leading states count, and the mean is over those of the whole system (``LeadingStates``).
///
/// The norm lies between the root mean square (Hairer E, Nørsett SP, Wanner G. Solving Ordinary
/// Differential Equations I. 2nd ed. Springer 1993, section II.4, doi:10.1007/978-3-540-78862-1),
/// in which one state of 64 may be off by eight times what is allowed, and the largest part, which
/// costs more steps for the same delivered error. Not a number where the states arrived at are not
/// all finite.
@inlinable
func errorNorm<Number: LanedScalar>(
  _ error: StateVector<Number>, of leading: LeadingStates, arrivingAt end: StateVector<Number>,
  reach: StateVector<Number>, floor: StateVector<Number>, within tolerance: Tolerance
) -> Number {
  let relative = Number(tolerance.relative)
  var sum: Number = 0
  for i in leading.places {
    let z = end[i]
    let share = error[i].size / (floor[i] + relative * Number.maximum(reach[i], z.size))
    let square = share * share
    sum += square * square + (z - z).size
  }
  return Number.sqrt(Number.sqrt(sum / Number(Double(leading.count))))
}

/// The root mean square of a vector, each component divided by what the tolerance allows for it: how
/// large a state or a slope is for the choice of a first step. A state at zero has the size that it is
/// heading for.
@inlinable
func norm<Number: LanedScalar>(
  _ vector: StateVector<Number>, of leading: LeadingStates, reach: StateVector<Number>,
  size: StateVector<Number>, floor: StateVector<Number>, within tolerance: Tolerance
) -> Number {
  let relative = Number(tolerance.relative)
  var sum: Number = 0
  for i in leading.places {
    let measure = Number.select(reach[i], positive: reach[i], otherwise: size[i])
    let share = vector[i].size / (floor[i] + relative * measure)
    sum += share * share
  }
  return Number.sqrt(sum / Number(Double(leading.count)))
}
