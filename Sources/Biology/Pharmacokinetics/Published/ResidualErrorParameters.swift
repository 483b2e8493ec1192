// SPDX-License-Identifier: Apache-2.0

import Literature
public import Quantities

/// How far a measured concentration lies from the true one: the standard deviation of the logarithm
/// of their ratio.
public enum ResidualErrorParameter: Int, ParameterList {
  case ketamine
  case norketamine

  public var passport: Passport {
    switch self {
    case .ketamine:
      Passport(
        "residual.ketamine", "\\sigma_{k}", value: 0.276, "1", range: 0...1, .measured,
        "Residual error of a ketamine concentration, standard deviation of its logarithm",
        sources: [.perezRuixo2020])
    case .norketamine:
      Passport(
        "residual.norketamine", "\\sigma_{n}", value: 0.422, "1", range: 0...1, .measured,
        "Residual error of a norketamine concentration, standard deviation of its logarithm",
        sources: [.perezRuixo2020])
    }
  }

  /// Both of them; no equation of the model holds them.
  public static var passports: [Passport] { allCases.map { $0.passport } }

  /// The residual error of a molecule's concentration; nil where none is known.
  public init?(of molecule: Molecule) {
    switch molecule {
    case .ketamine: self = .ketamine
    case .norketamine: self = .norketamine
    case .hydroxynorketamine: return nil
    }
  }
}
