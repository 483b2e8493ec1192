// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// Drawn people against the published distributions: means, spreads, correlations, limits.
@Suite struct RecruitmentTests {
  static let people = draw(20_000)

  static func draw(
    _ count: Int, setting: Setting? = nil, reference: Patient? = nil
  ) -> [VirtualPatient] {
    let anybody = try! reference ?? Patient()
    let population = VirtualPopulation(seed: 7, reference: anybody, setting: setting)
    return (0..<count).map { population.patient(at: $0) }
  }

  @Test func bodiesAreThoseOfPublishedPeople() {
    let people = Self.people
    let women = people.filter { $0.patient.sex == .female }
    let men = people.filter { $0.patient.sex == .male }
    #expect(abs(Double(women.count) / 20_000 - 0.634) < 0.012)
    #expect(women.count + men.count == people.count)
    let age = Sampled(people.map { $0.patient.age })
    #expect(abs(age.mean - 50.7) < 0.5)
    #expect(abs(age.spread - 13.33) < 0.7)
    let heights = (women.map { $0.patient.height! }, men.map { $0.patient.height! })
    #expect(abs(Sampled(heights.0).mean - 161.3) < 0.3)
    #expect(abs(Sampled(heights.1).mean - 175.3) < 0.3)
    #expect(abs(Sampled(heights.0).spread - 6.55) < 0.3)
    #expect(abs(Sampled(heights.1).spread - 7.24) < 0.3)
  }

  /// The index does not depend on height, so that weight does: by a correlation of about 0.4.
  @Test func weightFollowsHeight() {
    let all = Self.people.map(\.patient)
    let index = Sampled(all.map { $0.weight / ($0.height! * $0.height! / 10_000) })
    #expect(abs(index.mean - 28.0) < 0.25)
    #expect(abs(index.spread - 5.81) < 0.4)
    let height = Sampled(all.map { $0.height! })
    #expect(abs(index.correlation(with: height)) < 0.03)
    let weight = Sampled(all.map(\.weight))
    #expect((0.35...0.6).contains(weight.correlation(with: height)))
    #expect(all.allSatisfy { (35...200).contains($0.weight) && (18...90).contains($0.age) })
    #expect(index.values.allSatisfy { (15.9...55.1).contains($0) })
  }

  @Test func illnessAndMetabolismHaveTheirFrequencies() {
    let people = Self.people
    let madrs = Sampled(people.map(\.baselineMADRS))
    #expect(abs(madrs.mean - 33) < 0.2)
    #expect(abs(madrs.spread - 5) < 0.2)
    #expect(madrs.values.allSatisfy { (20...60).contains($0) && $0 == $0.rounded() })
    let failed = Sampled(people.map { Double($0.history.failedTreatments) })
    #expect(abs(failed.mean - 3.2) < 0.1)
    #expect(failed.values.min() == 2)
    let genotypes = people.map(\.patient.genotype)
    #expect(abs(share(genotypes) { $0 == .reference } - 0.5625) < 0.015)
    #expect(abs(share(genotypes) { $0 == .oneVariant } - 0.375) < 0.015)
    #expect(abs(share(genotypes) { $0 == .twoVariants } - 0.0625) < 0.008)
    #expect(abs(share(people) { !$0.patient.comedication.isEmpty } - 0.4) < 0.015)
    let liver = share(people) { $0.patient.liver == .moderate }
    #expect((0.0012...0.0045).contains(liver))
  }

  @Test func hypertensionRisesWithAgeAndPressuresGoTogether() {
    func hypertension(_ ages: ClosedRange<Double>) -> Double {
      share(Self.people.filter { ages.contains($0.patient.age) }) { $0.history.hasHypertension }
    }
    #expect(abs(hypertension(18...39) - 0.224) < 0.025)
    #expect(abs(hypertension(40...59) - 0.545) < 0.025)
    #expect(abs(hypertension(60...90) - 0.745) < 0.025)
    let healthy = Self.people.map(\.history).filter { !$0.hasHypertension }
    let (systolic, diastolic) = (
      Sampled(healthy.map(\.systolic)), Sampled(healthy.map(\.diastolic))
    )
    #expect(abs(systolic.mean - 116) < 1)
    #expect(abs(diastolic.mean - 69) < 1)
    #expect((0.5...0.65).contains(systolic.correlation(with: diastolic)))
    #expect(Self.people.allSatisfy { $0.history.systolic <= 140 && $0.history.diastolic <= 90 })
  }

  /// The entry rule cuts, and the mean of those let in is the published one.
  @Test func settingsHaveTheirEntryRules() {
    let strict = Sampled(Self.draw(5000, setting: .popova2019).map(\.baselineMADRS))
    #expect(strict.values.min()! >= 28)
    #expect(abs(strict.mean - 37.4) < 0.3)
    let free = Self.draw(2000, setting: .murrough2013)
    #expect(free.allSatisfy { $0.patient.comedication.isEmpty && $0.patient.liver == .normal })
  }

  @Test func whatIsGivenIsTheSameForAll() throws {
    let reference = try Patient(
      weight: Quantity(81, .kilogram), age: Quantity(30, .year), sex: .male, baselineMADRS: 41,
      genotype: .twoVariants)
    for person in Self.draw(200, reference: reference).map(\.patient) {
      #expect(person.weight == 81 && person.age == 30 && person.sex == .male)
      #expect(person.baselineMADRS == 41 && person.genotype == .twoVariants)
      #expect(person.defaults.isEmpty && person.height != nil)
    }
  }

  /// What is given of one covariate moves no draw of another.
  @Test func drawsDoNotDependOnEachOther() throws {
    let given = Self.draw(50, reference: try Patient(age: Quantity(30, .year)))
    for (one, other) in zip(given, Self.people) {
      #expect(one.patient.height == other.patient.height)
      #expect(one.patient.weight == other.patient.weight)
      #expect(one.randomEffects == other.randomEffects)
    }
  }

  private func share<Element>(_ all: [Element], where holds: (Element) -> Bool) -> Double {
    Double(all.count(where: holds)) / Double(all.count)
  }
}
