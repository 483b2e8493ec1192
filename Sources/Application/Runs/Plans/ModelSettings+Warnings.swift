// SPDX-License-Identifier: Apache-2.0

package import Cohorts
import Encodings
import Instruments

/// What a patient says against believing what follows from the settings of a run.
extension ModelSettings {
  /// Rules of entry that the patient does not meet, and a score that leaves nothing to be relieved.
  package func warnings(for patient: Patient) -> [String] {
    [entryWarning(patient), remissionWarning(patient)].compactMap { $0 }
  }

  private func entryWarning(_ patient: Patient) -> String? {
    guard let setting else { return nil }
    let broken = setting.brokenEntryRules(by: patient, under: population)
    guard !broken.isEmpty else { return nil }
    return
      "\(setting.name) would not have let this patient in (\(broken.joined(separator: "; "))); "
      + "what it found does not speak of such a person"
  }

  /// How many of a table's people the study would not have let in.
  package func warnings(forListed people: [ListedPatient]) -> [String] {
    guard let setting else { return [] }
    let broken = people.filter {
      !setting.brokenEntryRules(by: $0.patient, under: population).isEmpty
    }
    guard let first = broken.first else { return [] }
    let rules = setting.brokenEntryRules(by: first.patient, under: population)
    return [
      "\(setting.name) would not have let in \(broken.count) of the \(people.count) patients, the first "
        + "of them \(first.id) (\(rules.joined(separator: "; ")))"
    ]
  }

  private func remissionWarning(_ patient: Patient) -> String? {
    let remission = setting?.remission ?? .standard
    guard !patient.defaults.contains(.baselineMADRS), remission.isMet(score: patient.baselineMADRS)
    else { return nil }
    return
      "the MADRS total before treatment is \(NumberText.short(patient.baselineMADRS)), which is "
      + "remission already: remission is there before and after, and says nothing of the treatment"
  }
}
