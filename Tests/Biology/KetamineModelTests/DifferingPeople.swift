// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars

/// People in whom every genotype, impaired organ and drug taken besides acts, so that each of their
/// parameters shows.
enum DifferingPeople {
  /// One who has and takes everything at once; of each benzodiazepine what equals 0.7 mg of diazepam,
  /// so that together they stand where damping is steepest.
  static var everything: Covariates<Double> {
    var person = Covariates<Double>(weight: 70, age: 45, sexContrast: 0)
    person.setGenotype(.oneVariant)
    person.setOrganFunction(liver: .moderate, kidney: .severe)
    for drug in DrugInteraction.allCases { person.comedication[drug] = 1 }
    for drug in DiazepamEquivalent.allCases {
      person.comedication[drug] = 0.7 / drug.passport.value
    }
    return person
  }

  static func with(_ genotype: CYP2B6Genotype) -> Covariates<Double> {
    var person = Covariates<Double>(weight: 70, age: 45, sexContrast: 0)
    person.setGenotype(genotype)
    return person
  }

  static func treatments(_ typical: Parameters<Double>) throws -> [Treatment] {
    var alone = typical
    alone[BenzodiazepineParameter.amount] = 0
    var hypotheses = Hypotheses()
    _ = hypotheses.set(.naltrexone, to: "attenuates")
    var li = Hypotheses()
    _ = li.set(.cyp2b6Effect, to: "li-2015")
    let infusion = try Fixture.infusion(35)
    let swallowed = try Dose(.ketamine, amount: 50, route: .oral, at: 0)
    let runs: [(Dose, Covariates<Double>, Hypotheses)] = [
      (infusion, everything, hypotheses), (swallowed, everything, hypotheses),
      (infusion, with(.twoVariants), Hypotheses()), (infusion, with(.oneVariant), li),
      (infusion, with(.twoVariants), li),
    ]
    return try runs.map { dose, person, hypotheses in
      try Fixture.treatment(
        [dose], until: 24, parameters: alone.individual(person, under: hypotheses),
        hypotheses: hypotheses)
    }
  }
}
