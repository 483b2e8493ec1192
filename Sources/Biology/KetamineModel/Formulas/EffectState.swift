// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// The states of the model beyond the blood, in the order in which the drug's effect passes through
/// them; those of side effects and side nodes come last. Concentrations are in µmol/L, the flow that
/// the bladder meets is in µmol/h, everything else is a pure number.
public enum EffectState: Int, Slot {
  case brainS
  case brainR
  case glutamate
  case adaptation
  case ampa
  case bdnf
  case mtor
  case protein
  case functional
  case newSynapses
  case matureSynapses
  case neurogenesis
  case network
  case mood
  case anhedonia
  case suicidality
  case somatic
  case cognition
  case dissociationTolerance
  case sessionHighest
  case sessionHighestFelt
  case sessionRemainder
  case sessionElapsed
  case reinforcement
  case memoryImpairment
  case memoryGain
  case bladderExposure
  case bladderSymptoms
  case serotonin
  case dopamine

  /// The name in tables and equations.
  public var name: String {
    switch self {
    case .brainS: "brain.s"
    case .brainR: "brain.r"
    case .glutamate: "glutamate"
    case .adaptation: "adaptation"
    case .ampa: "ampa"
    case .bdnf: "bdnf"
    case .mtor: "mtor"
    case .protein: "protein"
    case .functional: "functional"
    case .newSynapses: "synapses.new"
    case .matureSynapses: "synapses.mature"
    case .neurogenesis: "neurogenesis"
    case .network: "network"
    case .mood: "mood"
    case .anhedonia: "anhedonia"
    case .suicidality: "suicidality"
    case .somatic: "somatic"
    case .cognition: "cognition"
    case .dissociationTolerance: "dissociation-tolerance"
    case .sessionHighest: "session.highest"
    case .sessionHighestFelt: "session.highest-felt"
    case .sessionRemainder: "session.remainder"
    case .sessionElapsed: "session.elapsed"
    case .reinforcement: "reinforcement"
    case .memoryImpairment: "memory.impairment"
    case .memoryGain: "memory.gain"
    case .bladderExposure: "bladder.exposure"
    case .bladderSymptoms: "bladder.symptoms"
    case .serotonin: "serotonin"
    case .dopamine: "dopamine"
    }
  }

  /// The symbol in the equations, LaTeX.
  public var symbol: String {
    switch self {
    case .brainS: "C_{eS}"
    case .brainR: "C_{eR}"
    case .glutamate: "G"
    case .adaptation: "Q"
    case .ampa: "A"
    case .bdnf: "B"
    case .mtor: "M"
    case .protein: "P"
    case .functional: "F"
    case .newSynapses: "S_{n}"
    case .matureSynapses: "S_{m}"
    case .neurogenesis: "N_{g}"
    case .network: "D"
    case .mood: "Y_{mood}"
    case .anhedonia: "Y_{anh}"
    case .suicidality: "Y_{SI}"
    case .somatic: "Y_{som}"
    case .cognition: "Y_{cog}"
    case .dissociationTolerance: "T"
    case .sessionHighest: "M_{s}"
    case .sessionHighestFelt: "M_{d}"
    case .sessionRemainder: "X_{s}"
    case .sessionElapsed: "W_{s}"
    case .reinforcement: "R_{w}"
    case .memoryImpairment: "I_{m}"
    case .memoryGain: "G_{m}"
    case .bladderExposure: "u"
    case .bladderSymptoms: "U"
    case .serotonin: "S_{5}"
    case .dopamine: "D_{A}"
    }
  }

  /// The unit, UCUM.
  public var unit: String {
    switch self {
    case .brainS, .brainR, .sessionHighest, .sessionHighestFelt: "umol/L"
    case .bladderExposure: "umol/h"
    default: "1"
    }
  }
}
