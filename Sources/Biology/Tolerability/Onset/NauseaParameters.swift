// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether a person has felt sick (Spravato, prescribing information: 27 % at 56 mg, 32 % at 84 mg,
/// 9 % on placebo). It depends less on the dose than anything else here.
public typealias Nausea<S: Scalar> = Onset<NauseaParameter, S>

/// Whether a person has vomited (6 % at 56 mg, 12 % at 84 mg, 2 % on placebo): steep in the dose.
/// Not everyone who vomits has reported nausea before, so that it has its own parameters.
public typealias Vomiting<S: Scalar> = Onset<VomitingParameter, S>

/// The parameters of nausea.
public enum NauseaParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "nausea.background", "b_{na}", value: 0.09, "1", range: 0...0.9, .measured,
        "Share of people on placebo who feel sick",
        sources: [.spravatoLabel])
    case .halfConcentration:
      Passport(
        "nausea.half-concentration", "M_{na}", value: 2.197, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings nausea in half of people",
        sources: [.spravatoLabel])
    case .exponent:
      Passport(
        "nausea.exponent", "h_{na}", value: 0.8491, "1", range: 0.1...8, .calibrated,
        "Slope of the logit of nausea in the logarithm of that level",
        sources: [.spravatoLabel])
    }
  }
}

/// The parameters of vomiting.
public enum VomitingParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "vomiting.background", "b_{vo}", value: 0.02, "1", range: 0...0.9, .measured,
        "Share of people on placebo who vomit",
        sources: [.spravatoLabel])
    case .halfConcentration:
      Passport(
        "vomiting.half-concentration", "M_{vo}", value: 1.44, "umol/L", range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings vomiting in half of people",
        sources: [.spravatoLabel])
    case .exponent:
      Passport(
        "vomiting.exponent", "h_{vo}", value: 2.534, "1", range: 0.1...8, .calibrated,
        "Slope of the logit of vomiting in the logarithm of that level",
        sources: [.spravatoLabel])
    }
  }
}
