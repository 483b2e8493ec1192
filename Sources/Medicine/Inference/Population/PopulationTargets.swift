// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Scalars

/// The building data on whole arms of trials: means, scatter and rates of response. Only results of
/// split C stand here.
struct PopulationTargets {
  let infused: TrialArm
  let sedated: TrialArm
  let sprayed: [TrialArm]
  let placebo: TrialArm
  let saline: (twice: TrialArm, thrice: TrialArm)
  let fixedDose: TrialArm
  let flexibleDose: TrialArm
  /// Arms that are not fitted: they only tell how far studies lie apart.
  let compared: (twice: TrialArm, thrice: TrialArm, early: TrialArm)

  /// - Parameter typical: the model's parameters, whose fits come before.
  init(_ typical: Parameters<Double>) throws {
    func control(_ setting: Setting, _ sessions: [Double], _ visits: [Double], _ count: Int = 60)
      throws -> TrialArm
    {
      try TrialArm(setting, typical, sessions: sessions, visits: visits, count: count)
    }
    infused = try TrialArm(
      .murrough2013, typical, sessions: [0], visits: [24], count: 200
    ) { [try Dose(.ketamine, amount: 0.5 * $0, route: .iv, at: 0, over: 40 / 60)] }
    sedated = try control(.murrough2013, [0], [24])
    sprayed = try [28, 56, 84].map { amount in
      try TrialArm(
        .daly2018, typical, sessions: Self.week, visits: Self.dalyVisits, count: 120
      ) { _ in
        try Self.week.map { try Dose(.esketamine, amount: amount, route: .nasal, at: $0) }
      }
    }
    placebo = try control(.daly2018, Self.week, Self.dalyVisits)
    saline.twice = try control(.singh2016, Self.twice, [360])
    saline.thrice = try control(.singh2016, Self.thrice, [360])
    func infusions(_ times: [Double]) throws -> TrialArm {
      try TrialArm(.singh2016, typical, sessions: times, visits: [360], count: 60) { weight in
        try times.map {
          try Dose(.ketamine, amount: 0.5 * weight, route: .iv, at: $0, over: 40 / 60)
        }
      }
    }
    compared.twice = try infusions(Self.twice)
    compared.thrice = try infusions(Self.thrice)
    compared.early = try TrialArm(
      .popova2019, typical, sessions: [0], visits: [24], count: 40
    ) { _ in [try Dose(.esketamine, amount: 56, route: .nasal, at: 0)] }
    let twiceAWeek = [0.0, 72, 168, 240, 336, 408, 504, 576]
    fixedDose = try control(.fedgchin2019, twiceAWeek, [24, 648], 20)
    flexibleDose = try control(.popova2019, twiceAWeek, [24, 648], 20)
  }

  /// Two sessions a week, h; and the visits of SYNAPSE's first period.
  private static let week = [0.0, 72]
  private static let dalyVisits = [2.0, 24, 168]
  /// Infusions two and three times a week up to day 15, h.
  private static let twice = [0.0, 72, 168, 240, 336]
  private static let thrice = [0.0, 48, 96, 168, 216, 264, 336]

  func targets(_ parameters: PopulationParameters) -> [Target] {
    murrough(parameters) + daly(parameters) + singh(parameters) + transform(parameters)
  }

  /// Murrough 2013: means with standard errors from their t values, rates with exact intervals; the
  /// scatter follows from the same standard errors.
  private func murrough(_ parameters: PopulationParameters) -> [Target] {
    let (drug, control) = (infused.outcomes(parameters)[0], sedated.outcomes(parameters)[0])
    return [
      target("ketamine, change at 24 h", .murrough2013, -16.5, 1.6, drug.change),
      target("ketamine, scatter of it", .murrough2013, 11.0, 1.2, drug.spread),
      target("ketamine, response at 24 h", .murrough2013, 0.638, 0.07, drug.response),
      target("midazolam, change at 24 h", .murrough2013, -8.8, 1.9, control.change),
      target("midazolam, scatter of it", .murrough2013, 9.5, 1.4, control.spread),
      target("midazolam, response at 24 h", .murrough2013, 0.28, 0.09, control.response),
    ]
  }

  /// Daly 2018, first period: least-squares means with their standard errors, and responders.
  private func daly(_ parameters: PopulationParameters) -> [Target] {
    let control = placebo.outcomes(parameters)
    let arms = ["28 mg", "56 mg", "84 mg"]
    let changes = [[-16.4, -14.8, -9.8], [-14.3, -15.7, -12.4], [-17.6, -16.4, -15.3]]
    let errors = [[2.76, 2.8, 2.72], [2.7, 2.74, 2.66], [2.6, 2.64, 2.56]]
    let active = zip(arms.indices, sprayed).flatMap { arm, simulated in
      simulated.outcomes(parameters).enumerated().map { visit, outcome in
        target(
          "\(arms[arm]), change at \(Int(Self.dalyVisits[visit])) h", .daly2018,
          changes[arm][visit], errors[arm][visit], outcome.change)
      }
    }
    return [
      target("placebo, change at 2 h", .daly2018, -9.7, 1.76, control[0].change),
      target("placebo, change at 24 h", .daly2018, -5.7, 1.79, control[1].change),
      target("placebo, change at 168 h", .daly2018, -4.9, 1.74, control[2].change),
      target("placebo, scatter at 24 h", .daly2018, 10.3, 1.3, control[1].spread),
      target("placebo, response at 2 h", .daly2018, 0.182, 0.07, control[0].response),
      target("placebo, response at 24 h", .daly2018, 0.03, 0.05, control[1].response),
      target("placebo, response at 168 h", .daly2018, 0.061, 0.055, control[2].response),
    ] + active
  }

  /// Singh 2016: saline, two or three times a week, day 15.
  private func singh(_ parameters: PopulationParameters) -> [Target] {
    let twice = saline.twice.outcomes(parameters)[0]
    let thrice = saline.thrice.outcomes(parameters)[0]
    return [
      target("saline twice a week, change at 15 d", .singh2016, -5.7, 2.55, twice.change),
      target("saline three times a week, change at 15 d", .singh2016, -3.1, 1.43, thrice.change),
    ]
  }

  /// TRANSFORM-1 and -2: placebo and a new antidepressant. Both together answered in 9.4 % on day 2.
  private func transform(_ parameters: PopulationParameters) -> [Target] {
    let (fixed, flexible) = (
      fixedDose.outcomes(parameters), flexibleDose.outcomes(parameters)
    )
    let early = (fixed[0].response + flexible[0].response) / 2
    return [
      target("TRANSFORM-1 and 2, control, response on day 2", .popova2019, 0.094, 0.021, early),
      target(
        "TRANSFORM-1, control, response on day 28", .fedgchin2019, 0.389, 0.047, fixed[1].response),
      target(
        "TRANSFORM-1, control, remission on day 28", .fedgchin2019, 0.306, 0.045, fixed[1].remission
      ),
      target(
        "TRANSFORM-2, control, response on day 28", .popova2019, 0.52, 0.049, flexible[1].response),
      target(
        "TRANSFORM-2, control, remission on day 28", .popova2019, 0.31, 0.046, flexible[1].remission
      ),
    ]
  }

  private func target(
    _ what: String, _ study: Reference, _ observed: Double, _ spread: Double, _ predicted: Double
  ) -> Target {
    Target(what, study, observed: observed, spread: spread, .difference, predicted: predicted)
  }
}
