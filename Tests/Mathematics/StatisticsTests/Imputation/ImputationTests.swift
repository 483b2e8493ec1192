// SPDX-License-Identifier: Apache-2.0

import Statistics
import Testing

@Suite struct ImputationTests {
  private typealias Rule = MissingScoresRule

  /// The means of 10,000 draws of SAS, with four of their Monte-Carlo errors and four of ours.
  private static let published:
    [(rule: MissingScoresRule, value: Double, error: Double, se: Double)] = [
      (.missingAtRandom, -2.79516, 0.0041, 1.11445), (.copyIncrements, -2.44592, 0.0037, 1.10742),
      (.copyReference, -2.36644, 0.0037, 1.10747), (.jumpToReference, -2.12426, 0.0040, 1.12750),
    ]

  @Test(arguments: 0..<4)
  func drawsAreThoseOfTheFiveMacros(_ index: Int) throws {
    let expected = Self.published[index]
    let found = try MultipleImputation(
      TrialTables.antidepressant(), expected.rule, reference: 1, visit: 3,
      .init(1000, between: 3, seed: 1))
    let difference = try #require(found.differences[0])
    let error = try #require(found.monteCarloErrors[0])
    let bound = 4 * (expected.error * expected.error + error * error).squareRoot()
    #expect(
      abs(difference.value - expected.value) < bound, "\(expected.rule): \(difference), \(error)")
    #expect(abs(difference.standardError - expected.se) < 0.02, "\(expected.rule): \(difference)")
  }

  /// Without draws: what draws give on average, within four Monte-Carlo errors of the published ones.
  @Test(arguments: 0..<4)
  func conditionalMeansAreTheMeansOfDraws(_ index: Int) throws {
    let expected = Self.published[index]
    let found = try ConditionalMeanImputation(
      TrialTables.antidepressant(), expected.rule, reference: 1, visit: 3)
    let difference = try #require(found.differences[0])
    #expect(abs(difference.value - expected.value) < 4 * expected.error, "\(difference)")
    // A jackknife counts the shared reference once; Rubin's rules count it twice.
    #expect(difference.standardError < expected.se, "\(difference)")
    #expect(difference.standardError > 0.7, "\(difference)")
  }

  /// Under random missingness nothing is borrowed: the jackknife is near the model's own error.
  @Test func theJackknifeIsNearTheModel() throws {
    let scores = try TrialTables.antidepressant()
    let found = try ConditionalMeanImputation(scores, .missingAtRandom, reference: 1, visit: 3)
    let model = try MixedModelRepeatedMeasures(scores).inference()
    let (one, other) = (
      try #require(found.differences[0]), model.difference(of: 0, from: 1, visit: 3)
    )
    #expect(abs(one.value - other.value) < 1e-8)
    #expect(abs(one.standardError / other.standardError - 1) < 0.03)
  }

  /// Between the last score and the reference, more is lost the sooner a patient comes to the
  /// reference.
  @Test func rulesAreOrderedByWhatIsKept() throws {
    let scores = try TrialTables.antidepressant()
    let values = try [
      Rule.missingAtRandom, .copyIncrements, .copyReference, .jumpToReference,
    ].map { rule in
      let found = try ConditionalMeanImputation(scores, rule, reference: 1, visit: 3)
      return try #require(found.differences[0]).value
    }
    #expect(values == values.sorted())
  }

  @Test func nothingMissingIsNothingFilledIn() throws {
    let scores = try TrialTables.antidepressant()
    let stayed = (0..<scores.patientCount).filter { scores.visits(of: $0).count == 4 }
    let complete = try VisitScores(
      arms: stayed.map { scores.arms[$0] }, armCount: 2, visitCount: 4,
      covariates: [stayed.map { scores.covariates[0][$0] }],
      scores: stayed.flatMap { patient in (0..<4).map { scores[patient, $0] } })
    let plain = try AnalysisOfCovariance(complete, visit: 3).difference(of: 0, from: 1)
    for rule in Rule.allCases {
      let found = try ConditionalMeanImputation(complete, rule, reference: 1, visit: 3)
      #expect(abs(try #require(found.differences[0]).value - plain.value) < 1e-10)
    }
  }

  @Test func theLastScoreIsCarriedForward() throws {
    let scores = try VisitScores(
      arms: [0, 0, 0], armCount: 1, visitCount: 3, scores: [5, nil, nil, nil, 4, nil, nil, nil, 2])
    #expect(scores.lastObservationCarriedForward().scores == [5, 5, 5, nil, 4, 4, nil, nil, 2])
  }

  /// A draw belongs to its seed.
  @Test func theSameSeedDrawsTheSame() throws {
    let scores = try TrialTables.antidepressant()
    let runs = try [UInt64(7), 7, 8].map { seed in
      try MultipleImputation(
        scores, .copyReference, reference: 1, visit: 3, .init(20, before: 5, seed: seed)
      ).differences[0]
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }
}
