// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether sedation has begun: 4 or less of the 5 points of the Modified Observer's Assessment of
/// Alertness and Sedation (Spravato, prescribing information: 50 % of people at 56 mg and 61 % at
/// 84 mg).
///
/// It begins after a quarter of an hour, is deepest at 30 to 45 minutes and over by an hour and a
/// half; nearly always a voice wakes. Other sedatives add to it.
public typealias Sedation<S: Scalar> = Onset<SedationParameter, S>

/// The parameters of sedation.
public enum SedationParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "sedation.background", "b_{se}", value: 0.115, "1", range: 0...0.9, .assumed,
        "Share of sessions with placebo that sedate: 11 to 12 %, by memory",
        sources: [.spravatoLabel])
    case .halfConcentration:
      Passport(
        "sedation.half-concentration", "M_{se}", value: 0.5147, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings sedation in half of people",
        sources: [.spravatoLabel])
    case .exponent:
      Passport(
        "sedation.exponent", "h_{se}", value: 1.462, "1", range: 0.1...8, .calibrated,
        "Slope of the logit of sedation in the logarithm of that level",
        sources: [.spravatoLabel])
    }
  }
}
