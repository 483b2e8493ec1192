// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics
import Quantities
import Testing
import Therapy

/// A patient whose readings are told, day by day.
struct ToldPatient {
  var madrs: (Double) -> Double = { _ in 33 }
  var systolic: (Double) -> Double = { _ in 120 }
  var cadss: (Double) -> Double = { _ in 5 }

  func read(_ kind: ReadingKind, onDay day: Double) -> Double {
    switch kind {
    case .madrs: madrs(day)
    case .phq9: madrs(day) * 27 / 60
    case .cadss: cadss(day)
    case .systolic: systolic(day)
    case .diastolic: 75
    }
  }
}

/// What became of a treatment in a patient: a row of characters for each week, `I` for a day with a
/// session, `a` for one with a visit alone, `.` for others, and `|` once it is over.
struct FollowedProtocol {
  private(set) var sessions: [(day: Double, dose: String)] = []
  private(set) var visits: [Double] = []
  private(set) var ledger: [LedgerEntry] = []
  private(set) var started: [StartedTreatment] = []
  private(set) var isOver = false
  private let days: Double

  init(_ treatment: PhasedTreatment, _ patient: ToldPatient = ToldPatient(), weeks: Int) {
    days = Double(weeks * 7)
    var course = ProtocolCourse(treatment)
    while let point = course.next, point.time < days * 24 {
      var readings = Readings()
      for kind in point.kinds { readings[kind] = patient.read(kind, onDay: point.time / 24) }
      let decision = course.decide(on: readings)
      if let session = decision.session {
        sessions.append((session.start / 24, session.dose.description))
      } else if point.occasion == .visit {
        visits.append(point.time / 24)
      }
      ledger += decision.entries
      started += decision.started
    }
    isOver = course.next == nil
  }

  var picture: [String] {
    let last = (sessions.map { $0.day } + visits).max() ?? 0
    return stride(from: 0, to: days, by: 7).map { week in
      (0..<7).map { offset in
        let day = week + Double(offset)
        if sessions.contains(where: { Int($0.day) == Int(day) }) { return "I" }
        if visits.contains(where: { Int($0) == Int(day) }) { return "a" }
        return isOver && day == last.rounded(.down) + 1 ? "|" : "."
      }.joined()
    }
  }

  /// As `day 8: raise`.
  var decisions: [String] {
    ledger.map { "day \(Int($0.time / 24)): \($0.change)" }
  }
}

func spray(_ dose: Double = 56) throws -> Session {
  try Session(at: 0, dose: Quantity(dose, .milligram), route: .nasal)
}

@Suite struct ProtocolCourseTests {
  private func label(_ rules: [TherapyRule] = []) throws -> PhasedTreatment {
    try PhasedTreatment(
      drug: .esketamine,
      phases: [
        Phase(.induction, orders: [spray()], gaps: [72, 96], count: 8),
        Phase(.optimisation, orders: [spray()], setsDose: false, gaps: [168], count: 4),
        Phase(.maintenance, orders: [spray()], setsDose: false, gaps: [168], count: 4),
      ], rules: rules, cap: Quantity(84, .milligram))
  }

