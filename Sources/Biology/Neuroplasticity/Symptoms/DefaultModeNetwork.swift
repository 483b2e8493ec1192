// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// The default-mode network, on two clocks: it is disrupted while the drug is there, and its
/// connection with the salience network is normal for days afterwards.
///
/// Normalisation at two days and its loss by ten: Evans JW et al. Biol Psychiatry 2018;84:582.
/// Disruption in healthy people, during the infusion: Anticevic A et al. Proc Natl Acad Sci USA
/// 2012;109:16720. A day later their network is still less connected: Scheidegger M et al. PLoS One
/// 2012;7:e44799.
public struct DefaultModeNetwork<S: Scalar> {
  let p: Section<NetworkParameter, S>

  public init(_ parameters: Section<NetworkParameter, S>) {
    p = parameters
  }

  /// The change of the network follows the fast component, the recovered synapses and new neurons:
  /// dD/dt = k_D (w_F F + w_S R + N − D), 1/h. Symptoms follow D.
  public func change(_ network: S, functional: S, recovery: S, newNeurons: S) -> S {
    let drive = p[.functionalWeight] * functional + p[.synapticWeight] * recovery + newNeurons
    return p[.rate] * (drive - network)
  }

  /// What imaging would show of the change: 0 depressed, 1 the mean of healthy people, which is
  /// approached and not passed: D^h / (D^h + D_n^h).
  public func normalisation(of network: S) -> S {
    hill(network, half: p[.halfNormalisation], exponent: p[.normalisationExponent])
  }

  /// Acute disruption, 0 to 1, by the drive on the receptors: u^h / (u^h + u₅₀^h).
  public func disruption(at drive: S) -> S {
    hill(drive, half: p[.halfDisruption], exponent: p[.disruptionExponent])
  }
}
