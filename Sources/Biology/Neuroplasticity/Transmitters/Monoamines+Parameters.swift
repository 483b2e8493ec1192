// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of serotonin and dopamine.
public enum MonoamineParameter: Int, Slot, ParameterList {
  case serotoninRate
  case serotoninRise
  case halfTransporter
  case dopamineRate
  case dopamineGain

  public var passport: Passport {
    switch self {
    case .serotoninRate:
      Passport(
        "serotonin.rate", "k_{5}", value: 2, "1/h", range: 0.2...20, .assumed,
        "Rate at which serotonin follows the block of its transporter", sources: [.yamamoto2013])
    case .serotoninRise:
      Passport(
        "serotonin.largest-rise", "E_{5}", value: 0.6, "1", range: 0...5, .assumed,
        "Rise of prefrontal serotonin at full block of its transporter", sources: [.yamamoto2013])
    case .halfTransporter:
      Passport(
        "serotonin.half-concentration", "C_{5}", value: 1, "umol/L", range: 0.05...50, .assumed,
        "Unbound ketamine in the brain that blocks half of the serotonin transporter",
        sources: [.yamamoto2013])
    case .dopamineRate:
      Passport(
        "dopamine.rate", "k_{DA}", value: 3, "1/h", range: 0.2...20, .assumed,
        "Rate at which dopamine follows AMPA throughput", sources: [.moghaddam1997])
    case .dopamineGain:
      Passport(
        "dopamine.ampa-gain", "s_{DA}", value: 0.3, "1", range: 0...5, .assumed,
        "Rise of prefrontal dopamine per unit of AMPA throughput above its baseline",
        sources: [.moghaddam1997, .kokkinou2018])
    }
  }
}