  @Test func twiceAWeekThenWeekly() throws {
    let course = FollowedProtocol(try label(), weeks: 12)
    #expect(
      course.picture == [
        "I..I...",
        "I..I...",
        "I..I...",
        "I..I...",
        "I......",
        "I......",
        "I......",
        "I......",
        "I......",
        "I......",
        "I......",
        "I|.....",
      ])
    #expect(
      course.decisions == ["day 28: optimisation begins", "day 56: maintenance begins"])
  }

  @Test func fortnightlyWhenWell() throws {
    let well = TherapyRule(
      "fortnightly", when: Condition([.init(Measure(.madrs), .atMost, .value(12))]),
      .interval(336), in: [.maintenance])
    let course = FollowedProtocol(
      try label([well]), ToldPatient(madrs: { $0 < 50 ? 33 : 10 }), weeks: 14)
    #expect(
      Array(course.picture.suffix(6)) == [
        "I......",
        ".......",
        "I......",
        ".......",
        "I......",
        ".......",
      ])
    #expect(course.decisions.last == "day 56: interval 7 d to 14 d")
  }

  @Test func theDoseRisesWithoutResponseUpToTheCap() throws {
    let raise = TherapyRule(
      "no response",
      when: Condition([.init(Measure(.madrs), .above, .shareOfBaseline(0.5))]),
      .raise(by: Quantity(28, .milligram), to: Quantity(84, .milligram)), in: [.induction],
      afterSessions: 1)
    let course = FollowedProtocol(try label([raise]), weeks: 3)
    #expect(course.sessions.map(\.dose) == ["56 mg"] + Array(repeating: "84 mg", count: 5))
    #expect(course.decisions == ["day 3: dose 56 mg to 84 mg"])
    #expect(
      course.ledger[0].readings == [LedgerEntry.Reading(Measure(.madrs), 33)])
  }

  @Test func aSessionIsPutOffWhilePressureIsHigh() throws {
    let hold = TherapyRule(
      "pressure", when: Condition([.init(Measure(.systolic), .above, .value(140))]), .hold(24),
      atMost: 2)
    let once = FollowedProtocol(
      try label([hold]), ToldPatient(systolic: { $0 == 3 ? 150 : 120 }), weeks: 2)
    #expect(once.picture == ["I...I..", ".I..I.."])
    #expect(once.decisions == ["day 3: held until day 4"])
    let often = FollowedProtocol(
      try label([hold]), ToldPatient(systolic: { 3...5 ~= $0 ? 150 : 120 }), weeks: 2)
    #expect(
      often.decisions == [
        "day 3: held until day 4", "day 4: held until day 5", "day 5: session missed",
      ])
    #expect(often.picture == ["I......", "..I..I."])
  }

  @Test func anUntoldReadingDecidesNothing() throws {
    let raise = TherapyRule(
      "no response", when: Condition([.init(Measure(.madrs), .above, .value(0))]), .stop)
    var course = ProtocolCourse(try label([raise]))
    #expect(course.next?.kinds == [.madrs])
    let decision = course.decide(on: Readings())
    #expect(decision.session?.start == 0 && decision.entries.isEmpty)
  }

  @Test func aRelapseLeadsBackToTheInduction() throws {
    let treatment = try PhasedTreatment(
      drug: .ketamine,
      phases: [
        Phase(
          .induction,
          orders: [
            Session(
              at: 0, dose: Quantity(0.5, .milligramPerKilogram), route: .iv,
              over: Quantity(40, .minute))
          ], gaps: [48, 48, 72], count: 3),
        Phase(.followUp, visits: 168),
      ],
      rules: [
        TherapyRule(
          "relapse", when: Condition([.init(Measure(.madrs), .atLeast, .value(22))]),
          .enter(.induction), in: [.followUp], readings: 2, atMost: 1)
      ])
    let course = FollowedProtocol(
      treatment, ToldPatient(madrs: { $0 < 1 ? 33 : $0 < 12 ? 8 : 25 }), weeks: 7)
    #expect(
      course.picture == [
        "I.I.I..",
        "a......",
        "a......",
        "I.I.I..",
        "a......",
        "a......",
        "a......",
      ])
    #expect(course.decisions[1] == "day 21: induction begins")
  }

  @Test func remissionEndsTheInductionEarly() throws {
    let treatment = try PhasedTreatment(
      drug: .ketamine,
      phases: [
        Phase(
          .induction, orders: [try Session(at: 0, dose: Quantity(50, .milligram), route: .im)],
          gaps: [72], count: 8, goal: Condition([.init(Measure(.madrs), .atMost, .value(10))])),
        Phase(
          .maintenance, orders: [try Session(at: 0, dose: Quantity(50, .milligram), route: .im)],
          gaps: [168], count: 2),
      ])
    let course = FollowedProtocol(
      treatment, ToldPatient(madrs: { $0 < 5 ? 33 : 9 }), weeks: 4)
    #expect(course.picture == ["I..I...", "...I...", "...I|..", "......."])
    #expect(course.decisions.first == "day 6: maintenance begins")
    #expect(course.ledger[0].rule == "goal")
  }

  @Test func aRescueIsASessionBesides() throws {
    let rescue = TherapyRule(
      "rescue", when: Condition([.init(Measure(.madrs), .atLeast, .value(40))]),
      .rescue(.session(dose: Quantity(84, .milligram))), in: [.maintenance], atMost: 1)
    let treatment = try PhasedTreatment(
      drug: .esketamine,
      phases: [
        Phase(.maintenance, orders: [try spray()], gaps: [336], count: 3, visits: 168)
      ], rules: [rescue])
    let course = FollowedProtocol(
      treatment, ToldPatient(madrs: { $0 == 7 ? 45 : 20 }), weeks: 5)
    #expect(course.picture == ["I......", "I......", "I......", "a......", "I|....."])
    #expect(course.sessions.map(\.dose) == ["56 mg", "84 mg", "56 mg", "56 mg"])
  }

  @Test func theHighestReadingOfTheLastSessionCounts() throws {
    let lower = TherapyRule(
      "dissociation", when: Condition([.init(Measure(.cadss, isPeak: true), .above, .value(20))]),
      .lower(by: Quantity(28, .milligram), to: Quantity(28, .milligram)))
    let course = FollowedProtocol(
      try label([lower]), ToldPatient(cadss: { $0 < 3.05 && $0 > 3 ? 30 : 2 }), weeks: 2)
    #expect(course.sessions.map(\.dose) == ["56 mg", "56 mg", "28 mg", "28 mg"])
  }
}
