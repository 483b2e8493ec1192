// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// How active a person's enzymes are, relative to those of the typical person; each 1 there.
///
/// Genotype, liver and kidney function and what is taken besides meet here. Each acts on one place
/// alone, and what acts on the same place is multiplied.
public struct MetabolicActivity<S: Scalar>: Sendable {
  /// What the enzymes of the liver can clear.
  public var liver: S = 1
  /// What the enzymes of the gut wall can clear.
  public var gut: S = 1
  /// The share of ketamine's clearance that makes norketamine.
  public var norketamineFormation: S = 1
  /// The clearance of norketamine.
  public var norketamineClearance: S = 1

  public init() {}

  /// Multiplies in the factors of the enzyme inhibitors and inducers that are taken.
  public mutating func take(
    _ taken: Comedication<S>, _ p: Section<EnzymeInteractionParameter, S>
  ) {
    for drug in DrugInteraction.allCases {
      guard let interaction = drug.enzymeInteraction else { continue }
      let factor = { (parameter: EnzymeInteractionParameter?) -> S in
        guard let parameter else { return 1 }
        return multiplier(p[parameter], where: taken[drug])
      }
      liver = liver * factor(interaction.liver)
      gut = gut * factor(interaction.gut)
      norketamineFormation = norketamineFormation * factor(interaction.norketamineFormation)
      norketamineClearance = norketamineClearance * factor(interaction.norketamineClearance)
    }
  }

  /// Changes what the gut wall lets through and what becomes norketamine on the way, in place.
  ///
  /// The wall that swallowed doses meet has an extraction ratio κ, which is multiplied. The one that
  /// nasal esketamine meets has a share F_g that passes; with F_g = 1/(1 + κ) the same factor g on κ
  /// gives F_g/(F_g + g(1 − F_g)).
  public func act(on absorption: Section<AbsorptionParameter, S>) {
    absorption[.gutAvailability] = dividingOdds(of: absorption[.gutAvailability], by: gut)
    absorption[.gutExtractionRatio] = gut * absorption[.gutExtractionRatio]
    absorption[.firstPassToNorketamine] =
      norketamineFormation * absorption[.firstPassToNorketamine]
    absorption[.oralFirstPassToNorketamine] =
      norketamineFormation * absorption[.oralFirstPassToNorketamine]
  }
}
