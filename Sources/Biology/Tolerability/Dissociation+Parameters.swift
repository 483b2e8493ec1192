// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of dissociation.
public enum DissociationParameter: Int, Slot, ParameterList {
  case halfConcentration
  case exponent
  case scale
  case toleranceRate
  case recoveryRate

  public var passport: Passport {
    switch self {
    case .halfConcentration:
      Passport(
        "dissociation.half-concentration", "C_{d}", value: 0.5478, "umol/L", range: 0.1...3,
        .calibrated, "S-ketamine at the effect site that gives half of the largest score",
        sources: [.olofsen2022, .vanSchalkwyk2018])
    case .exponent:
      Passport(
        "dissociation.exponent", "h_{d}", value: 2, "1", range: 1...5, .assumed,
        "Hill coefficient of dissociation", sources: [.olofsen2022])
    case .scale:
      Passport(
        "dissociation.scale", "E_{d}", value: 13.39, "1", variability: 0.75, range: 1...92,
        .calibrated,
        "Largest CADSS total that the typical patient would reach",
        sources: [.vanSchalkwyk2018])
    case .toleranceRate:
      Passport(
        "dissociation.tolerance-rate", "k_{T}", value: 0.2598, "1/h", range: 0...3, .calibrated,
        "Build-up of tolerance at full effect", sources: [.spravatoLabel])
    case .recoveryRate:
      Passport(
        "dissociation.recovery-rate", "k_{Tf}", value: 0.0021, "1/h", range: 0.0002...0.1, .assumed,
        "Fading of tolerance: a half-life of two weeks", sources: [.spravatoLabel])
    }
  }
}
