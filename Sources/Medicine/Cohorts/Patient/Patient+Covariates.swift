// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics
public import Scalars

extension Patient {
  /// What of the patient changes the model's parameters.
  public var covariates: Covariates<Double> {
    var person = Covariates<Double>(weight: weight, age: age, sexContrast: sex.sexContrast)
    person.setGenotype(genotype)
    person.setOrganFunction(liver: liver, kidney: kidney)
    person.comedication = Comedication(comedication)
    return person
  }

  /// What of the patient changes how the body's enzymes clear ketamine, in words: variants of genes,
  /// impaired organs, inhibitors and inducers.
  public var changedClearance: [String] {
    let variants = genotype == .reference ? [] : ["CYP2B6 " + genotype.name]
    let organs =
      (liver == .normal ? [] : ["\(liver.rawValue) liver impairment"])
      + (kidney == .normal ? [] : ["\(kidney.rawValue) renal impairment"])
    return variants + organs + comedication.filter { $0.changesLevels }.map { $0.name }
  }

  /// What can be said against this patient, apart from what is refused.
  public var warnings: [String] {
    let together = changedClearance
    guard together.count > 1 else { return [] }
    return [
      together.joined(separator: ", ") + ": studied one by one, never together; "
        + "their factors on the enzymes are multiplied"
    ]
  }
}

extension TakenDrug {
  /// Whether it changes the level of ketamine.
  var changesLevels: Bool {
    if case .interaction(let drug) = kind { drug.enzymeInteraction != nil } else { false }
  }
}

extension Comedication<Double> {
  /// The numbers for what is taken.
  public init(_ drugs: [TakenDrug]) {
    self.init()
    for drug in drugs {
      switch drug.kind {
      case .interaction(let interaction): self[interaction] = 1
      case .benzodiazepine(nil): diazepam += drug.amount ?? 0
      case .benzodiazepine(let kind?): self[kind] = drug.amount ?? 0
      }
    }
  }
}

extension Sex {
  /// The covariate: 1 for a woman, -1 for a man, 0 where it is unknown.
  public var sexContrast: Double {
    switch self {
    case .female: 1
    case .male: -1
    case .unspecified: 0
    }
  }
}
