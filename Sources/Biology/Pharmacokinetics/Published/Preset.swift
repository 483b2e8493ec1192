// SPDX-License-Identifier: Apache-2.0

public import Quantities
public import Scalars

/// The published models that can stand in place of the default disposition, by authors and year.
public enum Preset: String, CaseIterable, Sendable {
  case clements1981 = "clements-1981"
  case domino1982 = "domino-1982"
  case hijazi2003 = "hijazi-2003"
  case fanta2015 = "fanta-2015"
  case otto2021 = "otto-2021"
  case kamp2020 = "kamp-2020"
  case simons2022 = "simons-2022"
  case perezRuixo2020 = "perez-ruixo-2020"

  /// The name on the command line and in files.
  public var name: String { rawValue }

  public var facts: PublishedFacts {
    switch self {
    case .clements1981: Clements1981.facts
    case .domino1982: Domino1982.facts
    case .hijazi2003: Hijazi2003.facts
    case .fanta2015: Fanta2015.facts
    case .otto2021: Otto2021.facts
    case .kamp2020: Kamp2020.facts
    case .simons2022: Simons2022.facts
    case .perezRuixo2020: PerezRuixo2020.facts
    }
  }

  /// Its own parameters, which can be set by hand.
  public var passports: [Passport] {
    switch self {
    case .clements1981: Clements1981.passports
    case .domino1982: Domino1982.passports
    case .hijazi2003: Hijazi2003.passports
    case .fanta2015: Fanta2015.passports
    case .otto2021: Otto2021.passports
    case .kamp2020: Kamp2020.passports
    case .simons2022: Simons2022.passports
    case .perezRuixo2020: PerezRuixo2020.passports
    }
  }

  /// The equations of one person.
  ///
  /// - Parameters:
  ///   - values: one number for each of ``passports``, in its unit.
  ///   - person: weight and age, where the paper uses them.
  ///   - molarMasses: one for each case of ``Molecule``, g/mol.
  public func disposition<S: Scalar>(
    _ values: [S], of person: Covariates<S>, molarMasses masses: [S]
  ) -> PublishedDisposition<S> {
    switch self {
    case .clements1981: Clements1981.disposition(values, of: person, molarMasses: masses)
    case .domino1982: Domino1982.disposition(values, of: person, molarMasses: masses)
    case .hijazi2003: Hijazi2003.disposition(values, of: person, molarMasses: masses)
    case .fanta2015: Fanta2015.disposition(values, of: person, molarMasses: masses)
    case .otto2021: Otto2021.disposition(values, of: person, molarMasses: masses)
    case .kamp2020: Kamp2020.disposition(values, of: person, molarMasses: masses)
    case .simons2022: Simons2022.disposition(values, of: person, molarMasses: masses)
    case .perezRuixo2020: PerezRuixo2020.disposition(values, of: person, molarMasses: masses)
    }
  }
}
