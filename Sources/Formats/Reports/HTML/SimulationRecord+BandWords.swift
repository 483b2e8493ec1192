// SPDX-License-Identifier: Apache-2.0

import Runs

extension SimulationRecord.Band {
  /// What the legend of a chart calls it.
  var label: String {
    switch people {
    case .alike: "5 to 95 % of \(count) like this patient"
    case .cohort: "5 to 95 % of the \(count) patients"
    }
  }

  /// What it is, and what it is not.
  var words: String {
    let who =
      switch people {
      case .alike:
        "The lines are this patient. The shaded bands hold the middle 90 % of \(count) virtual "
          + "people like this one: of the same weight, age, sex and baseline, with model "
          + "parameters drawn from how people differ (seed \(seed))."
      case .cohort:
        "The lines are the means of \(count) virtual patients (seed \(seed)). The shaded bands "
          + "hold the middle 90 % of them."
      }
    return who + " The bands show variability between people, not uncertainty of the model."
  }
}
