// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Testing

@testable import Trials

/// Arms come in blocks, whatever the ratio.
struct RandomisationTests {
  private func people(_ count: Int) -> [Stratum] {
    let person = Fixture.conduct(Fixture.null(size: 4)).enrolment.screening(ofReplicate: 0)
      .enrolled[0]
    return (0..<count).map { _ in Stratum(person.person, baseline: 30, by: []) }
  }

  @Test(arguments: [[1, 1], [2, 1], [3, 2, 1]])
  func everyFullBlockHasTheRatio(_ ratios: [Int]) {
    let randomisation = Randomisation(ratios: ratios, repeats: 2)
    let size = randomisation.blockSize
    let arms = randomisation.arms(
      for: people(20 * size), PatientKey(seed: 7, index: 0))
    for block in 0..<20 {
      let own = arms[block * size..<(block + 1) * size]
      #expect(ratios.indices.map { arm in own.count { $0 == arm } } == ratios.map { 2 * $0 })
    }
    #expect(
      arms[..<size] != arms[size..<2 * size] || arms[size..<2 * size] != arms[2 * size..<3 * size])
  }

  @Test func theFirstOfALargeTrialAreThoseOfASmallOne() {
    let randomisation = Randomisation(ratios: [2, 1])
    let key = PatientKey(seed: 7, index: 0)
    let all = randomisation.arms(for: people(90), key)
    #expect(Array(all.prefix(31)) == randomisation.arms(for: people(31), key))
  }

  @Test func strataAreBalancedByThemselves() {
    let enrolled = Fixture.conduct(Fixture.null(size: 200)).enrolment
      .screening(ofReplicate: 3).enrolled
    let strata = enrolled.map { Stratum($0.person, baseline: $0.screened, by: [.sex]) }
    #expect(Set(strata).count == 2)
    let arms = Randomisation(ratios: [1, 1], factors: [.sex]).arms(
      for: strata, PatientKey(seed: 1, index: 0))
    for stratum in Set(strata) {
      let own = strata.indices.filter { strata[$0] == stratum }.map { arms[$0] }
      #expect(abs(own.count { $0 == 0 } - own.count { $0 == 1 }) <= 2)
    }
  }

  @Test func eachArmIsAsLikelyAtEachPlace() {
    let randomisation = Randomisation(ratios: [1, 1])
    let first = (0..<4000).count { seed in
      randomisation.arms(for: people4, PatientKey(seed: UInt64(seed), index: 0))[2] == 0
    }
    #expect(abs(Double(first) / 4000 - 0.5) < 4 * (0.25 / 4000.0).squareRoot())
  }

  private var people4: [Stratum] { Self.four }
  private static let four = RandomisationTests().people(4)
}
