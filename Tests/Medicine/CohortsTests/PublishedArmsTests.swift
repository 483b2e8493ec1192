// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Instruments
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing
import Therapy

@testable import Cohorts

/// Whole arms of trials, against their published intervals (split C: building data).
///
/// The drug and the variability are the same throughout; only the setting changes.
@Suite struct PublishedArmsTests {
  struct Arm {
    let changes: [Sampled]
    let scores: [Sampled]
    let response: [Double]
    let dissociation: Sampled
  }

  /// When dissociation is read: at the end of an infusion, h.
  static let endOfInfusion = 40.0 / 60

  /// An arm of the first so many people, followed as every cohort is.
  static func arm(
    _ count: Int, _ setting: Setting?, at visits: [Double], sessions: [Double] = [0],
    _ dose: (@Sendable (Double, Double) throws -> Dose)?
  ) throws -> Arm {
    let plan = BatchPlan(
      population: VirtualPopulation(seed: 1, reference: try Patient(), setting: setting),
      observables: [.madrs, .cadss], times: [endOfInfusion] + visits,
      sessions: sessions
    ) { person throws(TherapyError) in
      Treatment(
        parameters: person.parameters, baselineMADRS: person.baselineMADRS,
        regimen: try regimen(dose, at: sessions, weight: person.patient.weight),
        until: visits.max()!)
    }
    let people = PatientBlock(capacity: count, plan)
    try people.simulate(0..<count, plan)
    return arm(people, plan)
  }

  private static func regimen(
    _ dose: (@Sendable (Double, Double) throws -> Dose)?, at sessions: [Double],
    weight: Double
  ) throws(TherapyError) -> Regimen? {
    guard let dose else { return nil }
    do {
      return try Regimen(sessions.map { try dose(weight, $0) }, bodyWeight: weight)
    } catch let error as DoseError {
      throw .dose(error)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func arm(_ people: PatientBlock, _ plan: BatchPlan) -> Arm {
    let slots = people.results.indices
    let baselines = people.results.map { $0.patient.baselineMADRS }
    let scores = plan.times.indices.dropFirst().map { time in
      slots.map { people[plan.cell(time: time, observable: 0), $0] }
    }
    return Arm(
      changes: scores.map { row in Sampled(zip(row, baselines).map { $0.0 - $0.1 }) },
      scores: scores.map { Sampled($0) },
      response: scores.map { row in
        Double(zip(row, baselines).count { Response.half.isMet(baseline: $1, score: $0) })
          / Double(slots.count)
      }, dissociation: Sampled(slots.map { people[plan.cell(time: 0, observable: 1), $0] }))
  }

  @Sendable
  static func infusion(_ weight: Double, _ time: Double) throws -> Dose {
    try Dose(.ketamine, amount: 0.5 * weight, route: .iv, at: time, over: 40 / 60)
  }

  @Test func murrough2013Ketamine() throws {
    let arm = try Self.arm(6000, .murrough2013, at: [24], Self.infusion)
    #expect((-19.7 ... -13.3).contains(arm.changes[0].mean), "\(arm.changes[0].mean)")
    #expect((9.1...13.8).contains(arm.changes[0].spread), "\(arm.changes[0].spread)")
    #expect((0.485...0.773).contains(arm.response[0]), "\(arm.response[0])")
  }

  @Test func murrough2013Midazolam() throws {
    let arm = try Self.arm(20_000, .murrough2013, at: [24], nil)
    #expect((-12.7 ... -4.9).contains(arm.changes[0].mean), "\(arm.changes[0].mean)")
    #expect((0.121...0.494).contains(arm.response[0]), "\(arm.response[0])")
  }

  /// The drug alone, and dissociation at the end of the infusion (van Schalkwyk 2018).
  @Test func theDrugAlone() throws {
    let arm = try Self.arm(4000, nil, at: [24], Self.infusion)
    #expect((-12 ... -5).contains(arm.changes[0].mean), "\(arm.changes[0].mean)")
    #expect((6...16).contains(arm.scores[0].spread), "\(arm.scores[0].spread)")
    #expect((6.0...9.4).contains(arm.dissociation.mean), "\(arm.dissociation.mean)")
    #expect(arm.dissociation.spread > 5, "strongly skewed, as published")
  }

  /// Daly 2018, first period: mean changes at 2, 24 and 168 h within their intervals.
  static let published: [(amount: Double, intervals: [ClosedRange<Double>])] = [
    (0, [-13.1 ... -6.3, -9.2 ... -2.2, -8.3 ... -1.5]),
    (28, [-21.8 ... -11.0, -20.3 ... -9.3, -15.1 ... -4.5]),
    (56, [-19.6 ... -9.0, -21.1 ... -10.3, -17.6 ... -7.2]),
    (84, [-22.7 ... -12.5, -21.6 ... -11.2, -20.3 ... -10.3]),
  ]

  @Test(arguments: published.indices)
  func daly2018(arm number: Int) throws {
    let (amount, intervals) = Self.published[number]
    let spray: @Sendable (Double, Double) throws -> Dose = {
      try Dose(.esketamine, amount: amount, route: .nasal, at: $1)
    }
    let arm = try Self.arm(
      4000, .daly2018, at: [2, 24, 168], sessions: [0, 72], amount == 0 ? nil : spray)
    for (interval, change) in zip(intervals, arm.changes) {
      #expect(interval.contains(change.mean), "\(amount) mg: \(change.mean)")
      #expect((6...16).contains(change.spread), "\(amount) mg: \(change.spread)")
    }
  }
}
