// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// Whether dissociation has begun: a CADSS total above 4 and above the one before the dose, as the
/// esketamine trials counted it (Spravato, prescribing information: 61 % of people at 56 mg and 69 %
/// at 84 mg; 5 to 16 % on placebo).
///
/// The level that counts is S-ketamine at the effect site over 1 + tolerance, so that it becomes
/// rarer from session to session, as the score itself falls (`Dissociation`).
public typealias DissociationOnset<S: Scalar> = Onset<DissociationOnsetParameter, S>

extension Dissociation {
  /// The level that counts once there is tolerance, µmol/L: C/(1 + T).
  public func level(of brainS: S, tolerance: S) -> S {
    brainS / (1 + tolerance)
  }
}
