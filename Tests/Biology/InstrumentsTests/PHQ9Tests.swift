// SPDX-License-Identifier: Apache-2.0

import Instruments
import Scalars
import Testing

@Suite struct PHQ9Tests {
  @Test func nineItemsAddUpToTwentySeven() throws {
    #expect(PHQ9.instrument.items.count == 9)
    #expect(PHQ9.instrument.range == 0...27)
    #expect(try PHQ9.instrument.total(of: [3, 2, 1, 0, 3, 2, 1, 0, 3]) == 15)
  }

  @Test(arguments: [
    (0.0, PHQ9.Severity.minimal), (4, .minimal), (4.9, .minimal), (5, .mild), (9, .mild),
    (10, .moderate), (14.99, .moderate), (15, .moderatelySevere), (20, .severe), (27, .severe),
  ])
  func bandsBeginWhereTheyArePublished(total: Double, band: PHQ9.Severity) {
    #expect(PHQ9.Severity(total: total) == band)
  }

  @Test func everyItemHasWordsAndEveryScoreAnAnswer() {
    #expect(Set(PHQ9.Item.allCases.map(\.text)).count == 9)
    #expect(Set(PHQ9.Item.allCases.map(\.name)).count == 9)
    #expect(PHQ9.answers.count == 4)
    #expect(PHQ9.difficultyAnswers.count == 4)
    #expect(PHQ9.question.contains("2 weeks"))
  }
}

@Suite struct PHQ9SyndromeTests {
  @Test(arguments: [
    ([2, 2, 2, 2, 2, 0, 0, 0, 0], PHQ9.Syndrome.majorDepressive),
    ([2, 2, 2, 2, 0, 0, 0, 0, 0], .otherDepressive),
    ([0, 2, 2, 2, 2, 0, 0, 0, 1], .majorDepressive),
    ([0, 2, 0, 0, 0, 0, 0, 0, 1], .otherDepressive),
    ([0, 0, 3, 3, 3, 3, 3, 3, 3], .none),
    ([3, 0, 0, 0, 0, 0, 0, 0, 0], .none),
    ([1, 1, 1, 1, 1, 1, 1, 1, 0], .none),
  ])
  func theAlgorithmAsPublished(scores: [Int], syndrome: PHQ9.Syndrome) throws {
    #expect(try PHQ9.syndrome(of: scores) == syndrome)
  }

  @Test func aWrongScoreIsRefused() {
    #expect(throws: ScoringError.self) { try PHQ9.syndrome(of: [0, 1, 2]) }
    let error = #expect(throws: ScoringError.self) {
      try PHQ9.syndrome(of: [4, 0, 0, 0, 0, 0, 0, 0, 0])
    }
    #expect(error?.description == "PHQ-9, interest: found 4, allowed 0 to 3")
  }
}

@Suite struct PHQ9DomainsTests {
  let severities = MADRS.DomainSeverities(
    mood: 0.5, anhedonia: 0.25, somatic: 1.0, cognition: 0.75, suicidality: 0.0)

  @Test func everyItemBelongsToOneDomain() {
    let counts = MADRS.Domain.allCases.map { domain in
      PHQ9.Item.allCases.filter { $0.domain == domain }.count
    }
    #expect(counts == [2, 2, 3, 1, 1])
  }

  @Test func itemsFallWithTheirDomainsAndAddUp() {
    let scores = PHQ9.expectedScores(baseline: 18, severities: severities)
    #expect(scores == [0.5, 1, 2, 0.5, 2, 1, 1.5, 2, 0])
    let total = PHQ9.expectedTotal(baseline: 18, severities: severities)
    #expect(abs(total - scores.reduce(0, +)) < 1e-12)
  }

  /// 20.4 beside 37.4 points in two trials (Popova 2019 is one of them); the ends belong together.
  @Test func theBaselineGoesWithTheMADRS() {
    func baseline(_ madrs: Double) -> Double {
      PHQ9.expectedBaseline(madrs: madrs, oddsRatio: 1.87)
    }
    #expect(baseline(0) == 0)
    #expect(abs(baseline(60) - 27) < 1e-12)
    #expect(abs(baseline(37.4) - 20.4) < 0.05)
    #expect(baseline(20) < baseline(30))
  }
}
