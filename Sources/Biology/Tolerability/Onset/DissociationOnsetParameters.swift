// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities
public import Scalars

/// Whether dissociation has begun: a CADSS total above 4 and above the one before the dose, as the
/// esketamine trials counted it (Spravato, prescribing information: 61 % of people at 56 mg and 69 %
/// at 84 mg; 5 to 16 % on placebo).
///
/// The level that counts is S-ketamine at the effect site over 1 + tolerance, so that it becomes
/// rarer from session to session, as the score itself falls (`Dissociation`).
public typealias DissociationOnset<S: Scalar> = Onset<DissociationOnsetParameter, S>

/// The parameters of the onset of dissociation.
public enum DissociationOnsetParameter: Int, OnsetParameterList {
  case background
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .background:
      Passport(
        "dissociation-onset.background", "b_{di}", value: 0.1, "1", range: 0...0.9, .measured,
        "Share of sessions with placebo in which the CADSS total exceeds 4: 5 to 16 % in the trials",
        sources: [.spravatoLabel])
    case .halfConcentration:
      Passport(
        "dissociation-onset.half-concentration", "M_{di}", value: 0.326, "umol/L",
        range: 0.005...1000,
        .calibrated,
        "Highest S-ketamine of a session at the effect site at which the drug brings a CADSS total above 4 in half of people",
        sources: [.spravatoLabel])
    case .exponent:
      Passport(
        "dissociation-onset.exponent", "h_{di}", value: 1.139, "1", range: 0.1...8, .calibrated,
        "Slope of the logit of a CADSS total above 4 in the logarithm of that level",
        sources: [.spravatoLabel])
    }
  }
}
