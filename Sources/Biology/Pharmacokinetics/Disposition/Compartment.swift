// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// Where one enantiomer and its metabolites can be. Amounts are in µmol; the three venous places
/// hold concentrations, in µmol/L, that follow the arterial ones and weigh nothing.
public enum Compartment: Int, Slot {
  /// The nasal mucosa, from which drug enters the blood without passing the liver.
  case mucosa
  /// The gut as far as it holds what ran down from nasal esketamine; its blood passes the liver
  /// first.
  case gut
  /// The muscle that was injected.
  case muscle
  /// The tissue under the skin that was injected.
  case subcutis
  /// The lining of the mouth, from which drug enters the blood without passing the liver.
  case oralMucosa
  /// The gut as far as it holds doses that were swallowed; its wall saturates.
  case oralGut
  /// Central volume: arterial blood and what equilibrates with it at once.
  case central
  case shallow
  case deep
  /// Norketamine on its way: formed in the liver, not yet in the blood.
  case formingNorketamine
  case norketamineCentral
  case norketaminePeripheral
  case hydroxynorketamine
  /// Everything that has left these molecules: other metabolites and what is excreted.
  case eliminated
  case venousKetamine
  case venousNorketamine
  case venousHydroxynorketamine

  /// Whether it holds an amount (µmol) rather than a concentration.
  public var holdsAmount: Bool { rawValue <= Compartment.eliminated.rawValue }

  /// The name in tables and equations.
  public var name: String {
    switch self {
    case .mucosa: "mucosa"
    case .gut: "gut"
    case .muscle: "muscle"
    case .subcutis: "subcutis"
    case .oralMucosa: "oral-mucosa"
    case .oralGut: "oral-gut"
    case .central: "central"
    case .shallow: "shallow"
    case .deep: "deep"
    case .formingNorketamine: "forming-norketamine"
    case .norketamineCentral: "norketamine-central"
    case .norketaminePeripheral: "norketamine-peripheral"
    case .hydroxynorketamine: "hydroxynorketamine"
    case .eliminated: "eliminated"
    case .venousKetamine: "venous-ketamine"
    case .venousNorketamine: "venous-norketamine"
    case .venousHydroxynorketamine: "venous-hydroxynorketamine"
    }
  }

  /// The symbol in the equations, LaTeX.
  public var symbol: String {
    switch self {
    case .mucosa: "A_{m}"
    case .gut: "A_{g}"
    case .muscle: "A_{im}"
    case .subcutis: "A_{sc}"
    case .oralMucosa: "A_{b}"
    case .oralGut: "A_{o}"
    case .central: "A_{1}"
    case .shallow: "A_{2}"
    case .deep: "A_{3}"
    case .formingNorketamine: "A_{f}"
    case .norketamineCentral: "N_{1}"
    case .norketaminePeripheral: "N_{2}"
    case .hydroxynorketamine: "H"
    case .eliminated: "A_{e}"
    case .venousKetamine: "v_{k}"
    case .venousNorketamine: "v_{n}"
    case .venousHydroxynorketamine: "v_{h}"
    }
  }
}
