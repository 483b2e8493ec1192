// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
package import Listings
import Scalars

extension EquationSheet {
  /// The equations of the model as its own code writes them: shared parts, dy/dt for each state,
  /// observables. In LaTeX with symbols, else with the names of the parameter table.
  package init(_ formulas: Formulas, as format: Listing.Format) {
    let isLaTeX = format == .latex
    let written =
      isLaTeX
      ? WrittenModel(formulas, in: ModelLaTeX()) : WrittenModel(formulas, in: ModelText())
    let rates = zip(StateName.all, written.rates).map { state, right in
      Equation(
        name: state.name, left: isLaTeX ? state.rateLaTeX : state.rateText, right: right,
        unit: state.rateUnit, meaning: "change of the state \(state.name), in \(state.unit)")
    }
    let seen = zip(Observable.all, written.observables).map { observable, right in
      Equation(
        name: observable.name, left: isLaTeX ? observable.latex : observable.name, right: right,
        unit: observable.unit, meaning: observable.meaning)
    }
    let parts = SharedPart.all(written.definitions, in: rates + seen).map {
      Equation(name: $0.name, left: $0.name, right: $0.formula, unit: "", meaning: $0.meaning)
    }
    self.init(
      title: "\(ModelVersion.name) \(ModelVersion.number)", equations: parts + rates + seen)
  }
}
