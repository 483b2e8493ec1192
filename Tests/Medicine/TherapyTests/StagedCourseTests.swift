// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

/// Stages that follow each other, with rules or without.
struct StagedCourseTests {
  private static func spray(_ day: Double) throws -> Session {
    try Session(at: day * 24, dose: Quantity(56, .milligram), route: .nasal)
  }

  private static func phased() throws -> PhasedTreatment {
    try PhasedTreatment(
      drug: .esketamine,
      phases: [Phase(.induction, orders: [spray(0)], gaps: [72], count: 4)],
      rules: [
        TherapyRule(
          "no response",
          when: Condition([.init(Measure(.madrs), .above, .shareOfBaseline(0.5))]),
          .raise(by: Quantity(28, .milligram), to: Quantity(84, .milligram)), in: [.induction],
          afterSessions: 1)
      ], cap: Quantity(84, .milligram))
  }

  /// Rules for a week, two fixed sessions without the drug, and the same rules anew.
  private static func treatment() throws -> StagedTreatment {
    let rules = StagedTreatment.Plan.phased(try phased())
    let fixed = StagedTreatment.Plan.fixed([try spray(0), try spray(20)], .esketamine)
    return StagedTreatment([
      .init(rules, from: 0, until: 168, isControl: false),
      .init(fixed, from: 168, until: 336, isControl: true),
      .init(rules, from: 336, until: .infinity, isControl: false),
    ])
  }

  private func walk(_ treatment: StagedTreatment) -> (
    times: [Double], controls: [Bool], doses: [Double], entries: [LedgerEntry]
  ) {
    var course = StagedCourse(treatment)
    var (times, controls, doses, entries) = (
      [Double](), [Bool](), [Double](), [LedgerEntry]()
    )
    while let point = course.next {
      let isControl = course.isControl
      var readings = Readings()
      for kind in point.kinds { readings[kind] = 30 }
      let decision = course.decide(on: readings)
      entries += decision.entries
      guard let session = decision.session else { continue }
      #expect(session.start == point.time)
      times.append(session.start / 24)
      controls.append(isControl)
      doses.append(session.dose.value)
    }
    return (times, controls, doses, entries)
  }

  @Test func eachStageBeginsAnewAndWhatIsBeyondItsEndIsNotGiven() throws {
    let way = walk(try Self.treatment())
    #expect(way.times == [0, 3, 6, 7, 14, 17, 20, 23])
    #expect(way.controls == [false, false, false, true, false, false, false, false])
    #expect(way.doses == [56, 84, 84, 56, 56, 84, 84, 84])
    #expect(way.entries.filter { $0.rule == "no response" }.map(\.time) == [72, 408])
  }

  @Test func oneStageIsAsItsRulesAre() throws {
    let phased = try Self.phased()
    let way = walk(StagedTreatment(phased, isControl: false))
    var course = ProtocolCourse(phased)
    var times: [Double] = []
    while let point = course.next {
      var readings = Readings()
      for kind in point.kinds { readings[kind] = 30 }
      if let session = course.decide(on: readings).session { times.append(session.start / 24) }
    }
    #expect(way.times == times && !way.entries.isEmpty)
  }

  @Test func itReadsWhatAnyStageReads() throws {
    let treatment = try Self.treatment()
    #expect(treatment.kinds == [.madrs] && !treatment.isPerBodyWeight && !treatment.isControl)
  }
}
