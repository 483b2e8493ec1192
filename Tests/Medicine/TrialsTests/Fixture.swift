// SPDX-License-Identifier: Apache-2.0

import Cohorts
import Instruments
import Pharmacokinetics
import Quantities
import Therapy

@testable import Trials

/// Small trials whose people are followed in no time.
enum Fixture {
  /// A spray on two days of a week.
  static let esketamine = protocolOf(days: [0, 3])

  static func protocolOf(days: [Int]) -> TreatmentProtocol {
    do {
      return try TreatmentProtocol(
        name: "spray", drug: .esketamine,
        sessions: days.map { day in
          try Session(
            at: Double(day * 24), dose: Quantity(84, .milligram), route: .nasal)
        })
    } catch { preconditionFailure("\(error)") }
  }

  static let drug = Intervention("drug", .drug(esketamine))
  static let placebo = Intervention("placebo", .control(.nasalPlacebo, sessionsOf: esketamine))

  /// Two arms that get the same control: no effect at all.
  static func null(size: Int, visits: [Int] = [3, 7]) -> Trial {
    trial(
      size: size, visits: visits,
      arms: [
        Arm("a", [Intervention("one placebo", .control(.nasalPlacebo, sessionsOf: esketamine))]),
        Arm("b", [placebo]),
      ])
  }

  static func trial(
    size: Int, visits: [Int] = [3, 7],
    arms: [Arm] = [Arm("drug", [drug]), Arm("placebo", [placebo])],
    periods: [Period]? = nil, setting: Setting = .daly2018,
    discontinuation: Discontinuation? = nil, rescue: Rescue? = nil,
    analyses: [Analysis]? = nil
  ) -> Trial {
    let last = visits.count - 1
    return Trial(
      "trial", in: setting, size: size,
      periods: periods ?? [Period("trial", start: 0, days: visits[last])], arms: arms,
      visits: visits.map { Visit(day: $0) }, discontinuation: discontinuation, rescue: rescue,
      analyses: analyses ?? [
        Analysis(
          "change", .mmrm, estimand: Estimand(.hypothetical), visit: last, arms: [0],
          reference: [1]),
        Analysis("baseline", .ancova, visit: last, arms: [0], reference: [1]),
      ])
  }

  static func conduct(_ trial: Trial, seed: UInt64 = 1) -> TrialConduct {
    do {
      let population = VirtualPopulation(
        seed: seed, reference: try Patient(), setting: trial.setting)
      return TrialConduct(TrialMoments(trial, of: population), seed: seed)
    } catch { preconditionFailure("\(error)") }
  }
}
