// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of memory.
public enum MemoryParameter: Int, Slot, ParameterList {
  case impairmentRate
  case halfConcentration
  case gainRate
  case largestGain

  public var passport: Passport {
    switch self {
    case .impairmentRate:
      Passport(
        "memory.impairment-rate", "k_{me}", value: 1.4, "1/h", range: 0.2...10, .assumed,
        "Rate at which memory follows the drug: it is clear again half an hour later",
        sources: [.morgan2004])
    case .halfConcentration:
      Passport(
        "memory.half-concentration", "C_{me}", value: 0.6, "umol/L", range: 0.05...10, .assumed,
        "Ketamine at the effect site that takes away half of new memory", sources: [.morgan2004])
    case .gainRate:
      Passport(
        "memory.gain-rate", "k_{mg}", value: 0.02, "1/h", range: 0.002...0.5, .assumed,
        "Rate at which memory follows mood: two days", sources: [.spravatoLabel])
    case .largestGain:
      Passport(
        "memory.largest-gain", "g_{me}", value: 0.1, "1", range: 0...0.5, .assumed,
        "Gain of memory if mood recovered wholly", sources: [.spravatoLabel])
    }
  }
}
