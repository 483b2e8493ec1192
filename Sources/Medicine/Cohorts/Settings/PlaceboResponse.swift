// SPDX-License-Identifier: Apache-2.0

import Scalars

/// The placebo response over time: all that is not the drug, in one person in one setting.
///
/// Four effects, each with a time course of its own. A session's contact and expectancy are there at
/// once and fade in hours. Taking part gives a lasting relief. A new antidepressant acts over weeks.
/// And there is regression to the mean: who came on a bad day
/// returns towards it. The first three act on the logarithm of the
/// share of symptoms that is left; the last on the distance from the mean.
public struct PlaceboResponse: Sendable {
  let setting: Setting
  let parameters: PopulationParameters
  /// When sessions begin (h), ascending.
  var sessions: [Double]
  let traits: PlaceboTraits

  public init(
    _ setting: Setting, _ parameters: PopulationParameters = .typical, sessions: [Double],
    traits: PlaceboTraits = .typical
  ) {
    self.setting = setting
    self.parameters = parameters
    self.sessions = sessions
    self.traits = traits
  }

  /// The expected share of symptoms that is left without any drug (1), of a person with some
  /// baseline (MADRS points) at a time (h) after the first session.
  public func shareLeft(of baseline: Double, at time: Double) -> Double {
    shareLeft(of: baseline, at: time, under: Circumstances())
  }

  /// The same of a person of whom more is known.
  package func shareLeft(
    of baseline: Double, at time: Double, under circumstances: Circumstances
  ) -> Double {
    let hangsOnBelief = contact(at: time) + lasting(at: time)
    let relief =
      circumstances.expectancy * hangsOnBelief + antidepressant(at: time) + circumstances.relief
    return (1 - regression(of: baseline, at: time)) * Double.exp(-relief)
  }

  /// κ (1 − exp(−k t)) exp(−k_f t) after a session, the larger where two overlap. During a stay in
  /// hospital it does not fade.
  func contact(at time: Double) -> Double {
    let stay = setting.stay.map { parameters[$0] } ?? 0
    let next = sessions.firstIndex { $0 > time } ?? sessions.count
    var largest = 0.0
    for start in sessions[Swift.max(0, next - 2)..<next] {
      let faded = Double.maximum(0, time - Double.maximum(start, stay))
      let course =
        grown(parameters[.contactOnsetRate], time - start)
        * Double.exp(-parameters[.contactFadingRate] * faded)
      largest = Double.maximum(largest, course)
    }
    return parameters[.contact] * largest
  }

  /// λ (1 − exp(−k t)) exp(−k_f t).
  func lasting(at time: Double) -> Double {
    parameters[setting.course] * grown(parameters[.courseOnsetRate], time)
      * Double.exp(-parameters[.courseFadingRate] * time)
  }

  /// α (1 − exp(−k t)).
  func antidepressant(at time: Double) -> Double {
    guard let antidepressant = setting.antidepressant else { return 0 }
    return parameters[antidepressant] * grown(parameters[.antidepressantRate], time)
  }

  /// The share of the baseline that regression to the mean takes away; below 0 for who came on a good
  /// day: (1 − R)(1 − exp(−k t))(b − μ)/b.
  func regression(of baseline: Double, at time: Double) -> Double {
    guard baseline > 0 else { return 0 }
    let lost = (1 - parameters[.reliability]) * grown(parameters[.regressionRate], time)
    return lost * (baseline - parameters[.regressionMean]) / baseline
  }

  /// By how much this person's score lies off the expected one, on the logit of the scale.
  func deviation(at time: Double) -> Double {
    let drift = parameters[.spread] * grown(parameters[.spreadOnsetRate], time).squareRoot()
    guard setting.antidepressant != nil else { return drift * traits.course }
    let answer = parameters[.antidepressantSpread] * grown(parameters[.antidepressantRate], time)
    return drift * traits.course + answer * traits.antidepressant
  }

  /// 1 − exp(−k t), 0 before the start.
  private func grown(_ rate: Double, _ time: Double) -> Double {
    1 - Double.exp(-rate * Double.maximum(0, time))
  }
}
