// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of AMPA throughput.
public enum AMPAParameter: Int, Slot, ParameterList {
  case turnoverRate
  case glutamateExponent
  case metaboliteGain
  case halfMetabolite

  public var passport: Passport {
    switch self {
    case .turnoverRate:
      Passport(
        "ampa.turnover-rate", "k_{A}", value: 3.354, "1/h", range: 0.3...20, .calibrated,
        "Rate at which AMPA throughput follows glutamate",
        sources: [.moghaddam1997, .li2010])
    case .glutamateExponent:
      Passport(
        "ampa.glutamate-exponent", "n_{A}", value: 2.147, "1", range: 0.5...4, .calibrated,
        "Power of glutamate that AMPA throughput follows",
        sources: [.moghaddam1997])
    case .metaboliteGain:
      Passport(
        "ampa.hydroxynorketamine-gain", "b_{H}", value: 0.25, "1", range: 0...2, .assumed,
        "Largest gain of throughput by hydroxynorketamine, on the side of the switch where it acts",
        sources: [.zanos2018])
    case .halfMetabolite:
      Passport(
        "ampa.half-hydroxynorketamine", "H_{50}", value: 0.15, "umol/L", range: 0.01...10, .assumed,
        "Hydroxynorketamine that gives half of that gain",
        sources: [.zanos2018])
    }
  }
}
