// SPDX-License-Identifier: Apache-2.0

import Scalars
import Therapy

/// The relief by treatments other than ketamine that one person has begun.
struct OtherRelief: Sendable {
  let parameters: PopulationParameters
  let failedTreatments: Int
  let traits: PlaceboTraits
  /// When ketamine sessions began (h): psychotherapy works in the time after them.
  var sessions: [Double] = []
  var started: [StartedTreatment] = []

  /// On the logarithm of the share of symptoms that is left, at a time (h).
  func relief(at time: Double) -> Double {
    var relief = 0.0
    for one in started where one.start <= time {
      let elapsed = time - one.start
      relief +=
        one.treatment == .psychotherapy
        ? psychotherapy(begun: one.start, for: elapsed)
        : size(of: one.treatment) * grown(one.treatment, for: elapsed)
    }
    return relief
  }

  /// How far this person's answer lies off the expected one, on the logit of the scale: people differ
  /// as they do with a new antidepressant in trials.
  func deviation(at time: Double) -> Double {
    var variance = 0.0
    for one in started where one.treatment != .psychotherapy && one.start <= time {
      variance = Double.maximum(variance, grown(one.treatment, for: time - one.start))
    }
    return parameters[.antidepressantSpread] * variance * traits.antidepressant
  }

  private func size(of treatment: OtherTreatment) -> Double {
    switch treatment {
    case .oralAntidepressant: parameters[step]
    case .quetiapine: parameters[.quetiapine]
    case .cognitiveBehaviouralTherapy: parameters[.cbt]
    case .electroconvulsiveTherapy: parameters[.ect]
    case .psychotherapy: parameters[.psychotherapy]
    }
  }

  /// The step of STAR*D that a person is at.
  private var step: OtherTreatmentParameter {
    switch failedTreatments {
    case ...0: .antidepressantStep1
    case 1: .antidepressantStep2
    case 2: .antidepressantStep3
    default: .antidepressantStep4
    }
  }

  /// 1 − exp(−k t).
  private func grown(_ treatment: OtherTreatment, for time: Double) -> Double {
    let rate: OtherTreatmentParameter =
      switch treatment {
      case .oralAntidepressant, .psychotherapy: .oralAntidepressantRate
      case .quetiapine: .quetiapineRate
      case .cognitiveBehaviouralTherapy: .cbtRate
      case .electroconvulsiveTherapy: .ectRate
      }
    return 1 - Double.exp(-parameters[rate] * time)
  }

  /// ψ exp(−d/w) exp(−k t), d since the last ketamine session before it; nothing without any.
  private func psychotherapy(begun start: Double, for time: Double) -> Double {
    guard let last = sessions.last(where: { $0 <= start }) else { return 0 }
    let window = Double.exp(-(start - last) / parameters[.psychotherapyWindow])
    return parameters[.psychotherapy] * window
      * Double.exp(-parameters[.psychotherapyFading] * time)
  }
}
