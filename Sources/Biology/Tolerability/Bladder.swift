// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// The bladder, on the slowest clock of all: years of exposure.
///
/// Of 1285 people who had used ketamine within a year 26.6 % had urinary symptoms, by dose and
/// frequency; half of those who stopped improved (Winstock AR et al. BJU Int 2012;110:1762). In
/// treatment no such signal was seen in up to six and a half years. What the bladder meets is what
/// leaves the body, ketamine and its metabolites alike; the mean of about a week counts, and more
/// than in proportion.
public struct Bladder<S: Scalar> {
  let p: Section<BladderParameter, S>

  public init(_ parameters: Section<BladderParameter, S>) {
    p = parameters
  }

  /// Mean exposure, µmol/h: du/dt = k (flow − u).
  ///
  /// - Parameter leaving: the flow out of the body of ketamine and its metabolites, µmol/h.
  public func exposure(_ exposure: S, leaving: S) -> S {
    p[.exposureRate] * (leaving - exposure)
  }

  /// Probability of symptoms: dU/dt = k_b u^h/(u^h + u_b^h) (1 − U) − k_h U, 1/h.
  public func symptoms(_ symptoms: S, exposure: S) -> S {
    let damage = hill(exposure, half: p[.halfExposure], exponent: p[.exponent])
    return p[.damageRate] * damage * (1 - symptoms) - p[.healingRate] * symptoms
  }
}
