// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension Synonyms {
  /// What people call a patient's sex, organs and fields.
  package static let ofPatients: Synonyms = [
    "female": "f w woman women fem lady",
    "male": "m man men",
    "unspecified": "x u unknown other diverse nonbinary non-binary intersex",
    "weight": "bw wt mass body-weight bodyweight kg",
    "height": "ht body-height stature cm",
    "age": "years yrs old age-years",
    "sex": "gender",
    "baseline": "madrs phq9 phq-9 severity score baseline-madrs baseline-phq9 baseline-score",
    "madrs": "montgomery montgomery-asberg montgomery-åsberg",
    "phq9": "phq phq-9",
    "with":
      "comedication comedications co-medication medication medications medicines drugs takes meds concomitant conmeds",
    "cyp2b6": "genotype cyp 2b6 cyp-2b6",
    "liver": "hepatic child-pugh hepatic-function liver-function",
    "kidney": "kidneys renal egfr renal-function kidney-function",
    "normal": "healthy ok good fine unimpaired",
    "moderate": "child-pugh-b",
    "set": "parameters parameter sets",
    "switch": "switches hypotheses hypothesis",
    "block": "blocks knock-out knockout",
  ]

  /// Other names of what is taken besides: brands, spellings, and members of a class that the model
  /// knows as a class (Spravato, prescribing information, 2020, names those of the last two).
  static let ofTakenDrugs: Synonyms = [
    "clarithromycin": "biaxin klacid", "ticlopidine": "ticlid", "itraconazole": "sporanox",
    "grapefruit": "grapefruit-juice",
    "st-johns-wort": "saint-johns-wort saint-john-wort hypericum hypericum-perforatum",
    "rifampicin": "rifampin rifadin", "lamotrigine": "lamictal", "naltrexone": "vivitrol revia",
    "sedative": "sedatives", "benzodiazepine": "benzodiazepines benzo benzos bzd",
    "diazepam": "valium", "alprazolam": "xanax", "bromazepam": "lexotan lexotanil",
    "chlordiazepoxide": "librium", "clobazam": "frisium onfi", "clonazepam": "klonopin rivotril",
    "clorazepate": "tranxene tranxilium", "lorazepam": "ativan tavor temesta",
    "nitrazepam": "mogadon", "oxazepam": "serax", "temazepam": "restoril", "triazolam": "halcion",
    "mao-inhibitor":
      "mao-inhibitors maoi maois tranylcypromine phenelzine selegiline parnate nardil",
    "psychostimulant":
      "psychostimulants stimulant stimulants amphetamine amphetamines methylphenidate modafinil armodafinil ritalin adderall",
  ]
}
