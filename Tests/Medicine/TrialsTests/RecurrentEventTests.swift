// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Testing

@testable import Trials

/// Eight sessions give the incidence of four weeks again.
struct RecurrentEventTests {
  @Test(arguments: [0.02, 0.09, 0.3, 0.6])
  func fourWeeksHaveTheIncidenceThatWasPublished(_ incidence: Double) {
    let event = RecurrentEvent()
    let people = (0..<4000).map {
      event.count(
        Array(repeating: .init(incidence: incidence), count: 8), .nausea,
        PatientKey(seed: 5, index: $0))
    }
    let found = Double(people.count { $0 > 0 }) / 4000
    #expect(abs(found - incidence) < 4 * (incidence * (1 - incidence) / 4000).squareRoot())
  }

  @Test func whoHadItHasItAgain() {
    let event = RecurrentEvent()
    let people = (0..<4000).map {
      event.count(
        Array(repeating: .init(incidence: 0.3), count: 8), .dizziness,
        PatientKey(seed: 5, index: $0))
    }
    let affected = people.filter { $0 > 0 }
    let sessions = Double(affected.reduce(0, +)) / Double(affected.count)
    #expect(sessions > 1.5)
  }

  @Test func whatCannotComeDoesNotCome() {
    #expect(
      RecurrentEvent().count([.init(incidence: 0)], .nausea, PatientKey(seed: 1, index: 1)) == 0)
  }

  @Test(arguments: [0.1, 0.4, 0.8])
  func aControlHasItsShareOfASession(_ share: Double) {
    let event = RecurrentEvent()
    let found = (0..<4000).count {
      event.occurs(
        in: 0, .init(incidence: 0, shareByControl: share), .sedation,
        PatientKey(seed: 5, index: $0))
    }
    #expect(abs(Double(found) / 4000 - share) < 4 * (share * (1 - share) / 4000).squareRoot())
  }
}
