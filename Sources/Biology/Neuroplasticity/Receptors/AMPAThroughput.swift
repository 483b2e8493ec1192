// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Glutamate that may not act on blocked NMDA receptors acts on AMPA receptors.
///
/// Everything downstream hangs on this step: an AMPA antagonist abolishes the effect in rodents
/// (reviewed by Zanos P et al. Pharmacol Rev 2018;70:621). On one side of the switch
/// hydroxynorketamine adds to it; in patients higher levels went with less improvement, so the default
/// is the other side.
public struct AMPAThroughput<S: Scalar> {
  let p: Section<AMPAParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(_ parameters: Section<AMPAParameter, S>, under hypotheses: Section<Hypothesis, S>) {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// Throughput relative to baseline:
  /// dA/dt = k_A ((1 − x_A) G^n (1 + b H/(H + H₅₀)) − A), 1/h.
  ///
  /// - Parameter hydroxynorketamine: arterial concentration of both enantiomers, µmol/L.
  public func throughput(_ ampa: S, glutamate: S, hydroxynorketamine: S) -> S {
    let metabolite = hydroxynorketamine / (hydroxynorketamine + p[.halfMetabolite])
    let boost = 1 + hypotheses[.hydroxynorketamineActive] * p[.metaboliteGain] * metabolite
    let open = 1 - hypotheses[.ampaBlocked]
    let drive = open * positivePower(glutamate, p[.glutamateExponent]) * boost
    return p[.turnoverRate] * (drive - ampa)
  }

  /// What throughput adds above its baseline: the signal that starts plasticity (1).
  public func excess(_ ampa: S) -> S { S.positivePart(ampa - 1) }
}
