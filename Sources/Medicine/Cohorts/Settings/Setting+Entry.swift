// SPDX-License-Identifier: Apache-2.0

import Encodings

extension Setting {
  /// Which rules of entry a patient does not meet, each as `MADRS 8, let in: 20 or more`: what the
  /// study found does not speak of such a person. What nobody said of the patient breaks no rule.
  ///
  /// - Parameter parameters: with the lowest MADRS total that is let in, which may have been set.
  package func brokenEntryRules(
    by patient: Patient, under parameters: PopulationParameters
  ) -> [String] {
    let lowest = parameters[entry]
    var broken: [String] = []
    if !patient.defaults.contains(.baselineMADRS), patient.baselineMADRS < lowest {
      broken.append(
        "MADRS \(NumberText.short(patient.baselineMADRS)), let in: \(lowest.shortest) or more")
    }
    if !patient.defaults.contains(.age), !letsIn(age: patient.age) {
      broken.append(
        "age \(NumberText.short(patient.age)) a, let in: \(ages.lowerBound.shortest) to "
          + "\(ages.upperBound.shortest) a")
    }
    if !allowsBenzodiazepines, let drug = patient.comedication.first(where: { $0.isBenzodiazepine })
    {
      broken.append("\(drug.name), let in: without benzodiazepines")
    }
    return broken
  }

  /// Whole years count: who is 64 is let in up to the next birthday.
  private func letsIn(age: Double) -> Bool {
    age >= ages.lowerBound && age < ages.upperBound + 1
  }
}

extension TakenDrug {
  /// Whether it is counted in diazepam equivalents.
  var isBenzodiazepine: Bool {
    if case .benzodiazepine = kind { true } else { false }
  }
}
