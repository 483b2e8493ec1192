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
  ///
  /// - Parameters:
  ///   - taking: the relief by taking part in a study. What STAR*D found of oral antidepressants has
  ///     that of its care in it, so that only what goes beyond it comes on top.
  ///   - errors: by how many of its standard errors each treatment's size lies off, in the order of
  ///     `OtherTreatment.allCases`; empty for none.
  func relief(at time: Double, beyond taking: Double = 0, _ errors: [Double] = []) -> Double {
    var relief = 0.0
    for one in started where one.start <= time {
      let elapsed = Double.minimum(time, one.end) - one.start
      let size = size(of: one.treatment, errors)
      switch one.treatment {
      case .psychotherapy:
        relief += psychotherapy(size, begun: one.start, for: time - one.start)
      case .oralAntidepressant:
        relief += Double.maximum(0, size * grown(one.treatment, for: elapsed) - taking)
      default: relief += size * grown(one.treatment, for: elapsed)
      }
    }
    return relief
  }

  /// How far this person's answer lies off the expected one, on the logit of the scale: people differ
  /// as they do with a new antidepressant in trials.
  func deviation(at time: Double) -> Double {
    var variance = 0.0
    for one in started where one.treatment != .psychotherapy && one.start <= time {
      let elapsed = Double.minimum(time, one.end) - one.start
      variance = Double.maximum(variance, grown(one.treatment, for: elapsed))
    }
    return parameters[.antidepressantSpread] * variance * traits.antidepressant
  }

  private func size(of treatment: OtherTreatment, _ errors: [Double]) -> Double {
    let (size, error) = size(of: treatment)
    guard !errors.isEmpty else { return parameters[size] }
    let place = OtherTreatment.allCases.firstIndex(of: treatment) ?? 0
    return parameters[size] + parameters[error] * errors[place]
  }

  /// How much a treatment relieves in the end, and how well that is known.
  private func size(
    of treatment: OtherTreatment
  ) -> (OtherTreatmentParameter, error: OtherTreatmentParameter) {
    switch treatment {
    case .oralAntidepressant: (step, .antidepressantError)
    case .quetiapine: (.quetiapine, .quetiapineError)
    case .cognitiveBehaviouralTherapy: (.cbt, .cbtError)
    case .electroconvulsiveTherapy: (.ect, .ectError)
    case .psychotherapy: (.psychotherapy, .psychotherapyError)
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
  private func psychotherapy(
    _ size: Double, begun start: Double, for time: Double
  ) -> Double {
    guard let last = sessions.last(where: { $0 <= start }) else { return 0 }
    let window = Double.exp(-(start - last) / parameters[.psychotherapyWindow])
    return size * window * Double.exp(-parameters[.psychotherapyFading] * time)
  }
}
