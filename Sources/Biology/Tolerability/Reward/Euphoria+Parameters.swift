// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities

/// The parameters of euphoria.
public enum EuphoriaParameter: Int, Slot, ParameterList {
  case halfConcentration
  case exponent

  public var passport: Passport {
    switch self {
    case .halfConcentration:
      Passport(
        "euphoria.half-concentration", "C_{eu}", value: 0.3, "umol/L", range: 0.05...3, .measured,
        "S-ketamine at the effect site that gives half of the largest drug high",
        sources: [.simons2022b])
    case .exponent:
      Passport(
        "euphoria.exponent", "h_{eu}", value: 2, "1", range: 0.5...6, .assumed,
        "Hill coefficient of the drug high", sources: [.simons2022b])
    }
  }
}
