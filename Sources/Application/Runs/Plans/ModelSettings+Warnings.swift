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

  private func remissionWarning(_ patient: Patient) -> String? {
    let remission = setting?.remission ?? .standard
    guard !patient.defaults.contains(.baselineMADRS), remission.isMet(score: patient.baselineMADRS)
    else { return nil }
    return
      "the MADRS total before treatment is \(NumberText.short(patient.baselineMADRS)), which is "
      + "remission already: remission is there before and after, and says nothing of the treatment"
  }
}
