// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Neuroplasticity
import Scalars
import Testing

/// The formulas of the observables say what the observables compute.
struct FormulasObservablesTests {
  @Test func formulasGiveTheModelsValues() {
    let formulas = Formulas()
    let state = Fixture.randomState(seed: 7)
    let model = KetamineModel<Double>(.typical, under: Hypotheses(), baselineMADRS: 31)
    let hypotheses = Hypothesis.allCases.map { Double(Hypotheses().value(of: $0)) }
    let values = state + Parameters<Double>.typical.values + hypotheses + [31]
    var y = state
    y.withUnsafeMutableBufferPointer { buffer in
      let vector = StateVector(buffer.baseAddress!, count: buffer.count)
      for (observable, formula) in zip(Observable.all, formulas.observables) {
        let found = formula.evaluate { values[$0.id] }
        let wanted = model.value(of: observable, at: vector)
        #expect(abs(found - wanted) <= 1e-12 * max(1, abs(wanted)), "\(observable.name)")
      }
    }
  }
}
