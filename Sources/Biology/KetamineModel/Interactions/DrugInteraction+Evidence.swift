// SPDX-License-Identifier: Apache-2.0

import Literature
import Pharmacokinetics
import Quantities

extension DrugInteraction {
  /// Study, number of people, and what was observed, with over without.
  var evidence: String {
    switch self {
    case .clarithromycin:
      "Hagelberg 2010, 10 volunteers, S-ketamine 0.2 mg/kg by mouth: area × 2.6, peak × 3.6, norketamine over ketamine − 54 %"
    case .ticlopidine:
      "Peltoniemi 2011, 11 volunteers, S-ketamine 0.2 mg/kg by mouth: area × 2.4"
    case .itraconazole:
      "Peltoniemi 2011, 11 volunteers, S-ketamine 0.2 mg/kg by mouth: area unchanged, norketamine over ketamine less"
    case .grapefruit:
      "Peltoniemi 2012, 12 volunteers, 200 mL three times a day, S-ketamine 0.2 mg/kg by mouth: area × 3.0 (2.4 to 3.6), peak × 2.1, norketamine over ketamine − 57 %"
    case .stJohnsWort:
      "Peltoniemi 2012b, 12 volunteers, S-ketamine 0.3 mg/kg by mouth: area − 58 %, peak − 66 %, area of norketamine − 18 %"
    case .rifampicin:
      "Peltoniemi 2012c, 11 volunteers, S-ketamine: area − 14 % in a vein, − 86 % by mouth; Noppers 2011, 20 volunteers, in a vein: area of norketamine − 50 %"
    case .lamotrigine:
      "Anand 2000, 16 volunteers: less dissociation; Wilkowska 2022, review: no difference in patients; effect on efficacy unknown"
    case .maoInhibitor, .psychostimulant: "Prescribing information: may raise blood pressure"
    case .sedative: "Prescribing information: may increase sedation"
    case .naltrexone:
      "Williams 2018, 12 patients: effect attenuated; Yoon 2019 (5 patients), Marton 2019 and Yoon 2025 (58 patients): not"
    }
  }

  /// Studies that no parameter rests on.
  var furtherSources: [Reference] {
    self == .naltrexone ? [.yoon2019, .marton2019, .yoon2025] : []
  }
}
