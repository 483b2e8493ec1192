// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// How a regimen enters the body: each dose becomes boluses and constant inputs to compartments.
public struct Administration<S: ValuedScalar> {
  let absorption: Section<AbsorptionParameter, S>
  let molarMass: S
  /// The index of an enantiomer's first compartment in the model's state.
  let origin: (Enantiomer) -> Int

  /// - Parameters:
  ///   - absorption: this person's parameters of absorption.
  ///   - molarMass: of ketamine, g/mol.
  ///   - origin: where an enantiomer's compartments begin in the state.
  public init(
    _ absorption: Section<AbsorptionParameter, S>, molarMass: S,
    origin: @escaping (Enantiomer) -> Int
  ) {
    self.absorption = absorption
    self.molarMass = molarMass
    self.origin = origin
  }

  /// The events of all doses.
  public func timeline(of regimen: Regimen) -> Timeline<S> {
    var timeline = Timeline<S>()
    for dose in regimen.doses { give(dose, in: &timeline) }
    return timeline
  }

  /// The events of one dose.
  public func give(_ dose: Dose, in timeline: inout Timeline<S>) {
    for enantiomer in Enantiomer.allCases {
      let share = dose.drug.fraction(of: enantiomer)
      if share > 0 { give(dose, enantiomer, share, in: &timeline) }
    }
  }

  /// The state that holds a compartment of an enantiomer.
  func state(_ compartment: Compartment, _ enantiomer: Enantiomer) -> Int {
    origin(enantiomer) + compartment.rawValue
  }

  /// An amount of ketamine, from mg to µmol.
  func micromoles(_ milligrams: Double) -> S {
    Molecule.micromoles(milligrams, molarMass: molarMass)
  }

  func give(
    _ dose: Dose, _ enantiomer: Enantiomer, _ share: Double, in timeline: inout Timeline<S>
  ) {
    switch dose.route {
    case .iv: giveIntravenously(dose, enantiomer, share, in: &timeline)
    case .im: giveIntramuscularly(dose, enantiomer, share, in: &timeline)
    case .sc: giveSubcutaneously(dose, enantiomer, share, in: &timeline)
    case .nasal where dose.drug == .esketamine:
      giveNasally(dose, enantiomer, share, in: &timeline)
    case .nasal: giveSpray(dose, enantiomer, share, in: &timeline)
    case .sublingual: giveSublingually(dose, enantiomer, share, in: &timeline)
    case .lozenge: giveAsLozenge(dose, enantiomer, share, in: &timeline)
    case .film: giveAsFilm(dose, enantiomer, share, in: &timeline)
    case .oral: giveOrally(dose, enantiomer, share, in: &timeline)
    }
  }
}

extension Drug {
  /// The share of the dose that is this enantiomer (1).
  public func fraction(of enantiomer: Enantiomer) -> Double {
    switch enantiomer {
    case .s: fractionS
    case .r: fractionR
    }
  }
}
