// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of neurogenesis.
public enum NeurogenesisParameter: Int, Slot, ParameterList {
  case rate
  case bdnfGain
  case networkWeight

  public var passport: Passport {
    switch self {
    case .rate:
      Passport(
        "neurogenesis.rate", "k_{N}", value: 0.0015, "1/h", range: 0.0005...0.006, .assumed,
        "Rate at which neurogenesis follows BDNF: a time constant of four weeks",
        sources: [.spalding2013])
    case .bdnfGain:
      Passport(
        "neurogenesis.bdnf-gain", "s_{N}", value: 1, "1", range: 0...10, .assumed,
        "Neurogenesis per unit of BDNF above its baseline",
        sources: [.spalding2013])
    case .networkWeight:
      Passport(
        "neurogenesis.network-weight", "w_{N}", value: 0.2, "1", range: 0...2, .assumed,
        "What new neurons add to the change of the network",
        sources: [.spalding2013])
    }
  }
}
