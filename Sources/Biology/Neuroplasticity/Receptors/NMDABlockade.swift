// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// From blood to receptor: ketamine reaches the brain, and with norketamine blocks the NMDA
/// receptor's open channel.
///
/// Block relaxes in seconds to minutes, far faster than the brain equilibrates, so occupancy is
/// algebraic in the concentrations. The drive is the sum of the ligands' concentrations over their
/// affinities; interneurons, whose receptors are open more of the time, are blocked first.
///
/// Effect compartment (effect site): Olofsen E et al. Anesthesiology 2022;136:792 (half-life 8.3 min).
/// Affinities: Ebert B et al. Eur J Pharmacol 1997;333:99; on the other side of the switch Temme L
/// et al. ChemMedChem 2018;13:446. Preference for interneurons: Homayoun H, Moghaddam B. J Neurosci
/// 2007;27:11496.
public struct NMDABlockade<S: Scalar> {
  let p: Section<NMDAParameter, S>
  let hypotheses: Section<Hypothesis, S>

  public init(_ parameters: Section<NMDAParameter, S>, under hypotheses: Section<Hypothesis, S>) {
    p = parameters
    self.hypotheses = hypotheses
  }

  /// Effect compartment: the brain follows arterial blood, dC_e/dt = k_e0 (C − C_e), µmol/L per h.
  public func equilibration(of site: S, with plasma: S) -> S {
    p[.effectSiteRate] * (plasma - site)
  }

  /// Unbound ketamine in the brain, µmol/L, from the effect-site concentration.
  public func unbound(_ site: S) -> S {
    p[.fractionUnbound] * p[.brainPenetration] * site
  }

  /// How strongly the receptors are driven into block: Σ C / K_i over the four ligands (1).
  ///
  /// - Parameters:
  ///   - brain: effect-site ketamine of each enantiomer, µmol/L.
  ///   - norketamine: arterial norketamine of each enantiomer, µmol/L.
  public func drive(brain: Pair<S>, norketamine: Pair<S>) -> S {
    let ketamine = brain.s / affinityS + brain.r / affinityR
    let metabolite =
      norketamine.s / p[.norketamineAffinityS] + norketamine.r / p[.norketamineAffinityR]
    return p[.fractionUnbound] * p[.brainPenetration]
      * (ketamine + p[.norketaminePenetration] * metabolite)
  }

  /// The blocked fractions on interneurons, u/(1+u), and on pyramidal cells, u/(r+u) (1).
  public func occupancy(at drive: S) -> Occupancy<S> {
    let preference = multiplier(
      p[.interneuronPreference], where: hypotheses[.interneuronPreference])
    return Occupancy(interneuron: drive / (1 + drive), pyramidal: drive / (preference + drive))
  }

  /// K_i of S-ketamine, µmol/L, by the side of the affinity switch.
  var affinityS: S { blend(p[.affinityS], p[.affinityTemmeS], hypotheses[.temmeAffinity]) }

  /// K_i of R-ketamine, µmol/L, by the side of the affinity switch.
  var affinityR: S { blend(p[.affinityR], p[.affinityTemmeR], hypotheses[.temmeAffinity]) }

  /// `a` where the switch is 0, `b` where it is 1.
  func blend(_ a: S, _ b: S, _ side: S) -> S { a + side * (b - a) }
}

/// One number for each enantiomer.
public struct Pair<S: Scalar> {
  public let s: S
  public let r: S

  public init(s: S, r: S) {
    self.s = s
    self.r = r
  }
}

/// The fractions of NMDA receptors that are blocked (1).
public struct Occupancy<S: Scalar> {
  public let interneuron: S
  public let pyramidal: S

  public init(interneuron: S, pyramidal: S) {
    self.interneuron = interneuron
    self.pyramidal = pyramidal
  }
}
