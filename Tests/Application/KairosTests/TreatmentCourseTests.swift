// SPDX-License-Identifier: Apache-2.0

import Kairos
import Runs
import Testing

@Suite struct TreatmentCourseTests {
  private static func plan() throws -> TreatmentProtocol {
    try TreatmentProtocol(.ketamine) { Infusion(.milligramsPerKilogram(0.5), over: .minutes(40)) }
  }

  private static func patient() throws -> Patient {
    try Patient(weight: .kilograms(70), age: .years(45), sex: .female, baseline: .madrs(33))
  }

  @Test("the library gives the numbers of a request, bit for bit")
  func sameNumbers() throws {
    let course = try Kairos.simulate(Self.plan(), in: Self.patient(), until: .days(2))
    let run = try SimulationRun(
      TreatmentPlan(
        TreatmentRequest(.treatment(Self.plan())), Self.patient(), ModelRequest()),
      CourseRequest(until: .init(.init(2, .day))), SolverRequest(), seed: 1)
    for series in run.record.course.observables where !series.name.hasPrefix("probability") {
      let observable = try #require(Observable.all.first { $0.name == series.name })
      let values = try course.values(
        of: observable, at: run.record.course.times.map { .hours($0) })
      #expect(values == series.values, "\(series.name)")
    }
  }

  @Test("a level has its unit, a peak its time")
  func units() throws {
    let course = try Kairos.simulate(Self.plan(), in: Self.patient(), until: .days(2))
    #expect(course[.plasma(.ketamine), at: .minutes(40)].unit == "ng/mL")
    let peak = course.peak(of: .plasma(.ketamine))
    #expect(peak.value.value >= course[.plasma(.ketamine), at: .minutes(40)].value)
    #expect((30.0...60).contains(peak.time.minutes))
    #expect("\(course[.madrs, at: .zero])" == "33")
    #expect(course.change.value == course[.madrs, at: .days(2)].value - 33)
    #expect(try #require(course.highestDissociation).time < .hours(2))
    #expect(course.references.contains { $0.key == "berman-2000" } || !course.references.isEmpty)
  }

  /// Midazolam is felt, and the model does not know how much; a bitter placebo is not.
  @Test("what a control does by itself is not known, and never zero")
  func controls() throws {
    for (setting, isKnown) in [(Setting.murrough2013, false), (.daly2018, true)] {
      let model = Model.standard.in(setting)
      let one = try Kairos.simulate(
        Self.plan(), in: Self.patient(), under: model, until: .hours(6), withoutDrug: true)
      #expect((one.highestDissociation != nil) == isKnown)
      #expect((one.highestSystolicReading != nil) == isKnown)
      let many = try Kairos.simulate(
        Self.plan(), in: .cohort(of: 8), under: model, until: .hours(6), looking: [.madrs],
        withoutDrug: true)
      #expect((many.highestDissociation != nil) == isKnown)
      #expect((many.highestSystolicReading != nil) == isKnown)
    }
  }

  @Test("remission and response are two things: from a low baseline one comes without the other")
  func outcomes() throws {
    let mild = try Kairos.simulate(
      Self.plan(), in: Patient(weight: .kilograms(70), baseline: .madrs(12)), until: .days(1))
    #expect((6.0...10).contains(mild[.madrs, at: .days(1)].value))
    #expect(mild.isRemission && !mild.isResponse)
  }

  @Test("a time outside of the course is refused")
  func outside() throws {
    let course = try Kairos.simulate(Self.plan(), in: Self.patient(), until: .days(2))
    let error = try #require(throws: KairosError.self) {
      try course.value(of: .madrs, at: .days(3))
    }
    #expect(error.found == "3 d" && error.allowed == "0 h to 48 h")
  }

  @Test("what a published model cannot give is refused")
  func unavailable() throws {
    let model = try Model.standard.blood(of: .clements1981)
    let course = try Kairos.simulate(
      Self.plan(), in: Self.patient(), under: model, until: .hours(6))
    let missing = try #require(Observable.all.first { !course.observables.contains($0) })
    #expect(throws: KairosError.self) { try course.value(of: missing, at: .hours(1)) }
  }

  @Test("a course ends after its last dose, and a dose per weight needs a weight")
  func refusals() throws {
    let late = try TreatmentProtocol(.ketamine, days: [0, 7]) { OralDose(.milligrams(100)) }
    let error = try #require(throws: KairosError.self) {
      try Kairos.simulate(late, in: Self.patient(), until: .days(2))
    }
    #expect(error.subject == "until")
    #expect(throws: KairosError.self) {
      try Kairos.simulate(Self.plan(), in: Patient(age: .years(45)), until: .days(2))
    }
  }

  @Test("high doses are warned of")
  func warnings() throws {
    let high = try TreatmentProtocol(.ketamine) {
      Infusion(.milligramsPerKilogram(3), over: .minutes(40))
    }
    let course = try Kairos.simulate(high, in: Self.patient(), until: .hours(1))
    #expect(!course.warnings.isEmpty)
  }
}
