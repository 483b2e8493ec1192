// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Dissociation, as the CADSS total would show it, with tolerance over sessions.
///
/// Only S-ketamine drives it: R-ketamine had no psychotomimetic effect in volunteers and
/// S-norketamine, if any, opposes it (Olofsen E et al. Anesthesiology 2022;136:792, C₅₀ 0.51 µmol/L).
/// It has no arrow to mood.
public struct Dissociation<S: Scalar> {
  let p: Section<DissociationParameter, S>

  public init(_ parameters: Section<DissociationParameter, S>) {
    p = parameters
  }

  /// Effect of S-ketamine at the effect site (µmol/L), before tolerance: C²/(C² + C₅₀²), 0 to 1.
  public func effect(of brainS: S) -> S {
    hill(brainS, half: p[.halfConcentration], exponent: p[.exponent])
  }

  /// The CADSS total, in points: scale · effect / (1 + tolerance).
  public func score(of brainS: S, tolerance: S) -> S {
    p[.scale] * effect(of: brainS) / (1 + tolerance)
  }

  /// Tolerance builds up with the effect and fades over weeks: dT/dt = k_T effect − k_f T, 1/h.
  public func tolerance(_ tolerance: S, brainS: S) -> S {
    p[.toleranceRate] * effect(of: brainS) - p[.recoveryRate] * tolerance
  }

  /// The level that counts once there is tolerance, µmol/L: C/(1 + T).
  public func level(of brainS: S, tolerance: S) -> S {
    brainS / (1 + tolerance)
  }
}
