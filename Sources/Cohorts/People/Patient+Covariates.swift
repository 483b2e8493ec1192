// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics
public import Scalars

extension Patient {
  /// What of the patient changes the pharmacokinetics.
  public var covariates: Covariates<Double> {
    Covariates(weight: weight, age: age, womanhood: sex.womanhood)
  }

  /// The same, with what the person brings along.
  func covariates(with history: MedicalHistory) -> Covariates<Double> {
    var person = covariates
    person.oneVariant += history.genotype == .intermediate ? 1 : 0
    person.twoVariants += history.genotype == .poor ? 1 : 0
    person.liverImpairment += history.hasModerateLiverImpairment ? 1 : 0
    person.comedication.diazepam += history.benzodiazepine
    return person
  }
}

extension Sex {
  /// The covariate: 1 for a woman, -1 for a man, 0 where it is not told.
  public var womanhood: Double {
    switch self {
    case .female: 1
    case .male: -1
    case .unspecified: 0
    }
  }
}
