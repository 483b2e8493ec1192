// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Literature
public import Quantities
import Scalars

/// A molecule that the model follows; as a parameter, its molar mass as the free base.
public enum Molecule: Int, Slot, ParameterList {
  case ketamine
  case norketamine
  case hydroxynorketamine

  /// The name in observables and tables.
  public var name: String {
    switch self {
    case .ketamine: "ketamine"
    case .norketamine: "norketamine"
    case .hydroxynorketamine: "hydroxynorketamine"
    }
  }

  public var passport: Passport {
    switch self {
    case .ketamine: Self.molarMass(name, "K", 237.73)
    case .norketamine: Self.molarMass(name, "N", 223.70)
    case .hydroxynorketamine: Self.molarMass(name, "H", 239.70)
    }
  }

  static func molarMass(_ name: String, _ symbol: String, _ value: Double) -> Passport {
    Passport(
      name + ".molar-mass", "m_{" + symbol + "}", value: value, "g/mol", range: 200...260,
      .measured, "Molar mass of the free base of " + name, sources: [.zanos2018])
  }
}

extension Molecule {
  /// µg in a mg: doses come in mg, molar masses in g/mol, which is µg/µmol.
  static let microgramsPerMilligram = 1000.0

  /// An amount (mg) of a molecule of some molar mass (g/mol), in µmol.
  static func micromoles<S: Scalar>(_ milligrams: Double, molarMass: S) -> S {
    S(milligrams * microgramsPerMilligram) / molarMass
  }
}
