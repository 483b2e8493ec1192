// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Dynamics
import Instruments
import KetamineModel
import Pharmacokinetics
import Quantities
import Testing
import Therapy

@testable import Runs

/// The shares of people like one patient are those of the same people followed one by one.
@Suite struct LikelyOutcomesTests {
  static let people = 12
  static let times = [6.0, 24, 72]

  static func plan(_ setting: Setting?) throws -> TreatmentPlan {
    let schedule = try FixedSchedule(
      dose: Quantity(0.5, .milligramPerKilogram), route: .iv, over: Quantity(40, .minute))
    return try TreatmentPlan(
      TreatmentRequest(.schedule(schedule, of: .ketamine)),
      Patient(weight: Quantity(70, .kilogram)), ModelRequest(setting: setting))
  }

  @Test("as one by one", arguments: [nil, "murrough-2013"])
  func oneByOne(_ name: String?) throws {
    let setting = name.flatMap { Setting.named($0) }
    let plan = try Self.plan(setting)
    let simulation = try Simulation(plan.treatment(until: 96, solver: Solver()))
    let likely = try LikelyOutcomes(
      plan, simulation, at: Self.times,
      LikelyRequest(people: Self.people, on: .oneAfterTheOther), seed: 3
    ).record()
    for setting in [nil] + (setting.map { [$0] } ?? []) {
      let scores = try Self.scores(plan, setting)
      for (place, time) in Self.times.enumerated() {
        let met = scores.count { $0[place] <= 0.5 * 33 }
        let share = likely.shares(of: "response", in: setting?.name)[place]
        #expect(share.time == time && share.count == Self.people)
        #expect(share.proportion == Double(met) / Double(Self.people))
      }
    }
  }

  /// What is seen of everybody, each followed alone and exactly.
  static func scores(_ plan: TreatmentPlan, _ setting: Setting?) throws -> [[Double]] {
    let population = VirtualPopulation.alike(plan, in: setting, seed: 3)
    return try (0..<people).map { index in
      let person = population.patient(at: index)
      var treatment = plan.treatment(until: 96, solver: Solver())
      treatment.parameters = person.parameters
      treatment.occasions = population.occasions(of: person, sessions: 1)
      let row = try Simulation(treatment).values(of: [.madrs], at: times)[0]
      let course = population.course(of: person, sessions: [0])
      return zip(row, times).map { course.seen($0, of: .madrs, at: $1) }
    }
  }

  @Test("an interval is that of Wilson, and outcomes stand in order")
  func shares() {
    let share = SimulationRecord.Likely.Share(
      "response", definition: "", setting: nil, time: 24, met: 1, of: 4)
    #expect(share.proportion == 0.25)
    #expect(abs(share.low - 0.0456) < 1e-4 && abs(share.high - 0.6994) < 1e-4)
  }
}
