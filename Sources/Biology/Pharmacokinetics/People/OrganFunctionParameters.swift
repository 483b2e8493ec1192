// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// What an impaired liver or kidney leaves of a person's enzymes.
///
/// Hardly any ketamine leaves by the kidney, and still levels were higher in renal impairment; that
/// enzymes of liver and gut wall work less well is a way to say so, not a finding.
public enum OrganFunctionParameter: Int, Slot, ParameterList {
  case moderateLiver
  case impairedKidney
  case advancedKidneyNorketamine

  public var passport: Passport {
    switch self {
    case .moderateLiver:
      Passport(
        "liver.moderate-impairment", "\\lambda_{h}", value: 0.2404, "1", range: 0.02...1,
        .calibrated,
        "Intrinsic clearance of a moderately impaired liver, relative to a normal one",
        sources: [.spravatoLabel])
    case .impairedKidney:
      Passport(
        "kidney.impairment", "\\lambda_{k}", value: 0.5371, "1", range: 0.02...1, .calibrated,
        "What the enzymes of liver and gut wall clear in mild to severe renal impairment, relative to normal",
        sources: [.janssen2024])
    case .advancedKidneyNorketamine:
      Passport(
        "kidney.norketamine-clearance", "\\lambda_{n}", value: 0.6868, "1", range: 0.05...1,
        .calibrated,
        "Clearance of norketamine in moderate and severe renal impairment, relative to normal",
        sources: [.janssen2024])
    }
  }
}
