// SPDX-License-Identifier: Apache-2.0

import Scalars
import Tolerability

extension Parameters {
  /// The share of people who have a side effect without any drug (1).
  public func background(of effect: SideEffect) -> Number {
    switch effect {
    case .dissociation: self[DissociationOnsetParameter.background]
    case .sedation: self[SedationParameter.background]
    case .nausea: self[NauseaParameter.background]
    case .vomiting: self[VomitingParameter.background]
    case .dizziness: self[DizzinessParameter.background]
    case .blurredVision: self[BlurredVisionParameter.background]
    case .distress: self[DistressParameter.background]
    }
  }
}
