// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars
import Statistics

extension Recruitment {
  /// What a person of this age brings along.
  func history(_ key: PatientKey, age: Double) -> MedicalHistory {
    let hasHypertension = hasHypertension(key, age: age)
    let pressure = pressure(key, hasHypertension)
    return MedicalHistory(
      failedTreatments: failedTreatments(key), hasHypertension: hasHypertension,
      systolic: pressure.systolic, diastolic: pressure.diastolic)
  }

  /// The fewest, and a geometric number of further ones.
  private func failedTreatments(_ key: PatientKey) -> Int {
    var stream = stream(key, "failed-treatments")
    let mean = parameters[.moreFailedTreatments]
    let more = Double.log(stream.uniform()) / Double.log(mean / (1 + mean))
    return Int(parameters[.failedTreatments]) + Int(more)
  }

  private func hasHypertension(_ key: PatientKey, age: Double) -> Bool {
    var stream = stream(key, "hypertension")
    let share: CirculationParameter =
      age < parameters[.middleAge]
      ? .hypertensionOfTheYoung
      : age < parameters[.oldAge] ? .hypertensionInMiddleAge : .hypertensionOfTheOld
    return stream.uniform() < parameters[share]
  }

  /// Systolic and diastolic pressure in whole mm[Hg], correlated, drawn again together.
  private func pressure(
    _ key: PatientKey, _ hasHypertension: Bool
  ) -> (systolic: Double, diastolic: Double) {
    var stream = stream(key, "pressure")
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
    } while !CovariateLimit.systolic.contains(pressure.systolic)
      || !CovariateLimit.diastolic.contains(pressure.diastolic)
    return pressure
  }
}
