// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of disinhibition and the glutamate surge.
public enum GlutamateParameter: Int, Slot, ParameterList {
  case turnoverRate
  case maximumSurge
  case halfBlockade
  case blockadeExponent
  case pyramidalExponent
  case adaptationGain
  case adaptationRate

  public var passport: Passport {
    switch self {
    case .turnoverRate:
      Passport(
        "glutamate.turnover-rate", "k_{G}", value: 6.866, "1/h", range: 0.5...30, .calibrated,
        "Rate at which glutamate cycling follows its drive",
        sources: [.milak2016])
    case .maximumSurge:
      Passport(
        "glutamate.maximum-surge", "E_{G}", value: 2.291, "1", variability: 0.4,
        range: 0.1...20, .calibrated, "Rise of glutamate cycling at full disinhibition",
        sources: [.milak2016, .abdallah2018])
    case .halfBlockade:
      Passport(
        "glutamate.half-blockade", "G_{50}", value: 0.4198, "1", range: 0.02...0.95, .calibrated,
        "Block of interneurons that gives half of the surge",
        sources: [.milak2016, .moghaddam1997])
    case .blockadeExponent:
      Passport(
        "glutamate.blockade-exponent", "h_{G}", value: 1.599, "1", range: 1...6, .calibrated,
        "Hill coefficient of the surge in the block of interneurons",
        sources: [.milak2016, .moghaddam1997])
    case .pyramidalExponent:
      Passport(
        "glutamate.pyramidal-exponent", "g_{p}", value: 2.966, "1", range: 0.5...8, .calibrated,
        "How steeply the surge falls when pyramidal cells are blocked too",
        sources: [.moghaddam1997])
    case .adaptationGain:
      Passport(
        "glutamate.adaptation-gain", "g_{Q}", value: 106.9, "1", range: 0.1...1000, .calibrated,
        "How strongly adaptation damps the surge",
        sources: [.moghaddam1997])
    case .adaptationRate:
      Passport(
        "glutamate.adaptation-rate", "k_{Q}", value: 0.08518, "1/h", range: 0.01...5, .calibrated,
        "Rate at which disinhibition adapts and recovers",
        sources: [.moghaddam1997, .milak2016])
    }
  }
}
