// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Literature
import Quantities
import Scalars
import Testing

/// What is not the drug, and how scores are seen.
@Suite struct ClinicalCourseTests {
  static func set(_ values: [String: Double]) -> PopulationParameters {
    var parameters = PopulationParameters.typical
    for (name, value) in values { parameters.values[PopulationParameters.index(of: name)!] = value }
    return parameters
  }

  /// With a MADRS total of 34.
  static let person: Patient = {
    guard let patient = try? Patient(baselineMADRS: 34) else {
      preconditionFailure("34 is allowed")
    }
    return patient
  }()

  static func course(
    _ setting: Setting?, failed: Int = 2, _ parameters: PopulationParameters = .typical,
    traits: PlaceboTraits = .typical, switches: Hypotheses = Hypotheses(), patient: Int = 0
  ) -> ClinicalCourse {
    ClinicalCourse(
      of: VirtualPatient(
        index: patient, patient: person, history: MedicalHistory(failedTreatments: failed),
        parameters: .typical, randomEffects: []),
      placebo: setting.map { PlaceboResponse($0, parameters, sessions: [0], traits: traits) },
      population: parameters, hypotheses: switches, seed: 1)
  }

  /// Without a setting nothing is added, not even a rounding.
  @Test func theDrugAloneStaysAsItIs() {
    #expect(Self.course(nil).seen(21.3456, of: .madrs, at: 24) == 21.3456)
    #expect(Self.course(.daly2018).seen(0.1234, of: .mood, at: 24) == 0.1234)
  }

  @Test func ratingsAreWholeNumbersOfTheScale() {
    for patient in 0..<500 {
      let traits = PlaceboTraits(course: Double(patient % 9) - 4, antidepressant: 0)
      let course = Self.course(.daly2018, traits: traits, patient: patient)
      for (scale, range) in [(Observable.madrs, 0.0...60), (.phq9, 0...27)] {
        let rating = course.seen(0.4, of: scale, at: 24)
        #expect(rating == rating.rounded() && range.contains(rating))
      }
    }
  }

  /// A rating is the same whatever else is looked at, and one minute later it is another.
  @Test func raterNoiseBelongsToTheMinute() {
    let course = Self.course(.daly2018)
    #expect(course.seen(25, of: .madrs, at: 24) == course.seen(25, of: .madrs, at: 24))
    let ratings = (0..<400).map { course.seen(25, of: .madrs, at: 1000 + Double($0) / 60) }
    let spread = Sampled(ratings).spread
    #expect((1.3...2.1).contains(spread), "\(spread)")
    #expect(course.seen(34, of: .madrs, at: 0) == 34)
    let quiet = Self.course(.daly2018, Self.set(["setting.rater-noise": 0]))
    let score = quiet.seen(25, of: .madrs, at: 24)
    #expect(score != score.rounded())
  }

  /// Contact is there at two hours and gone at a day; taking part stays; a stay in hospital holds.
  @Test func everythingHasItsOwnClock() {
    func left(_ setting: Setting, _ time: Double) -> Double {
      PlaceboResponse(setting, sessions: [0]).shareLeft(of: 34, at: time)
    }
    #expect(left(.daly2018, 0) == 1)
    #expect(left(.daly2018, 2) < left(.daly2018, 24))
    #expect(left(.daly2018, 24) < left(.daly2018, 2000))
    #expect(left(.popova2019, 648) < left(.popova2019, 24) - 0.2)
    #expect(left(.fu2020, 24) < left(.daly2018, 24) - 0.1)
  }

  /// Who came on a bad day returns, who came on a good one too.
  @Test func regressionGoesTowardsTheMean() {
    let course = PlaceboResponse(
      .singh2016, Self.set(["setting.singh-2016.course": 0.001, "setting.contact": 0.001]),
      sessions: [0])
    #expect(course.shareLeft(of: 45, at: 200) < 0.97)
    #expect(course.shareLeft(of: 22, at: 200) > 1.01)
  }

  /// Acting on what remains, two effects together do less than their sum.
  @Test func addingDoesMoreThanActingOnWhatRemains() {
    var additive = Hypotheses()
    let isSet = additive.set(.nonDrug, to: "additive")
    #expect(isSet)
    let quiet = Self.set(["setting.rater-noise": 0])
    let remaining = Self.course(.daly2018, quiet).expected(20, of: .madrs, at: 2)
    let added = Self.course(.daly2018, quiet, switches: additive).expected(20, of: .madrs, at: 2)
    let other = Self.course(.daly2018, quiet).expected(34, of: .madrs, at: 2)
    #expect(abs(remaining - 20 * other / 34) < 1e-9)
    #expect(abs(added - (20 + other - 34)) < 1e-9)
    #expect(added < remaining)
  }

  /// Alnefeesi 2022: more failed treatments, fewer remissions, as many responses.
  @Test func resistanceLowersRemissionAndNotResponse() {
    let shares = (0...100).map { 0.34 * Double($0) }
    func count(_ failed: Int, _ limit: Double) -> Int {
      shares.count { Self.course(nil, failed: failed).seen($0, of: .madrs, at: 24) <= limit }
    }
    #expect(count(2, 17) == count(6, 17))
    #expect(count(6, 10) < count(4, 10) && count(4, 10) < count(2, 10))
    #expect(count(0, 10) == count(2, 10))
  }

  @Test func everySettingIsNamedOnceAndHasSources() {
    let names = Setting.all.map(\.name)
    #expect(Set(names).count == names.count)
    for setting in Setting.all {
      #expect(Setting.named(setting.name)?.name == setting.name)
      #expect(!setting.sources.isEmpty && !setting.control.isEmpty)
    }
    #expect(Setting.named("nobody-1999") == nil)
  }

  @Test func passportsAreCompleteAndUnique() {
    let passports = Layout.passports + PopulationParameters.passports
    #expect(Set(passports.map(\.name)).count == passports.count)
    for passport in PopulationParameters.passports {
      #expect(passport.range.contains(passport.value), "\(passport.name)")
      #expect(!passport.meaning.isEmpty && !passport.sources.isEmpty, "\(passport.name)")
    }
  }
}
