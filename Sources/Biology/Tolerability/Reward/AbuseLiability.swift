// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// How much the drug is liked while it acts, and what is left of that over sessions.
///
/// Drug liking is asked for on a line of 100 mm whose middle is neutral. In people who use such drugs
/// it rose by 49 mm (median) at 0.5 mg/kg into a vein (Shram MJ et al. Transl Psychiatry
/// 2023;13:192), and 84 and 112 mg into the nose were liked more than placebo (Spravato, prescribing
/// information); patients in treatment mostly stay near the middle. Reinforcement is for research
/// alone: nobody has measured it in people.
public struct AbuseLiability<S: Scalar> {
  let p: Section<AbuseParameter, S>

  public init(_ parameters: Section<AbuseParameter, S>) {
    p = parameters
  }

  /// Drug liking at a drug high, as a fraction of the 100 mm.
  ///
  /// - Parameter euphoria: what `Euphoria.intensity` gives, 0 to 1.
  public func liking(euphoria: S) -> S {
    p[.neutralLiking] + p[.largestLiking] * euphoria
  }

  /// Reinforcement builds up with the high and fades: dR/dt = k E − k_f R, 1/h.
  public func reinforcement(_ reinforcement: S, euphoria: S) -> S {
    p[.reinforcementRate] * euphoria - p[.fadingRate] * reinforcement
  }
}
