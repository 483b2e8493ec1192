// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Quantities
import Testing

@testable import Cohorts
@testable import Statistics

@Suite struct RandomPurposeTests {
  @Test func purposesKeepTheirNumbers() {
    #expect(RandomStream.Purpose.allCases.map(\.rawValue) == Array(1...10))
  }

  @Test func aPatientsStreamIsThatOfHerIndexAndPurpose() {
    let hers = RandomStream(seed: 4, patient: 7, occasion: 2, purpose: .rating, name: "a")
    let subject = RandomStream(seed: 4, subject: 7, occasion: 2, purpose: 6, name: "a")
    #expect(hers.uniform(at: 3) == subject.uniform(at: 3))
  }

  @Test func everyParameterHasAStreamOfItsOwn() {
    let prints = Layout.passports.map { RandomStream.fingerprint(of: $0.name) }
    #expect(Set(prints).count == prints.count)
  }
}
