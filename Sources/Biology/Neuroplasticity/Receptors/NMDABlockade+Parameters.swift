// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of the way from arterial blood to the blocked receptor.
public enum NMDAParameter: Int, Slot, ParameterList {
  case effectSiteRate
  case fractionUnbound
  case brainPenetration
  case norketaminePenetration
  case affinityS
  case affinityR
  case affinityTemmeS
  case affinityTemmeR
  case norketamineAffinityS
  case norketamineAffinityR
  case interneuronPreference

  public var passport: Passport {
    switch self {
    case .effectSiteRate:
      Passport(
        "brain.equilibration-rate", "k_{e0}", value: 5.01, "1/h", variability: 0.4,
        range: 1...20, .measured,
        "Rate at which the brain follows arterial blood: half-life 8.3 min (95 % CI 5.1 to 13.0)",
        sources: [.olofsen2022])
    case .fractionUnbound:
      Passport(
        "brain.fraction-unbound", "f_{u}", value: 0.55, "1",
        range: 0.3...1, .measured, "Share of ketamine in plasma that is not bound to protein",
        sources: [.spravatoLabel])
    case .brainPenetration:
      Passport(
        "brain.penetration", "K_{p}", value: 0.8, "1", variability: 0.2,
        range: 0.2...2, .assumed, "Unbound ketamine in brain over unbound in plasma",
        sources: [.zanos2018])
    case .norketaminePenetration:
      Passport(
        "brain.norketamine-penetration", "\\kappa_{n}", value: 0.2, "1",
        range: 0...1, .measured,
        "Penetration of norketamine relative to ketamine: brain to plasma ratio 4 to 6 times lower",
        sources: [.spravatoLabel])
    case .affinityS:
      Passport(
        "nmda.affinity.s", "K_{S}", value: 0.3, "umol/L", range: 0.05...3, .animal,
        "Inhibition constant of S-ketamine (rat cortex)", sources: [.ebert1997])
    case .affinityR:
      Passport(
        "nmda.affinity.r", "K_{R}", value: 1.4, "umol/L", range: 0.05...10, .animal,
        "Inhibition constant of R-ketamine (rat cortex)", sources: [.ebert1997])
    case .affinityTemmeS:
      Passport(
        "nmda.affinity-temme.s", "K_{S}'", value: 0.42, "umol/L", range: 0.05...3, .animal,
        "Inhibition constant of S-ketamine, the other side of the affinity switch",
        sources: [.temme2018])
    case .affinityTemmeR:
      Passport(
        "nmda.affinity-temme.r", "K_{R}'", value: 0.50, "umol/L", range: 0.05...10, .animal,
        "Inhibition constant of R-ketamine, the other side of the affinity switch",
        sources: [.temme2018])
    case .norketamineAffinityS:
      Passport(
        "nmda.norketamine-affinity.s", "K_{nS}", value: 1.7, "umol/L", range: 0.2...20, .animal,
        "Inhibition constant of S-norketamine (rat cortex)", sources: [.ebert1997])
    case .norketamineAffinityR:
      Passport(
        "nmda.norketamine-affinity.r", "K_{nR}", value: 13, "umol/L", range: 1...100, .animal,
        "Inhibition constant of R-norketamine (rat cortex)", sources: [.ebert1997])
    case .interneuronPreference:
      Passport(
        "nmda.interneuron-preference", "r_{p}", value: 4.154, "1", variability: 0.4,
        range: 1...20, .calibrated,
        "How many times more drive pyramidal cells need for the same block as interneurons",
        sources: [.homayoun2007])
    }
  }
}
