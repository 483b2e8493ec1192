// SPDX-License-Identifier: Apache-2.0

import Kairos
import Testing

@Suite struct PatientTests {
  @Test("a weight in pounds is one in kilograms")
  func pounds() throws {
    let patient = try Patient(weight: .pounds(150))
    // A pound is 0.45359237 kg by definition.
    #expect((patient.weight - 68.038_855_5).magnitude < 1e-10)
  }

  @Test("what is outside of the model's people is refused, with what is allowed")
  func outside() throws {
    let error = try #require(throws: KairosError.self) { try Patient(weight: .kilograms(20)) }
    #expect(error.kind == .value && error.subject == "weight")
    #expect(error.found == "20 kg" && error.allowed == "35 to 200 kg")
    #expect("\(error)" == "weight: found 20 kg, allowed: 35 to 200 kg")
    #expect(throws: KairosError.self) { try Patient(baseline: .madrs(61)) }
    let beyond = try #require(throws: KairosError.self) { try Patient(baseline: .phq9(28)) }
    #expect(beyond.subject == "baseline" && beyond.allowed == "0 to 27")
    #expect(try abs(Patient(baseline: .phq9(20.4)).baselineMADRS - 37.4) < 0.02)
  }

  @Test("a drug that nobody knows is refused without a guess, with all that are known")
  func unknownDrug() throws {
    let error = try #require(throws: KairosError.self) {
      try Patient(weight: .kilograms(70), taking: ["clarithromicin"])
    }
    #expect(error.description.contains("clarithromycin"))
  }

  @Test("a benzodiazepine has an amount a day")
  func benzodiazepine() throws {
    let patient = try Patient(
      weight: .kilograms(70), taking: [OtherDrug("diazepam", daily: .milligrams(10))])
    #expect(patient.comedication.map { $0.amount } == [10])
    #expect(throws: KairosError.self) { try Patient(weight: .kilograms(70), taking: ["diazepam"]) }
  }
}
