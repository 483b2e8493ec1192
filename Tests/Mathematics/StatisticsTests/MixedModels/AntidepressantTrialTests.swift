// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// The listing of SAS PROC MIXED for 172 patients, published with the R package rbmi.
@Suite struct AntidepressantTrialTests {
  private func fit() throws -> MixedModelRepeatedMeasures {
    try MixedModelRepeatedMeasures(TrialTables.antidepressant())
  }

  @Test func theLikelihoodIsThatOfSAS() throws {
    let fit = try fit()
    #expect(abs(fit.minusTwoLogLikelihood - 3494.20285008) < 1e-7)
    let criteria = fit.informationCriteria
    #expect(abs(criteria.akaike - 3514.2) < 0.05)
    #expect(abs(criteria.schwarz - 3545.7) < 0.05)
    #expect(fit.patientCount == 172)
  }

  @Test func theTenCovariancesAreThoseOfSAS() throws {
    let listing = [
      [19.6845], [16.5157, 34.2105], [15.3879, 25.4250, 38.4363],
      [16.3599, 26.1843, 33.8949, 45.2587],
    ]
    // nlme and SAS stop where −2 log L gains nothing more; the last digit is theirs.
    let covariance = try fit().covariances[0]
    for (i, row) in listing.enumerated() {
      for (j, value) in row.enumerated() { #expect(abs(covariance[i, j] - value) < 1.5e-4) }
    }
  }

  @Test(arguments: [
    (0, [-1.6051, -4.2200, -6.3663, -7.6239], [0.4865, 0.6579, 0.7101, 0.7914]),
    (1, [-1.6969, -2.8168, -4.1416, -4.8221], [0.4747, 0.6428, 0.6967, 0.7785]),
  ])
  func theEightMeansAreThoseOfSAS(_ arm: Int, _ means: [Double], _ errors: [Double]) throws {
    let inference = try fit().inference()
    for visit in 0..<4 {
      let mean = inference.mean(arm: arm, visit: visit)
      #expect(abs(mean.value - means[visit]) < 0.6e-4)
      #expect(abs(mean.standardError - errors[visit]) < 0.6e-4)
    }
  }

  @Test func theFourDifferencesAreThoseOfSAS() throws {
    let inference = try fit().inference()
    let listing = [
      (0.09181, 0.6826, 169.0), (-1.4032, 0.9244, 165), (-2.2247, 1.0008, 162),
      (-2.8018, 1.1163, 150),
    ]
    for (visit, (value, error, degrees)) in listing.enumerated() {
      let difference = inference.difference(of: 0, from: 1, visit: visit)
      #expect(abs(difference.value - value) < (visit == 0 ? 0.6e-5 : 0.6e-4))
      #expect(abs(difference.standardError - error) < 0.6e-4)
      #expect(abs(difference.degreesOfFreedom - degrees) < 0.5)
    }
    let last = inference.difference(of: 0, from: 1, visit: 3)
    #expect(abs(last.pValue - 0.0131) < 0.6e-4)
  }

  /// lmerTest, whose covariance of parameters is that at the data.
  @Test func satterthwaitesDegreesOfFreedomAreThoseOfLmerTest() throws {
    let inference = try fit().inference(.satterthwaite)
    let listing = [
      (0.68262598, 169.002), (0.92403494, 164.871), (0.99991986, 162.280), (1.11402169, 150.105),
    ]
    for (visit, (error, degrees)) in listing.enumerated() {
      let difference = inference.difference(of: 0, from: 1, visit: visit)
      #expect(abs(difference.standardError / error - 1) < 1e-5)
      #expect(abs(difference.degreesOfFreedom - degrees) < 0.01)
    }
  }

  /// pbkrtest, whose covariance of parameters is that on average.
  @Test func kenwardAndRogersStandardErrorsAreThoseOfPbkrtest() throws {
    let inference = try fit().inference(.kenwardRoger, .expected)
    for (visit, error) in [0.682626, 0.924402, 1.000790, 1.116336].enumerated() {
      let difference = inference.difference(of: 0, from: 1, visit: visit)
      #expect(abs(difference.standardError / error - 1) < 1e-5)
    }
  }
}
