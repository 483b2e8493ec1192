// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Scalars
import Statistics

extension Recruitment {
  /// Two alleles, drawn independently.
  func genotype(_ key: PatientKey) -> CYP2B6Genotype {
    var stream = stream(key, "cyp2b6")
    let variants = (0..<2).count { _ in stream.uniform() < parameters[.alleleFrequency] }
    return CYP2B6Genotype.allCases[variants]
  }

  /// Diazepam equivalents, mg/d, to a tenth; 0 where none is taken or the setting allows none.
  func benzodiazepine(_ key: PatientKey) -> Double {
    var stream = stream(key, "benzodiazepine")
    let share = setting?.allowsBenzodiazepines == false ? 0 : parameters[.benzodiazepineShare]
    guard stream.uniform() < share else { return 0 }
    var amount: Double
    repeat {
      let deviation = parameters[.benzodiazepineSpread] * stream.normal()
      amount = (parameters[.benzodiazepineAmount] * Double.exp(deviation) * 10).rounded() / 10
    } while !CovariateLimit.benzodiazepine.contains(amount)
    return amount
  }

  /// Nobody with a diseased liver is let into a study.
  func liver(_ key: PatientKey) -> LiverFunction {
    var stream = stream(key, "liver")
    let isImpaired = stream.uniform() < parameters[.liverDisease]
    return setting == nil && isImpaired ? .moderate : .normal
  }
}
