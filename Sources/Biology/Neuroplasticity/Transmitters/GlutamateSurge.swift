// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// Disinhibition: interneurons fall silent first, pyramidal cells release more glutamate, until
/// they are blocked themselves. In rats the response to dose is an inverted U (Moghaddam B et al. J
/// Neurosci 1997;17:2921); in patients the peak is near +38 % at 26 min (Milak MS et al. Mol
/// Psychiatry 2016;21:320); in healthy men nothing is left after three hours (Bednarik P et al.
/// Front Neurosci 2021;15:609485).
///
/// Disinhibition adapts, so that drug which decays from a high dose does not pass through the optimum
/// a second time.
public struct GlutamateSurge<S: Scalar> {
  let p: Section<GlutamateParameter, S>

  public init(_ parameters: Section<GlutamateParameter, S>) {
    p = parameters
  }

  /// Cycling of glutamate, relative to baseline:
  /// dG/dt = k_G (1 + E_G h(B_int) (1 − B_pyr)^g (1 − d) / (1 + g_Q Q) − G), 1/h.
  ///
  /// - Parameter damping: the share d of the surge that other drugs take away (`Benzodiazepine`).
  public func cycling(
    _ glutamate: S, adaptation: S, under blocked: Occupancy<S>, damping: S = 0
  ) -> S {
    let silenced = hill(blocked.interneuron, half: p[.halfBlockade], exponent: p[.blockadeExponent])
    let responsive = positivePower(1 - blocked.pyramidal, p[.pyramidalExponent])
    let fresh = p[.maximumSurge] * silenced * responsive * (1 - damping)
    let surge = fresh / (1 + p[.adaptationGain] * adaptation)
    return p[.turnoverRate] * (1 + surge - glutamate)
  }

  /// Adaptation of disinhibition follows the block: dQ/dt = k_Q (B_int − Q), 1/h.
  public func adaptation(_ adaptation: S, under blocked: Occupancy<S>) -> S {
    p[.adaptationRate] * (blocked.interneuron - adaptation)
  }
}
