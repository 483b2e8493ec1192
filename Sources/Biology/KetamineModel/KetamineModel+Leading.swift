// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Pharmacokinetics
import Scalars

/// The path from the dose to the symptoms decides how long steps are, whatever is asked for. What
/// only branches off from it rides along (Documentation/Decisions/0058).
extension KetamineModel {
  public var leading: LeadingStates { Self.leadingStates }

  static var leadingStates: LeadingStates {
    let places = StateName.all.indices.filter { StateName.all[$0].leads }
    return LeadingStates(places, of: Layout.stateCount)
  }
}

extension StateName {
  /// Whether symptoms follow from it.
  var leads: Bool {
    switch self {
    case .compartment(_, let compartment):
      switch compartment {
      case .eliminated, .venousKetamine, .venousNorketamine, .venousHydroxynorketamine: false
      default: true
      }
    case .effect(let effect): effect.leads
    }
  }
}

extension EffectState {
  /// Whether it is a symptom, or symptoms follow from it.
  var leads: Bool {
    switch self {
    case .brainS, .brainR, .glutamate, .adaptation, .ampa, .bdnf, .mtor, .protein, .functional,
      .newSynapses, .matureSynapses, .neurogenesis, .network, .mood, .anhedonia, .suicidality,
      .somatic, .cognition:
      true
    case .dissociationTolerance, .sessionHighest, .sessionHighestFelt, .sessionRemainder,
      .sessionElapsed, .reinforcement, .memoryImpairment, .memoryGain, .bladderExposure,
      .bladderSymptoms, .serotonin, .dopamine:
      false
    }
  }
}
