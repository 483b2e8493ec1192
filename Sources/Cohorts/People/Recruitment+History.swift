// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars

extension Recruitment {
  /// What a person of this age brings along.
  func history(_ index: Int, age: Double) -> MedicalHistory {
    let hasHypertension = hasHypertension(index, age: age)
    let pressure = pressure(index, hasHypertension)
    return MedicalHistory(
      failedTreatments: failedTreatments(index), hasHypertension: hasHypertension,
      systolic: pressure.systolic, diastolic: pressure.diastolic, genotype: genotype(index),
      benzodiazepine: benzodiazepine(index), hasModerateLiverImpairment: hasLiverDisease(index))
  }

  /// The fewest, and a geometric number of further ones.
  private func failedTreatments(_ index: Int) -> Int {
    var stream = stream(index, "failed-treatments")
    let mean = parameters[.moreFailedTreatments]
    let more = Double.log(stream.uniform()) / Double.log(mean / (1 + mean))
    return Int(parameters[.failedTreatments]) + Int(more)
  }

  private func hasHypertension(_ index: Int, age: Double) -> Bool {
    var stream = stream(index, "hypertension")
    let share: CirculationParameter =
      age < parameters[.middleAge]
      ? .hypertensionOfTheYoung
      : age < parameters[.oldAge] ? .hypertensionInMiddleAge : .hypertensionOfTheOld
    return stream.uniform() < parameters[share]
  }

  /// Systolic and diastolic pressure in whole mm[Hg], correlated, drawn again together.
  private func pressure(
    _ index: Int, _ hasHypertension: Bool
  ) -> (systolic: Double, diastolic: Double) {
    var stream = stream(index, "pressure")
    let correlation = parameters[.correlation]
    let rest = (1 - correlation * correlation).squareRoot()
    let means = (
      parameters[hasHypertension ? .systolicInHypertension : .systolic],
      parameters[hasHypertension ? .diastolicInHypertension : .diastolic]
    )
    var pressure: (systolic: Double, diastolic: Double)
    repeat {
      let (first, second) = (stream.normal(), stream.normal())
      pressure.systolic = (means.0 + parameters[.systolicSpread] * first).rounded()
      let follows = correlation * first + rest * second
      pressure.diastolic = (means.1 + parameters[.diastolicSpread] * follows).rounded()
    } while !Limit.systolic.contains(pressure.systolic)
      || !Limit.diastolic.contains(pressure.diastolic)
    return pressure
  }

  /// Two alleles, drawn independently.
  private func genotype(_ index: Int) -> MedicalHistory.Genotype {
    var stream = stream(index, "cyp2b6")
    let variants = (0..<2).count { _ in stream.uniform() < parameters[.alleleFrequency] }
    return [.normal, .intermediate, .poor][variants]
  }

  /// Diazepam equivalents, mg/d, to a tenth; 0 where none is taken or the setting allows none.
  private func benzodiazepine(_ index: Int) -> Double {
    var stream = stream(index, "benzodiazepine")
    let share = setting?.allowsBenzodiazepines == false ? 0 : parameters[.benzodiazepineShare]
    guard stream.uniform() < share else { return 0 }
    var amount: Double
    repeat {
      let deviation = parameters[.benzodiazepineSpread] * stream.normal()
      amount = (parameters[.benzodiazepineAmount] * Double.exp(deviation) * 10).rounded() / 10
    } while !Limit.benzodiazepine.contains(amount)
    return amount
  }

  /// Nobody with a diseased liver is let into a study.
  private func hasLiverDisease(_ index: Int) -> Bool {
    var stream = stream(index, "liver")
    return setting == nil && stream.uniform() < parameters[.liverDisease]
  }
}
