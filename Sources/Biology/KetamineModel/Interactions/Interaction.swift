// SPDX-License-Identifier: Apache-2.0

import Encodings
import Literature
import Neuroplasticity
import Pharmacokinetics
public import Quantities

/// One thing that may be taken besides, as a reader wants to know it: what it changes, by how much,
/// and who found so. The factors are those of the parameter table.
public struct Interaction: Sendable {
  public enum Kind: String, Sendable {
    /// It changes the level of ketamine.
    case pharmacokinetic
    /// It changes what a level does.
    case pharmacodynamic
  }

  /// The name on the command line and in files.
  public let name: String
  public let kind: Kind
  /// The unit in which to say how much is taken; empty for what is taken or not.
  public let amountUnit: String
  /// What it changes, with the factors.
  public let change: String
  /// Study, number of people, and what was observed.
  public let evidence: String
  public let sources: [Reference]

  /// Everything that the model knows of.
  public static let all: [Interaction] =
    DrugInteraction.allCases.map { Interaction($0) }
    + ["benzodiazepine", "diazepam"].map { Interaction(benzodiazepine: $0, nil) }
    + DiazepamEquivalent.allCases.map { Interaction(benzodiazepine: $0.name, $0) }
}

extension Interaction {
  init(_ drug: DrugInteraction) {
    let passports =
      (drug.enzymeInteraction?.parameters.map { $0.passport } ?? [])
      + drug.effectParameters.map { $0.passport }
    self.init(
      name: drug.name, kind: drug.enzymeInteraction == nil ? .pharmacodynamic : .pharmacokinetic,
      amountUnit: "", change: Interaction.change(by: drug), evidence: drug.evidence,
      sources: Interaction.once(passports.flatMap { $0.sources } + drug.furtherSources))
  }

  /// - Parameter equivalent: nil for diazepam itself and what is given as diazepam.
  init(benzodiazepine name: String, _ equivalent: DiazepamEquivalent?) {
    let damping = BenzodiazepineParameter.largestDamping.passport.value.shortest
    let half = BenzodiazepineParameter.halfAmount.passport.value.shortest
    let passport = equivalent?.passport
    self.init(
      name: name, kind: .pharmacodynamic, amountUnit: "mg/d",
      change: "1 mg counts as \((passport?.value ?? 1).shortest) mg of diazepam; all together take "
        + "up to \(damping) of the glutamate surge, half of that at \(half) mg/d of diazepam",
      evidence: "Andrashko 2020, 47 inpatients: above 8 mg/d of diazepam few responded",
      sources: [.andrashko2020] + (passport?.sources ?? []))
  }

  private static func change(by drug: DrugInteraction) -> String {
    let levels = drug.enzymeInteraction.map { levelChanges($0) } ?? []
    let effects = drug.effectParameters.map { $0.change + " " + $0.passport.value.shortest }
    return (levels + effects).joined(separator: "; ")
  }

  private static func levelChanges(_ drug: EnzymeInteraction) -> [String] {
    let places: [(String, EnzymeInteractionParameter?)] = [
      ("intrinsic clearance of the liver", drug.liver), ("extraction by the gut wall", drug.gut),
      ("share that becomes norketamine", drug.norketamineFormation),
      ("clearance of norketamine", drug.norketamineClearance),
    ]
    return places.compactMap { place, parameter in
      parameter.map { place + " × " + $0.passport.value.shortest }
    }
  }

  private static func once(_ references: [Reference]) -> [Reference] {
    var keys: Set<String> = []
    return references.filter { keys.insert($0.key).inserted }
  }
}

extension ComedicationParameter {
  /// What it changes, in words that its value ends.
  fileprivate var change: String {
    switch self {
    case .lamotrigineSideEffects: "dissociation and memory impairment ×"
    case .lamotrigineDamping: "share of the glutamate surge taken away"
    case .maoInhibitorPressure, .psychostimulantPressure: "rise of blood pressure and heart rate ×"
    case .sedativePotency: "potency for sedation ×"
    case .naltrexoneAttenuation:
      "none, or with the switch naltrexone=attenuates: share of the effect on symptoms taken away"
    }
  }
}
