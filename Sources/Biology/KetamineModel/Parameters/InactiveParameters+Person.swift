// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Neuroplasticity
import Pharmacokinetics
import Scalars

extension InactiveParameters {
  /// Inserts what of how people differ stands still in a run: a genotype that the person does not
  /// have, an organ that works, a drug that is not taken, a side of a switch that is not taken.
  mutating func insertAbsent(_ person: Covariates<Double>, under hypotheses: Hypotheses) {
    insertGenotype(person, hypotheses)
    if person.liverImpairment == 0 { insert([OrganFunctionParameter.moderateLiver]) }
    if person.kidneyImpairment == 0 { insert([OrganFunctionParameter.impairedKidney]) }
    if person.advancedKidneyImpairment == 0 {
      insert([OrganFunctionParameter.advancedKidneyNorketamine])
    }
    if hypotheses.isOn(.none, of: .weight) {
      insert(
        [CovariateParameter.referenceWeight, .volumeExponent, .clearanceExponent])
    }
    insertComedication(person.comedication, hypotheses)
  }

  private mutating func insertGenotype(_ person: Covariates<Double>, _ hypotheses: Hypotheses) {
    let isLi = hypotheses.isOn(.li2015, of: .cyp2b6Effect)
    if isLi || person.oneVariant == 0 { insert([GenotypeParameter.oneVariant]) }
    if isLi || person.twoVariants == 0 { insert([GenotypeParameter.twoVariants]) }
    if !isLi || person.oneVariant == 0 { insert([GenotypeParameter.oneVariantLi]) }
    if !isLi || person.twoVariants == 0 {
      insert([GenotypeParameter.twoVariantsLi])
    }
  }

  private mutating func insertComedication(
    _ taken: Comedication<Double>, _ hypotheses: Hypotheses
  ) {
    for drug in DrugInteraction.allCases where taken[drug] == 0 {
      insert(drug.enzymeInteraction?.parameters ?? [])
      insert(drug.effectParameters)
    }
    if hypotheses.isOn(.noEffect, of: .naltrexone) {
      insert([ComedicationParameter.naltrexoneAttenuation])
    }
    insert(DiazepamEquivalent.allCases.filter { taken[$0] == 0 })
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
