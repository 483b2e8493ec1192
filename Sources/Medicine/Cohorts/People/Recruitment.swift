// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars
import Statistics

/// Who comes to be treated, and is let in: draws one person at a time.
///
/// Every quantity has a stream of its own, so that what is given for all moves no other draw. A draw
/// outside of plausible limits, or of the entry rule, is drawn again from the same stream.
struct Recruitment: Sendable {
  let parameters: PopulationParameters
  let setting: Setting?

  /// A patient like the reference in all that was given, and drawn in everything else.
  ///
  /// - Parameter takesBenzodiazepines: whether she does, where that is known.
  func patient(
    _ key: PatientKey, like reference: Patient, takesBenzodiazepines: Bool? = nil
  ) -> Patient {
    let sex = reference.defaults.contains(.sex) ? sex(key) : reference.sex
    let height = height(key, sex, given: reference.height)
    return reference.filled(
      from: Patient.Drawn(
        weight: weight(key, height: height), height: height, age: age(key), sex: sex,
        baselineMADRS: baseline(key), genotype: genotype(key), liver: liver(key),
        benzodiazepine: takesBenzodiazepines == false ? 0 : benzodiazepine(key)))
  }

  func stream(_ key: PatientKey, _ name: String) -> RandomStream {
    RandomStream(key, purpose: .covariates, name: name)
  }

  /// Age in whole years, normal within the limits of the model.
  private func age(_ key: PatientKey) -> Double {
    var stream = stream(key, "age")
    return stream.normal(
      parameters[.meanAge], parameters[.ageSpread], within: CovariateLimit.age.range
    )
    .rounded()
  }

  private func sex(_ key: PatientKey) -> Sex {
    var stream = stream(key, "sex")
    return stream.uniform() < parameters[.womensShare] ? .female : .male
  }

  /// Height in whole cm, unless it is given.
  private func height(_ key: PatientKey, _ sex: Sex, given: Double?) -> Double {
    if let given { return given }
    var stream = stream(key, "height")
    let isMan = sex == .male
    return stream.normal(
      parameters[isMan ? .mensHeight : .womensHeight],
      parameters[isMan ? .mensHeightSpread : .womensHeightSpread],
      within: CovariateLimit.height.range
    ).rounded()
  }

  /// Weight in tenths of a kg: the body mass index is log-normal and does not depend on height. Where
  /// weight or index are out of their limits, the index is drawn again.
  private func weight(_ key: PatientKey, height: Double) -> Double {
    var stream = stream(key, "body-mass-index")
    let possible = parameters[.lowestBodyMassIndex]...parameters[.highestBodyMassIndex]
    var weight: Double
    var massIndex: Double
    repeat {
      massIndex = stream.logNormal(
        mean: parameters[.bodyMassIndex], spread: parameters[.bodyMassIndexSpread])
      weight = (massIndex * height * height / 1000).rounded() / 10
    } while !possible.contains(massIndex) || !CovariateLimit.weight.range.contains(weight)
    return weight
  }

  /// The MADRS total before treatment, a whole number that the entry rule lets in.
  private func baseline(_ key: PatientKey) -> Double {
    var stream = stream(key, "madrs")
    let entry = setting.map { parameters[$0.entry] } ?? parameters[.entryCutoff]
    let mean = setting.map { parameters[$0.baseline] } ?? parameters[.baseline]
    let spread = setting.map { parameters[$0.baselineSpread] } ?? parameters[.baselineSpread]
    var total: Double
    repeat {
      total = (mean + spread * stream.normal()).rounded()
    } while !(entry...CovariateLimit.madrs.range.upperBound).contains(total)
    return total
  }
}

extension RandomStream {
  /// A normal number, drawn again until it lies within a range.
  mutating func normal(_ mean: Double, _ spread: Double, within range: ClosedRange<Double>)
    -> Double
  {
    var value: Double
    repeat { value = mean + spread * normal() } while !range.contains(value)
    return value
  }

  /// A log-normal number by its mean and standard deviation: its logarithm has the variance
  /// ln(1 + (spread/mean)²).
  mutating func logNormal(mean: Double, spread: Double) -> Double {
    let variance = Double.log(1 + spread * spread / (mean * mean))
    return mean * Double.exp(variance.squareRoot() * normal() - variance / 2)
  }
}
