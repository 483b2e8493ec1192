// SPDX-License-Identifier: Apache-2.0

import Instruments
import Scalars
import Testing

@Suite struct MADRSTests {
  @Test func tenItemsAddUpToSixty() throws {
    #expect(MADRS.instrument.items.count == 10)
    #expect(MADRS.instrument.range == 0...60)
    #expect(try MADRS.instrument.total(of: [6, 5, 4, 3, 2, 1, 0, 1, 2, 3]) == 27)
  }

  @Test(arguments: [
    (0.0, MADRS.Severity.absent), (6, .absent), (6.9, .absent), (7, .mild), (19, .mild),
    (19.99, .mild), (20, .moderate), (34, .moderate), (35, .severe), (60, .severe),
  ])
  func bandsBeginWhereTheyArePublished(total: Double, band: MADRS.Severity) {
    #expect(MADRS.Severity(total: total) == band)
  }

  @Test func everyItemBelongsToOneDomain() {
    let counts = MADRS.Domain.allCases.map { $0.items.count }
    #expect(counts == [4, 2, 2, 1, 1])
    #expect(MADRS.Domain.suicidality.items == [.suicidalThoughts])
    #expect(Set(MADRS.Domain.allCases.flatMap { $0.items }).count == 10)
  }
}

@Suite struct MADRSDomainsTests {
  let severities = MADRS.DomainSeverities(
    mood: 0.5, anhedonia: 0.25, somatic: 1.0, cognition: 0.75, suicidality: 0.0)

  @Test func untreatedPatientsKeepTheirBaseline() {
    let untreated = MADRS.DomainSeverities(
      mood: 1.0, anhedonia: 1, somatic: 1, cognition: 1, suicidality: 1)
    #expect(MADRS.expectedTotal(baseline: 33, severities: untreated) == 33)
    #expect(
      MADRS.expectedScores(baseline: 30, severities: untreated) == Array(repeating: 3, count: 10))
  }

  @Test func eachItemFallsWithItsDomain() {
    let scores = MADRS.expectedScores(baseline: 40, severities: severities)
    #expect(scores == [2, 2, 2, 4, 4, 3, 1, 1, 2, 0])
  }

  @Test func theTotalIsTheSumOfTheItems() {
    let sum = MADRS.expectedScores(baseline: 33, severities: severities).reduce(0, +)
    let total = MADRS.expectedTotal(baseline: 33, severities: severities)
    #expect(abs(total - sum) < 1e-12)
  }
}
