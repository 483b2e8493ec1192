// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars
import Tolerability

/// The side effects that begin in a session or do not, each with its own parameters.
struct Onsets<S: Scalar> {
  let dissociation: DissociationOnset<S>
  let sedation: Sedation<S>
  let nausea: Nausea<S>
  let vomiting: Vomiting<S>
  let dizziness: Dizziness<S>
  let blurredVision: BlurredVision<S>
  let distress: Distress<S>

  /// - Parameter p: the model's coefficients, in the order of `Layout`.
  init(_ p: StateVector<S>) {
    dissociation = Onset(
      p.section(DissociationOnsetParameter.self))
    sedation = Onset(p.section(SedationParameter.self))
    nausea = Onset(p.section(NauseaParameter.self))
    vomiting = Onset(p.section(VomitingParameter.self))
    dizziness = Onset(p.section(DizzinessParameter.self))
    blurredVision = Onset(p.section(BlurredVisionParameter.self))
    distress = Onset(p.section(DistressParameter.self))
  }

  /// The probability that a side effect has begun in this session (1).
  func probability(of effect: SideEffect, _ now: Section<EffectState, S>) -> S {
    let (highest, elapsed) = (now[.sessionHighest], now[.sessionElapsed])
    switch effect {
    case .dissociation:
      return dissociation.probability(highest: now[.sessionHighestFelt], elapsed: elapsed)
    case .sedation: return sedation.probability(highest: highest, elapsed: elapsed)
    case .nausea: return nausea.probability(highest: highest, elapsed: elapsed)
    case .vomiting: return vomiting.probability(highest: highest, elapsed: elapsed)
    case .dizziness: return dizziness.probability(highest: highest, elapsed: elapsed)
    case .blurredVision: return blurredVision.probability(highest: highest, elapsed: elapsed)
    case .distress: return distress.probability(highest: highest, elapsed: elapsed)
    }
  }
}
