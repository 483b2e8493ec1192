// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Synapses form, are consolidated or lost; beside them a fast, functional change of the circuit.
///
/// New spines appear only after the behavioural effect has begun, and are needed for its
/// maintenance, not for its induction (Moda-Sava RN et al. Science 2019;364:eaat8078). Some persist
/// for two weeks (Phoumthipphavong V et al. eNeuro 2016;3:ENEURO.0133-15.2016). Densities are
/// fractions of the healthy density; the untreated patient stands at S₀.
public struct Synaptogenesis<S: Scalar> {
  let p: Section<SynapseParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(_ parameters: Section<SynapseParameter, S>, under hypotheses: Section<Hypothesis, S>)
  {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// New synapses: dS_n/dt = k_f P (1 − S_n − S_m) − (k_c + k_ln) S_n, 1/h.
  public func new(_ new: S, mature: S, protein: S) -> S {
    let room = 1 - new - mature
    return p[.formationRate] * protein * room - (p[.consolidationRate] + p[.lossRateNew]) * new
  }

  /// Consolidated synapses: dS_m/dt = k_c S_n − k_lm (S_m − S₀), 1/h.
  public func mature(_ mature: S, new: S) -> S {
    let loss = p[.lossRateMature] * retention * (mature - p[.depressedDensity])
    return p[.consolidationRate] * new - loss
  }

  /// The fast component: dF/dt = k_on (A−1)₊ a (1 − F) − k_off F, 1/h.
  ///
  /// - Parameter availability: 1, or 0 where mTOR is necessary and blocked.
  public func functional(_ functional: S, excess: S, availability: S) -> S {
    let gain = p[.functionalOnRate] * excess * availability * (1 - functional)
    return gain - p[.functionalOffRate] * retention * functional
  }

  /// Density relative to the patient's own untreated density (1).
  public func relativeDensity(new: S, mature: S) -> S {
    (new + mature) / p[.depressedDensity]
  }

  /// The untreated density S₀, as a fraction of the healthy one.
  public var untreatedDensity: S { p[.depressedDensity] }

  /// The share of the patient's deficit that has been made good (1).
  public func recovery(new: S, mature: S) -> S {
    (new + mature - p[.depressedDensity]) / (1 - p[.depressedDensity])
  }

  /// What is left of the rates of loss: below 1 where blocking mTOR protects and mTOR is blocked.
  var retention: S {
    1 - hypotheses[.mtorBlockProtects] * hypotheses[.mtorBlocked] * p[.protection]
  }
}
