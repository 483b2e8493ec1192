// SPDX-License-Identifier: Apache-2.0

public import KetamineModel
public import Pharmacokinetics
import Quantities
public import Scalars

/// Everybody who could be drawn: a person whose like are sought, and how people differ.
///
/// Patients are computed when they are asked for, from their index alone: a population takes no
/// memory, and patient 7 is the same whether or not patients 1 to 6 exist.
public struct VirtualPopulation: Sendable {
  public let seed: UInt64
  /// Whom the patients are like: what is given of her is the same for all.
  public let reference: Patient
  /// The parameters around which people vary.
  public let typical: Parameters<Double>

  public init(
    seed: UInt64, reference: Patient, typical: Parameters<Double> = .typical
  ) {
    self.seed = seed
    self.reference = reference
    self.typical = typical
  }

  /// The patient of an index, 0 and up.
  public func patient(at index: Int) -> VirtualPatient {
    let effects = randomEffects(ofPatient: index)
    var own = typical
    for (place, effect) in effects.enumerated() where effect != 0 {
      own.values[place] *= Double.exp(effect)
    }
    return VirtualPatient(
      index: index, patient: reference, parameters: own.individual(reference.covariates),
      randomEffects: effects)
  }

  /// The logarithm of each parameter over its typical value: normal with the standard deviation of
  /// its passport; a draw that leaves the passport's range is drawn again.
  private func randomEffects(ofPatient index: Int) -> [Double] {
    Layout.passports.enumerated().map { place, passport in
      guard let deviation = passport.variability else { return 0 }
      var stream = RandomStream(
        seed: seed, patient: index, purpose: .parameters, name: passport.name)
      var effect = deviation * stream.normal()
      while !passport.range.contains(typical.values[place] * Double.exp(effect)) {
        effect = deviation * stream.normal()
      }
      return effect
    }
  }
}

extension Patient {
  /// What of the patient changes the pharmacokinetics.
  public var covariates: Covariates<Double> {
    Covariates(weight: weight, age: age, womanhood: sex.womanhood)
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
