// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics

/// Something of the state that can be looked at, with a name and a unit.
public enum Observable: Hashable, Sendable {
  /// A molecule in blood: one enantiomer, or both where none is named.
  case plasma(Molecule, Enantiomer?, SamplingSite)
  case brainKetamine
  case interneuronOccupancy
  case pyramidalOccupancy
  case glutamate
  case ampa
  case bdnf
  case mtor
  case synapseDensity
  case neurogenesis
  case serotonin
  case dopamine
  case networkNormalisation
  case networkDisruption
  case mood
  case anhedonia
  case suicidality
  case somatic
  case cognition
  case madrs
  case phq9
  case cadss
  case systolicChange
  case diastolicChange
  case heartRateChange
  /// That a side effect has begun in this session.
  case probability(SideEffect)
  case euphoria
  case memoryImpairment
  case memoryGain
  case drugLiking
  case reinforcement
  case bladderSymptoms

  /// Every observable, in the order in which results list them.
  public static let all: [Observable] = plasmaLevels + effects + onsets + consequences

  static let plasmaLevels: [Observable] = Molecule.allCases.flatMap { molecule in
    let enantiomers: [Enantiomer?] = [nil, .s, .r]
    return enantiomers.flatMap { enantiomer in
      SamplingSite.allCases.map { Observable.plasma(molecule, enantiomer, $0) }
    }
  }

  static let effects: [Observable] = [
    .brainKetamine, .interneuronOccupancy, .pyramidalOccupancy, .glutamate, .ampa, .bdnf, .mtor,
    .synapseDensity, .neurogenesis, .serotonin, .dopamine, .networkNormalisation,
    .networkDisruption, .mood, .anhedonia, .suicidality, .somatic, .cognition, .madrs, .phq9,
    .cadss,
    .systolicChange, .diastolicChange, .heartRateChange,
  ]

  static let onsets: [Observable] = SideEffect.allCases.map { .probability($0) }

  static let consequences: [Observable] = [
    .euphoria, .memoryImpairment, .memoryGain, .drugLiking, .reinforcement, .bladderSymptoms,
  ]

  /// The name in results and on the command line.
  public var name: String {
    switch self {
    case .plasma(let molecule, let enantiomer, let site):
      "plasma." + molecule.name + (enantiomer.map { "." + $0.letter } ?? "") + "." + site.name
    case .brainKetamine: "brain.ketamine"
    case .interneuronOccupancy: "nmda.occupancy.interneuron"
    case .pyramidalOccupancy: "nmda.occupancy.pyramidal"
    case .glutamate: "glutamate"
    case .ampa: "ampa"
    case .bdnf: "bdnf"
    case .mtor: "mtor"
    case .synapseDensity: "synapse.density"
    case .neurogenesis: "neurogenesis"
    case .serotonin: "serotonin"
    case .dopamine: "dopamine"
    case .networkNormalisation: "default-mode-network.normalisation"
    case .networkDisruption: "default-mode-network.disruption"
    case .mood: "symptom.mood"
    case .anhedonia: "symptom.anhedonia"
    case .suicidality: "symptom.suicidality"
    case .somatic: "symptom.somatic"
    case .cognition: "symptom.cognition"
    case .madrs: "score.madrs"
    case .phq9: "score.phq9"
    case .cadss: "score.cadss"
    case .systolicChange: "pressure.systolic.change"
    case .diastolicChange: "pressure.diastolic.change"
    case .heartRateChange: "heart-rate.change"
    case .probability(let effect): "probability." + effect.name
    case .euphoria: "euphoria"
    case .memoryImpairment: "memory.impairment"
    case .memoryGain: "memory.gain"
    case .drugLiking: "drug-liking"
    case .reinforcement: "reinforcement"
    case .bladderSymptoms: "bladder.symptoms"
    }
  }

  /// The unit, UCUM.
  public var unit: String {
    switch self {
    case .plasma: "ng/mL"
    case .brainKetamine: "umol/L"
    case .systolicChange, .diastolicChange: "mm[Hg]"
    case .heartRateChange: "/min"
    default: "1"
    }
  }
}
