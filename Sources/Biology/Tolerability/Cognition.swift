// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Memory, twice: it suffers while the drug is there, and gains later as mood does.
///
/// 0.4 and 0.8 mg/kg over 80 minutes impaired episodic, working and procedural memory by dose, and
/// spared attention (Morgan CJA et al. Neuropsychopharmacology 2004;29:208). Over a year of
/// treatment cognition stayed or improved a little, as far as depression did; how much of that is
/// practice is open.
public struct Cognition<S: Scalar> {
  let p: Section<MemoryParameter, S>

  public init(_ parameters: Section<MemoryParameter, S>) {
    p = parameters
  }

  /// The impaired share of new memory: dI/dt = k (C/(C + C₅₀) − I), 1/h.
  ///
  /// - Parameter brain: ketamine of both enantiomers at the effect site, µmol/L.
  public func impairment(_ impairment: S, brain: S) -> S {
    p[.impairmentRate] * (brain / (brain + p[.halfConcentration]) - impairment)
  }

  /// The gain that goes with mood: dG/dt = k (g (1 − M) − G), 1/h.
  ///
  /// - Parameter mood: its severity relative to the untreated one (1).
  public func gain(_ gain: S, mood: S) -> S {
    p[.gainRate] * (p[.largestGain] * (1 - mood) - gain)
  }
}
