// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Reports
import Scalars

extension EquationSheet {
  /// The right-hand sides of the model, one for each state, as the equations themselves write them.
  init(_ formulas: Formulas) {
    let equations = zip(StateName.all, formulas.derivatives).map { state, right in
      Equation(
        name: state.name, left: #"\frac{d \#(state.symbol)}{dt}"#, right: right.latex,
        unit: state.rateUnit, meaning: "change of \(state.name)")
    }
    self.init(title: "\(ModelVersion.name) \(ModelVersion.number)", equations: equations)
  }
}

extension StateName {
  /// The unit of the derivative; time is in hours.
  var rateUnit: String { unit == "1" ? "1/h" : unit + "/h" }
}
