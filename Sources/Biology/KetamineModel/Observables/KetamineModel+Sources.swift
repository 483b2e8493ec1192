// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

extension KetamineModel {
  /// The states that an observable is computed from, where they are few; nil where it may be any.
  ///
  /// - Parameter offsetEffects: where the states of effect begin.
  static func sources(of observable: Observable, effects offsetEffects: Int) -> [Int]? {
    let states: [EffectState]
    switch observable {
    case .cadss: states = [.brainS, .dissociationTolerance]
    case .systolicChange, .diastolicChange, .heartRateChange: states = [.brainS, .brainR]
    case .madrs: states = [.mood, .anhedonia, .somatic, .cognition, .suicidality]
    default: return nil
    }
    return states.map { offsetEffects + $0.rawValue }
  }
}
