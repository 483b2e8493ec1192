// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// New neurons of the hippocampus, which take weeks and so cannot drive the response of a day.
///
/// Turnover in adults: Spalding KL et al. Cell 2013;153:1219.
public struct Neurogenesis<S: Scalar> {
  let p: Section<NeurogenesisParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(
    _ parameters: Section<NeurogenesisParameter, S>, under hypotheses: Section<Hypothesis, S>
  ) {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// Relative to baseline: dN/dt = k_N (1 + s s_N (B−1)₊ − N), 1/h.
  public func growth(_ neurogenesis: S, bdnf: S) -> S {
    let drive = hypotheses[.neurogenesis] * p[.bdnfGain] * S.positivePart(bdnf - 1)
    return p[.rate] * (1 + drive - neurogenesis)
  }

  /// What the new neurons add to the change of the network (1).
  public func contribution(_ neurogenesis: S) -> S {
    hypotheses[.neurogenesis] * p[.networkWeight] * (neurogenesis - 1)
  }
}
