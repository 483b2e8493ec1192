// SPDX-License-Identifier: Apache-2.0

import Encodings
import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// Where the states of other people begin: some begin at a parameter that differs between people.
extension ExportedModel {
  /// For each state the place of the parameter at which it begins; nil where all begin alike.
  static func parametersOfStart(
    _ parameters: Parameters<Double>, under hypotheses: Hypotheses
  ) -> [Int?] {
    let start = state(of: parameters, under: hypotheses)
    var places = [Int?](repeating: nil, count: start.count)
    for (place, passport) in Layout.passports.enumerated() where passport.variability != nil {
      var other = parameters
      other.values[place] = passport.scale.shift(parameters.values[place], by: 0.25)
      for (index, value) in state(of: other, under: hypotheses).enumerated() where value != start[index] {
        precondition(value == other.values[place], "\(StateName.all[index].name) begins at a formula")
        places[index] = place
      }
    }
    return places
  }

  private static func state(
    of parameters: Parameters<Double>, under hypotheses: Hypotheses
  ) -> [Double] {
    KetamineModel<Double>(parameters, under: hypotheses, baselineMADRS: 33).initialState
  }
}
