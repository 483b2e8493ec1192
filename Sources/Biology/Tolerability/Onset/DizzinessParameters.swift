// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether dizziness has begun: 38.3 % at 84 mg against 13.8 % on placebo (Canuso CM et al. J Clin
/// Psychopharmacol 2021;41:516, ASPIRE I and II together).
///
/// In treatment-resistant depression it was 29 against 8 %, at 56 or 84 mg. One dose is known for
/// sure, so the slope is assumed. Vertigo is counted apart there and not here.
public typealias Dizziness<S: Scalar> = Onset<DizzinessParameter, S>

/// The parameters of dizziness.
public enum DizzinessParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "dizziness.background", "b_{dz}", value: 0.138, "1", range: 0...0.9, .measured,
        "Share of people on placebo who are dizzy",
        sources: [.canuso2021])
    case .halfConcentration:
      Passport(
        "dizziness.half-concentration", "M_{dz}", value: 1.52, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings dizziness in half of people",
        sources: [.canuso2021])
    case .exponent:
      Passport(
        "dizziness.exponent", "h_{dz}", value: 1, "1", range: 0.1...8, .assumed,
        "Slope of the logit of dizziness in the logarithm of that level",
        sources: [.canuso2021])
    }
  }
}
