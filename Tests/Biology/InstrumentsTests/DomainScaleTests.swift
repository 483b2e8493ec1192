// SPDX-License-Identifier: Apache-2.0

import Instruments
import Scalars
import Testing

/// Scales by domains, as numbers.
struct DomainScaleTests {
  private static let all: [(scale: DomainScale, items: Int, highest: Int)] = [
    (HAMD.six, 6, 22), (HAMD.seventeen, 17, 52), (HAMD.twentyOne, 21, 63),
    (HAMD.twentyEight, 28, 83), (QIDS.scale, 9, 27), (SSI.scale, 19, 38),
    (CSSRS.ideation, 1, 5), (GAD7.scale, 7, 21), (CAPS5.scale, 20, 80), (PCL5.scale, 20, 80),
    (YBOCS.scale, 10, 40),
  ]

  @Test(arguments: all.indices)
  func rangesAreThePublishedOnes(_ place: Int) {
    let (scale, items, highest) = Self.all[place]
    #expect(scale.instrument.items.count == items && scale.domains.count == items)
    #expect(scale.instrument.range == 0...highest)
    #expect(abs(scale.weights.reduce(0, +) - 1) < 1e-12)
    #expect(scale.remission < highest)
  }

  @Test(arguments: all.indices)
  func aTotalFallsAsItsDomainsDo(_ place: Int) {
    let scale = Self.all[place].scale
    let half = MADRS.DomainSeverities(
      mood: 0.5, anhedonia: 0.5, somatic: 0.5, cognition: 0.5, suicidality: 0.5)
    #expect(abs(scale.severity(half) - 0.5) < 1e-12)
    let mixed = MADRS.DomainSeverities(
      mood: 0.2, anhedonia: 0.4, somatic: 0.6, cognition: 0.8, suicidality: 1.0)
    let values = [0.2, 0.4, 0.6, 0.8, 1.0]
    let sum = zip(scale.weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(scale.severity(mixed) - sum) < 1e-12)
  }

  @Test func ideationFollowsSuicidalityAlone() {
    #expect(SSI.scale.weights == [0, 0, 0, 0, 1] && CSSRS.ideation.weights == [0, 0, 0, 0, 1])
  }

  @Test func whatIsNoDepressionIsExploratory() {
    let exploratory = Self.all.filter { $0.scale.isExploratory }.map { $0.scale.instrument.name }
    #expect(exploratory == ["GAD-7", "CAPS-5", "PCL-5", "Y-BOCS"])
  }

  @Test func bandsBeginWhereTheyWerePublished() {
    #expect(HAMD.Severity(total: 16) == .mild && HAMD.Severity(total: 17) == .moderate)
    #expect(HAMD.Severity(total: 7) == .none && HAMD.Severity(total: 24) == .severe)
    #expect(QIDS.Severity.allCases.map(\.lowestTotal) == [0, 6, 11, 16, 21])
    #expect(QIDS.Severity(total: 15.5) == .moderate)
  }
}
