// SPDX-License-Identifier: Apache-2.0

import Pharmacokinetics

extension Observable {
  /// What it is, in one sentence.
  public var meaning: String {
    switch self {
    case .plasma(let molecule, let enantiomer, let site):
      "Concentration of " + (enantiomer.map { $0.letter + "-" } ?? "") + molecule.name + " in "
        + site.name + " blood" + (enantiomer == nil ? ", both enantiomers" : "")
    case .brainKetamine: "Unbound ketamine in the brain, both enantiomers"
    case .interneuronOccupancy: "Share of NMDA receptors on interneurons that are blocked"
    case .pyramidalOccupancy: "Share of NMDA receptors on pyramidal cells that are blocked"
    case .glutamate: "Glutamate cycling in the prefrontal cortex, relative to baseline"
    case .ampa: "AMPA receptor throughput, relative to baseline"
    case .bdnf: "Brain-derived neurotrophic factor, relative to baseline"
    case .mtor: "mTOR signalling, relative to baseline"
    case .synapseDensity: "Density of synapses, relative to the patient's untreated density"
    case .neurogenesis: "New neurons of the hippocampus, relative to baseline"
    case .networkNormalisation:
      "Normalisation of the default-mode network: 0 depressed, 1 the mean of healthy people"
    case .networkDisruption: "Acute disruption of the default-mode network while the drug is there"
    case .mood: "Sadness and pessimism, as a fraction of the untreated severity"
    case .anhedonia: "Loss of pleasure and energy, as a fraction of the untreated severity"
    case .suicidality: "Suicidal thoughts, as a fraction of the untreated severity"
    case .somatic: "Sleep and appetite symptoms, as a fraction of the untreated severity"
    case .cognition: "Difficulty in concentrating, as a fraction of the untreated severity"
    case .madrs: "Montgomery-Asberg depression rating scale, expected total (0 to 60)"
    case .cadss: "Clinician-administered dissociative states scale, expected total (0 to 92)"
    case .systolicChange: "Change of the mean systolic pressure"
    case .diastolicChange: "Change of the mean diastolic pressure"
    case .heartRateChange: "Change of the heart rate"
    case .serotonin: "Serotonin of the prefrontal cortex, relative to baseline"
    case .dopamine: "Dopamine of the prefrontal cortex, relative to baseline"
    case .phq9:
      "Patient health questionnaire, expected total (0 to 27), as if it asked about today"
    case .probability(let effect):
      "Probability that " + effect.definition + " has begun in this session"
    case .euphoria: "Drug high, as a share of the largest"
    case .memoryImpairment: "Share of new memory that is impaired while the drug is there"
    case .memoryGain: "Gain of memory that comes with the recovery of mood"
    case .drugLiking: "Drug liking, as a fraction of the 100 mm scale; its middle, 0.5, is neutral"
    case .reinforcement: "Reinforcement left by sessions; for research, not measured in people"
    case .bladderSymptoms: "Probability of urinary symptoms from years of exposure"
    }
  }
}
