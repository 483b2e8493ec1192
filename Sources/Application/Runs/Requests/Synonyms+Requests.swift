// SPDX-License-Identifier: Apache-2.0

import Cohorts
package import Encodings
import Therapy

extension Synonyms {
  /// What people call anything that a request can name.
  package static let ofRequests: Synonyms = .ofTreatments + .ofPatients + ofObservables + ofFields

  private static let ofObservables: Synonyms = [
    "score.madrs": "depression depression-score madrs-total total-score",
    "symptom.mood": "depression low-mood",
    "score.cadss": "dissociation-score cadss-total",
    "score.phq9": "phq phq-9",
    "pressure.systolic.change": "bp blood-pressure sbp systolic-pressure",
    "pressure.diastolic.change": "bp blood-pressure dbp diastolic-pressure",
    "heart-rate.change": "hr pulse heartrate bpm",
    "plasma.ketamine.venous": "concentration concentrations cp level blood-level pk plasma-level",
    "plasma.ketamine.arterial": "arterial-level",
    "plasma.hydroxynorketamine.venous": "hnk",
    "nmda.occupancy.interneuron": "receptor-occupancy nmdar blockade",
    "nmda.occupancy.pyramidal": "receptor-occupancy nmdar blockade",
    "synapse.density": "synapses spines spine-density",
    "default-mode-network.normalisation": "dmn connectivity normalization",
    "default-mode-network.disruption": "dmn",
    "symptom.suicidality": "suicide suicidal suicidal-ideation si",
    "hydroxynorketamine": "hnk",
  ]

  /// Fields of a request by other names.
  private static let ofFields: Synonyms = [
    "until": "end total-time total-duration simulation-time horizon follow-up followup",
    "every": "step dt timestep time-step resolution grid output-interval",
    "endpoint-time": "endpoint assess-at visit",
    "observables": "variables outputs columns show output-variables",
    "baseline-madrs": "madrs baseline baseline-score severity score",
    "baseline-phq9": "phq9 phq phq-9 baseline-phq-9",
    "cohort": "n patients-number population people size number-of-patients",
    "protocol": "schedule plan regimen",
    "report": "html page",
    "output": "out save file",
    "seed": "random-seed rng",
    "format": "output-format",
    "compare": "versus vs against",
    "setting": "study trial placebo",
    "preset": "model-preset published",
    "strict": "pedantic werror",
    "threads": "cores jobs cpus",
  ]
}
