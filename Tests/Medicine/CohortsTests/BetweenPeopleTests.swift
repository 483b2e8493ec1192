// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// Drawn parameters against their passports.
@Suite struct BetweenPeopleTests {
  static let typical = Parameters<Double>.typical
  static let deviations: [[Double]] = {
    let people = BetweenPeople()
    return (0..<10_000).map { people.deviations(seed: 3, patient: $0, around: typical) }
  }()

  static func column(_ name: String) -> Sampled {
    let place = Parameters<Double>.index(of: name)!
    return Sampled(deviations.map { $0[place] })
  }

  /// Where the range is wide beside the spread, the spread is that of the passport.
  @Test(arguments: [
    "ketamine.central-volume", "hydroxynorketamine.clearance", "nasal.first-device-fraction",
    "brain.equilibration-rate", "mood.rate", "dissociation.scale",
  ])
  func spreadsAreThoseOfThePassports(name: String) {
    let passport = Layout.passports[Parameters<Double>.index(of: name)!]
    let sampled = Self.column(name)
    #expect(abs(sampled.mean) < 0.05 * passport.variability! + 0.05)
    #expect(abs(sampled.spread / passport.variability! - 1) < 0.06, "\(name): \(sampled.spread)")
  }

  @Test(arguments: [
    ("ketamine.central-volume", "ketamine.clearance.s", 0.49),
    ("ketamine.clearance.s", "ketamine.clearance.r", 0.95),
    ("liver.blood-flow", "ketamine.clearance.s", 0.9),
    ("norketamine.central-volume", "norketamine.clearance.s", 0.69),
    ("mood.rate", "somatic.rate", 0),
  ])
  func correlationsAreThosePublished(first: String, second: String, published: Double) {
    let found = Self.column(first).correlation(with: Self.column(second))
    #expect(abs(found - published) < 0.04, "\(first), \(second): \(found)")
  }

  @Test func nobodyLeavesARange() {
    for place in Layout.passports.indices {
      let passport = Layout.passports[place]
      for deviations in Self.deviations.prefix(2000) {
        let value = passport.scale.shift(passport.value, by: deviations[place])
        #expect(deviations[place] == 0 || passport.range.contains(value), "\(passport.name)")
      }
    }
  }

  /// A liver cannot take more than flows through it.
  @Test func clearanceStaysBelowFlow() {
    let flow = DispositionParameter.hepaticBloodFlow.place
    let clearance = DispositionParameter.clearanceS.place
    for deviations in Self.deviations {
      let own = BetweenPeople.parameters(Self.typical, deviating: deviations)
      #expect(own.values[clearance] <= 0.98 * own.values[flow])
    }
  }

  /// The largest effect is a mixture of two groups far apart, and few people lie between them.
  @Test func answersAreAMixture() {
    let parameters = PopulationParameters.typical
    let sampled = Self.column("symptom.maximum-effect")
    let middle = (parameters[.strongShift] + parameters[.weakShift]) / 2
    let strong = sampled.share { $0 > middle }
    #expect(abs(strong - parameters[.strongShare]) < 0.03)
    #expect(sampled.spread > 1.3)
  }

  @Test func whatDoesNotVaryStays() {
    for (place, passport) in Layout.passports.enumerated() where passport.variability == nil {
      #expect(Self.deviations.prefix(50).allSatisfy { $0[place] == 0 })
    }
  }

  @Test func theLogitKeepsSharesWithinTheirBounds() {
    #expect(abs(VariabilityScale.logit.shift(0.5, by: 100) - 1) < 1e-12)
    #expect(VariabilityScale.logit.shift(0.3, by: 0) == 0.3)
    #expect(abs(VariabilityScale.logarithm.shift(2, by: Double.log(3)) - 6) < 1e-12)
  }

  /// Sessions differ from each other, and hold the spread of their passport.
  @Test func sessionsDiffer() throws {
    let population = VirtualPopulation(seed: 1, reference: try Patient())
    let occasions = (0..<2000).flatMap {
      population.occasions(of: population.patient(at: $0), sessions: 2)
    }
    #expect(occasions[0] != occasions[1])
    #expect(abs(Sampled(occasions.map(\.uptake)).spread - 0.25) < 0.02)
    #expect(abs(Sampled(occasions.map(\.delay)).spread - 0.5) < 0.03)
  }

  /// Two clearances that each go with the liver's blood flow cannot go against each other.
  @Test func contradictionsAreSeen() {
    var parameters = PopulationParameters.typical
    #expect(BetweenPeople.isPossible(parameters))
    parameters.values[CorrelationParameter.clearances.place] = -0.9
    #expect(!BetweenPeople.isPossible(parameters))
  }

  /// Whatever value is offered is allowed, and what lies beyond is not; in every group, at both ends.
  @Test(arguments: CorrelationParameter.allCases.filter { $0 != .largestExtraction })
  func whatIsPossibleBesideTheOthersIsTold(_ correlation: CorrelationParameter) throws {
    let typical = PopulationParameters.typical
    let possible = try #require(BetweenPeople.possibleValues(of: correlation, beside: typical))
    #expect(possible.contains(correlation.passport.value))
    for value in [
      -0.95, possible.lowerBound - 0.001, possible.lowerBound + 0.001, 0, 0.95,
      possible.upperBound - 0.001, possible.upperBound + 0.001,
    ]
    where correlation.passport.range.contains(value) {
      var changed = typical
      changed.values[correlation.place] = value
      let together = BetweenPeople.impossibleBeside(correlation, changed)
      #expect(BetweenPeople.isPossible(changed) == possible.contains(value), "\(value)")
      #expect(together.isEmpty == possible.contains(value))
      #expect(together.isEmpty || together.contains(correlation))
    }
  }
}
