// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars

/// The parameters of how people differ that stand still in a run: a genotype that the person does not
/// have, an organ that works, a drug that is not taken, a side of a switch that is not believed.
struct IdlePeople {
  private(set) var places: Set<Int> = []

  init(_ person: Covariates<Double>, under hypotheses: Hypotheses) {
    idleGenotype(person, hypotheses)
    if person.liverImpairment == 0 { idle([OrganFunctionParameter.moderateLiver], Layout.organs) }
    if person.kidneyImpairment == 0 { idle([OrganFunctionParameter.impairedKidney], Layout.organs) }
    if person.advancedKidneyImpairment == 0 {
      idle([OrganFunctionParameter.advancedKidneyNorketamine], Layout.organs)
    }
    if hypotheses[.weight] == "none" {
      idle(
        [CovariateParameter.referenceWeight, .volumeExponent, .clearanceExponent],
        Layout.covariates)
    }
    idleComedication(person.comedication, hypotheses)
  }

  private mutating func idleGenotype(_ person: Covariates<Double>, _ hypotheses: Hypotheses) {
    let isLi = hypotheses[.cyp2b6Effect] == "li-2015"
    if isLi || person.oneVariant == 0 { idle([GenotypeParameter.oneVariant], Layout.genotype) }
    if isLi || person.twoVariants == 0 { idle([GenotypeParameter.twoVariants], Layout.genotype) }
    if !isLi || person.oneVariant == 0 { idle([GenotypeParameter.oneVariantLi], Layout.genotype) }
    if !isLi || person.twoVariants == 0 {
      idle([GenotypeParameter.twoVariantsLi], Layout.genotype)
    }
  }

  private mutating func idleComedication(
    _ taken: Comedication<Double>, _ hypotheses: Hypotheses
  ) {
    for drug in DrugInteraction.allCases where taken[drug] == 0 {
      idle(drug.perpetrator?.parameters ?? [], Layout.perpetrators)
      idle(drug.effectParameters, Layout.comedication)
    }
    if hypotheses[.naltrexone] == "no-effect" {
      idle([ComedicationParameter.naltrexoneAttenuation], Layout.comedication)
    }
    idle(DiazepamEquivalent.allCases.filter { taken[$0] == 0 }, Layout.diazepamEquivalents)
  }

  private mutating func idle<Name: Slot>(_ names: [Name], _ offset: Int) {
    for name in names { places.insert(offset + name.rawValue) }
  }
}

extension DrugInteraction {
  /// The parameters by which it acts beyond drug levels.
  var effectParameters: [ComedicationParameter] {
    switch self {
    case .lamotrigine: [.lamotrigineSideEffects, .lamotrigineDamping]
    case .maoInhibitor: [.maoInhibitorPressure]
    case .psychostimulant: [.psychostimulantPressure]
    case .sedative: [.sedativePotency]
    case .naltrexone: [.naltrexoneAttenuation]
    default: []
    }
  }
}
