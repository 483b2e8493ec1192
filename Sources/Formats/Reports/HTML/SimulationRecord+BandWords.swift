// SPDX-License-Identifier: Apache-2.0

import Runs

extension SimulationRecord.Band {
  /// What the legend of a chart calls it, whose lines stand for this person or these.
  static let label = "90 % of people"

  /// Whose value the one line of a chart is.
  var lineLabel: String {
    switch people {
    case .alike: "this patient"
    case .cohort: "mean"
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

  /// The same in short, over each set of charts.
  var sentence: String {
    switch people {
    case .alike: "Lines: this patient. Bands: the middle 90 % of \(count) people like this one."
    case .cohort: "Lines: means of \(count) patients. Bands: the middle 90 % of them."
    }
  }
}
