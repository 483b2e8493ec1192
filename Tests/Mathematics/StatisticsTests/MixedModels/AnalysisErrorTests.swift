// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

/// Every fit ends, or says by name why there is none.
@Suite struct AnalysisErrorTests {
  /// Ten patients in two arms, two visits, a covariate; nothing special.
  private func scores(
    _ change: (inout [Double?]) -> Void = { _ in }, covariate: [Double]? = nil
  ) throws -> VisitScores {
    let first = [5.0, 7, 4, 8, 6, 9, 3, 7, 5, 8]
    let second = [4.0, 8, 2, 9, 3, 9, 1, 5, 6, 6]
    var scores: [Double?] = zip(first, second).flatMap { [$0, $1] }
    change(&scores)
    return try VisitScores(
      arms: (0..<10).map { $0 % 2 }, armCount: 2, visitCount: 2,
      covariates: [covariate ?? [1, 4, 2, 6, 3, 8, 2, 5, 9, 1]], scores: scores)
  }

  private func error(of scores: VisitScores) -> AnalysisError? {
    do throws(AnalysisError) {
      _ = try MixedModelRepeatedMeasures(scores)
      return nil
    } catch {
      return error
    }
  }

  @Test func ordinaryScoresHaveAFit() throws {
    #expect(error(of: try scores()) == nil)
  }

  @Test func whatIsMissingIsNamed() throws {
    #expect(error(of: try scores { $0 = $0.map { _ in nil } }) == .noScores)
    let absent = try scores {
      for patient in stride(from: 1, to: 10, by: 2) { $0[2 * patient + 1] = nil }
    }
    #expect(error(of: absent) == .armWithoutScores(arm: 1, visit: 1))
    let apart = try scores {
      for patient in 0..<10 { $0[2 * patient + (patient < 5 ? 0 : 1)] = nil }
    }
    #expect(error(of: apart) == .neverTogether(0, 1))
  }

  @Test func covariatesThatSayNothingAreNamed() throws {
    let constant = try scores(covariate: Array(repeating: 3, count: 10))
    #expect(error(of: constant) == .dependentCovariate(0))
    let ofArm = try scores(covariate: (0..<10).map { Double($0 % 2) * 5 + 1 })
    #expect(error(of: ofArm) == .dependentCovariate(0))
  }

  @Test func scoresWithoutVariationAreNamed() throws {
    let same = try scores { for patient in 0..<10 { $0[2 * patient + 1] = 7 } }
    #expect(error(of: same) == .noVariation(visit: 1))
    let copied = try scores { for patient in 0..<10 { $0[2 * patient + 1] = $0[2 * patient] } }
    #expect(error(of: copied) == .singularCovariance)
  }

  @Test func tooFewAreNamed() throws {
    let few = try VisitScores(
      arms: [0, 1], armCount: 2, visitCount: 2, scores: [1, 2, 3, 5])
    #expect(error(of: few) == .tooFewScores(found: 4, needed: 7))
    let single = try VisitScores(
      arms: [0, 1, 0, 1, 0, 1], armCount: 2, visitCount: 2,
      scores: [1, 2, 3, 5, 2, nil, 4, nil, 6, nil, 1, nil])
    #expect(error(of: single) == .tooFewPatients(visit: 1, found: 2, needed: 2))
  }

  @Test func arraysThatDoNotFitAreRefused() {
    #expect(throws: AnalysisError.wrongArm(2, armCount: 2)) {
      try VisitScores(arms: [0, 2], armCount: 2, visitCount: 1, scores: [1, 2])
    }
    #expect(throws: AnalysisError.wrongLength("scores", expected: 4, found: 3)) {
      try VisitScores(arms: [0, 1], armCount: 2, visitCount: 2, scores: [1, 2, 3])
    }
    #expect(throws: AnalysisError.notFinite) {
      try VisitScores(arms: [0, 1], armCount: 2, visitCount: 1, scores: [1, .nan])
    }
    #expect(throws: AnalysisError.repeated(patient: 0, visit: 0)) {
      try VisitScores(
        patients: [0, 0], visits: [0, 0], responses: [1, 2], arms: [0], armCount: 1, visitCount: 1)
    }
  }

  @Test func sentencesNameArmsAndVisits() {
    let error = AnalysisError.armWithoutScores(arm: 1, visit: 0)
    let sentence = error.sentence(arm: { ["drug", "placebo"][$0] }, visit: { ["28", "56"][$0] })
    #expect(sentence == "arm placebo has no score at visit 28; leave out the visit or the arm")
  }
}
