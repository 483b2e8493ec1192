// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// BDNF and mTOR: two arms, side by side, that turn AMPA throughput into synaptic protein.
///
/// BDNF is released by activity and, through resting block and eEF2 kinase, translated (Autry AE et
/// al. Nature 2011;475:91). mTOR is switched on by activity and by BDNF through TrkB (Li N et al.
/// Science 2010;329:959). In patients rapamycin did not take the effect of the first day away
/// (Abdallah CG et al. Neuropsychopharmacology 2020;45:990), so protein also grows by an arm that
/// needs TrkB but not mTOR; the switch `mtor=necessary` puts the arms in series instead.
public struct Neurotrophin<S: Scalar> {
  let p: Section<NeurotrophinParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(
    _ parameters: Section<NeurotrophinParameter, S>, under hypotheses: Section<Hypothesis, S>
  ) {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// BDNF relative to baseline: dB/dt = k_B (1 + s_A (A−1)₊ + s_X B_pyr − B), 1/h.
  public func bdnf(_ bdnf: S, excess: S, blocked: Occupancy<S>) -> S {
    let drive = p[.activityToBDNF] * excess + p[.restingBlockToBDNF] * blocked.pyramidal
    return p[.bdnfRate] * (1 + drive - bdnf)
  }

  /// mTOR above its baseline: dM/dt = k_M ((1 − x_M)(s_MA (A−1)₊ + s_MB TrkB) − M), 1/h.
  public func mtor(_ mtor: S, excess: S, bdnf: S) -> S {
    let drive = p[.activityToMTOR] * excess + p[.trkbToMTOR] * trkb(bdnf)
    return p[.mtorRate] * ((1 - hypotheses[.mtorBlocked]) * drive - mtor)
  }

  /// Synaptic protein above its baseline: dP/dt = k_P (M + s_PT TrkB a − P), 1/h, where a is 1
  /// unless mTOR is necessary and blocked.
  public func protein(_ protein: S, mtor: S, bdnf: S) -> S {
    let parallel = p[.trkbToProtein] * trkb(bdnf) * availability
    return p[.proteinRate] * (mtor + parallel - protein)
  }

  /// 1, or 0 where mTOR is held to be necessary and is blocked.
  public var availability: S {
    1 - hypotheses[.mtorNecessary] * hypotheses[.mtorBlocked]
  }

  /// The signal of TrkB: BDNF above its baseline, unless the receptor is blocked (1).
  func trkb(_ bdnf: S) -> S {
    (1 - hypotheses[.trkbBlocked]) * S.positivePart(bdnf - 1)
  }
}
