// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether psychological distress has begun, counted as the adverse event anxiety: 10.1 % at 84 mg
/// against 7.6 % on placebo (Canuso CM et al. J Clin Psychopharmacol 2021;41:516).
///
/// In treatment-resistant depression it was 13 against 6 %. Either way most of it is not the drug's:
/// the background is larger than what the drug adds. One dose is known, so the slope is assumed.
public typealias Distress<S: Scalar> = Onset<DistressParameter, S>

/// The parameters of psychological distress.
public enum DistressParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "distress.background", "b_{ds}", value: 0.076, "1", range: 0...0.9, .measured,
        "Share of people on placebo who become anxious",
        sources: [.canuso2021])
    case .halfConcentration:
      Passport(
        "distress.half-concentration", "M_{ds}", value: 19.66, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings distress in half of people",
        sources: [.canuso2021])
    case .exponent:
      Passport(
        "distress.exponent", "h_{ds}", value: 1, "1", range: 0.1...8, .assumed,
        "Slope of the logit of distress in the logarithm of that level",
        sources: [.canuso2021])
    }
  }
}
