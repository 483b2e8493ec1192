// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// Distributions at ordinary and extreme places, against R.
@Suite struct DistributionsTests {
  @Test(arguments: [(1.0, "1"), (2.5, "2.5"), (30, "30"), (1000, "1000")])
  func student(_ degrees: Double, _ name: String) {
    let student = StudentDistribution(degreesOfFreedom: degrees)
    expectAsR(student.twoSided(-2.3), "t.tail.\(name)")
    expectAsR(student.quantile(0.975), "t.quantile.\(name)")
    #expect(abs(student.cumulative(student.quantile(0.2)) - 0.2) < 1e-13)
  }

  @Test func chiSquaredAndF() {
    for (x, name) in [(0.1, "0.1"), (3, "3"), (40, "40")] {
      expectAsR(ChiSquaredDistribution(degreesOfFreedom: 3).upper(x), "chi.\(name)")
    }
    for (x, name) in [(0.2, "0.2"), (1.5, "1.5"), (9, "9")] {
      expectAsR(FisherDistribution(above: 3, below: 17.5).upper(x), "f.\(name)")
    }
    let many = FisherDistribution(above: 3, below: .infinity).upper(1.5)
    #expect(abs(many - ChiSquaredDistribution(degreesOfFreedom: 3).upper(4.5)) < 1e-15)
  }

  @Test func normalAndBeta() {
    for (p, name) in [(1e-8, "1e-08"), (0.025, "0.025"), (0.7, "0.7")] {
      expectAsR(NormalDistribution.quantile(p), "normal.\(name)")
      #expect(abs(NormalDistribution.cumulative(NormalDistribution.quantile(p)) / p - 1) < 1e-13)
    }
    for (x, name) in [(0.01, "0.01"), (0.4, "0.4"), (0.9, "0.9")] {
      expectAsR(BetaDistribution(2.5, 140).cumulative(x), "beta.\(name)")
    }
    expectAsR(BetaDistribution(17, 19).quantile(0.025), "beta.quantile")
  }

  @Test func manyDegreesOfFreedomAreNormal() {
    let student = StudentDistribution(degreesOfFreedom: .infinity)
    #expect(abs(student.quantile(0.975) - 1.959963984540054) < 1e-14)
    #expect(student.twoSided(2) == NormalDistribution.twoSided(2))
  }
}
