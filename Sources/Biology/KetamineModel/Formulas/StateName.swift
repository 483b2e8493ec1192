// SPDX-License-Identifier: Apache-2.0

import Dynamics
public import Pharmacokinetics

/// A state of the whole model, with its name, symbol and unit.
public enum StateName: Equatable, Sendable {
  case compartment(Enantiomer, Compartment)
  case effect(EffectState)

  /// Every state, in the order of the model's vector.
  public static let all: [StateName] =
    Compartment.allCases.map { .compartment(.s, $0) }
    + Compartment.allCases.map { .compartment(.r, $0) }
    + EffectState.allCases.map { .effect($0) }

  /// The name in tables and equations.
  public var name: String {
    switch self {
    case .compartment(let enantiomer, let compartment): enantiomer.letter + "." + compartment.name
    case .effect(let effect): effect.name
    }
  }

  /// The symbol in the equations, LaTeX; an enantiomer stands as an exponent.
  public var symbol: String {
    switch self {
    case .compartment(let enantiomer, let compartment):
      compartment.symbol + "^{" + (enantiomer == .s ? "S" : "R") + "}"
    case .effect(let effect): effect.symbol
    }
  }

  /// The unit, UCUM.
  public var unit: String {
    switch self {
    case .compartment(_, let compartment): compartment.holdsAmount ? "umol" : "umol/L"
    case .effect(let effect): effect.unit
    }
  }
}
