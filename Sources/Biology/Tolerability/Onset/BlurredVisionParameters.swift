// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether vision has become blurred: 11.9 % at 84 mg against 4.9 % on placebo (Canuso CM et al. J
/// Clin Psychopharmacol 2021;41:516). One dose is known, so the slope is assumed.
public typealias BlurredVision<S: Scalar> = Onset<BlurredVisionParameter, S>

/// The parameters of blurred vision.
public enum BlurredVisionParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "blurred-vision.background", "b_{bv}", value: 0.049, "1", range: 0...0.9, .measured,
        "Share of people on placebo who see blurred",
        sources: [.canuso2021])
    case .halfConcentration:
      Passport(
        "blurred-vision.half-concentration", "M_{bv}", value: 7.532, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings blurred vision in half of people",
        sources: [.canuso2021])
    case .exponent:
      Passport(
        "blurred-vision.exponent", "h_{bv}", value: 1, "1", range: 0.1...8, .assumed,
        "Slope of the logit of blurred vision in the logarithm of that level",
        sources: [.canuso2021])
    }
  }
}
