// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of the bladder.
public enum BladderParameter: Int, Slot, ParameterList {
  case exposureRate
  case halfExposure
  case exponent
  case damageRate
  case healingRate

  public var passport: Passport {
    switch self {
    case .exposureRate:
      Passport(
        "bladder.exposure-rate", "k_{u}", value: 0.00595, "1/h", range: 0.001...0.05, .assumed,
        "Rate at which the mean exposure forgets: one week", sources: [.winstock2012])
    case .halfExposure:
      Passport(
        "bladder.half-exposure", "u_{b}", value: 175, "umol/h", range: 10...2000, .assumed,
        "Mean exposure of half of the largest damage: 1 g of ketamine a day",
        sources: [.winstock2012])
    case .exponent:
      Passport(
        "bladder.exponent", "h_{b}", value: 2, "1", range: 1...6, .assumed,
        "Hill coefficient of damage in exposure", sources: [.winstock2012])
    case .damageRate:
      Passport(
        "bladder.damage-rate", "k_{b}", value: 5.2e-5, "1/h", range: 1e-6...1e-2, .assumed,
        "Largest rate at which symptoms begin: 27 % have them after two years of 1 g a day",
        sources: [.winstock2012])
    case .healingRate:
      Passport(
        "bladder.healing-rate", "k_{bh}", value: 4e-5, "1/h", range: 1e-6...1e-2, .assumed,
        "Rate at which symptoms end: half of people in two years, as half improved on stopping",
        sources: [.winstock2012])
    }
  }
}
