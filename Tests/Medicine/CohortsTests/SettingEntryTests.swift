// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import Quantities
import Testing

@Suite struct SettingEntryTests {
  private func broken(_ setting: Setting, _ patient: Patient) -> [String] {
    setting.brokenEntryRules(by: patient, under: .typical)
  }

  @Test func whoeverIsAssumedBreaksNoRule() throws {
    for setting in Setting.all { #expect(broken(setting, try Patient()) == []) }
  }

  @Test func rulesAreTold() throws {
    let patient = try Patient(
      age: Quantity(65, .year), baselineMADRS: 19,
      comedication: [TakenDrug(reading: "lorazepam 1 mg/d")])
    #expect(
      broken(.daly2018, patient) == [
        "MADRS 19, let in: 20 or more", "age 65 a, let in: 20 to 64 a",
      ])
    #expect(
      broken(.murrough2013, patient) == [
        "MADRS 19, let in: 20 or more", "lorazepam, let in: without benzodiazepines",
      ])
    #expect(broken(.fu2020, try Patient(baselineMADRS: 28)).count == 1)
    #expect(broken(.fu2020, try Patient(baselineMADRS: 29)).isEmpty)
    #expect(broken(.daly2018, try Patient(age: Quantity(64.9, .year))).isEmpty)
  }

  /// The two relations are inverses, and the means of two trials stand side by side.
  @Test(arguments: [0.0, 3.0, 14.2, 20.4, 27.0])
  func oneScaleFollowsFromTheOther(total: Double) throws {
    let madrs = PHQ9.expectedMADRS(baseline: total, oddsRatio: 1.87)
    let back = PHQ9.expectedBaseline(madrs: madrs, oddsRatio: 1.87)
    #expect(abs(back - total) < 1e-12)
    #expect(try Patient(baselinePHQ9: total).baselineMADRS == madrs)
  }

  @Test func aPHQ9StaysWithThePatient() throws {
    let patient = try Patient(baselinePHQ9: 20.4).revised(age: Quantity(50, .year))
    #expect(patient.baselinePHQ9 == 20.4 && abs(patient.baselineMADRS - 37.4) < 0.02)
    #expect(patient.facts.contains { $0.field == .baselinePHQ9 && $0.value == "20.4" })
    #expect(throws: PatientError.twoBaselines) { try Patient(baselineMADRS: 30, baselinePHQ9: 20) }
  }
}
