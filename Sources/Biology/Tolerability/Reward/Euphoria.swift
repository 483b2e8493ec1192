// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Euphoria: the drug high, as a share of the largest.
///
/// S-ketamine alone drives it, without a part of its metabolites, at lower levels than it takes pain
/// away (Simons P et al. Front Pain Res 2022;3:946487: C₅₀ 0.3 µmol/L).
public struct Euphoria<S: Scalar> {
  let p: Section<EuphoriaParameter, S>

  public init(_ parameters: Section<EuphoriaParameter, S>) {
    p = parameters
  }

  /// Its intensity now, C^h/(C^h + C₅₀^h), 0 to 1.
  ///
  /// - Parameter brainS: S-ketamine at the effect site, µmol/L.
  public func intensity(of brainS: S) -> S {
    hill(brainS, half: p[.halfConcentration], exponent: p[.exponent])
  }
}
