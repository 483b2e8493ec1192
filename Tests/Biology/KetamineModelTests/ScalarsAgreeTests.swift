// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Neuroplasticity
import Pharmacokinetics
import Quantities
import Scalars
import Testing

/// One set of equations, whatever they are run over.
@Suite struct ScalarsAgreeTests {
  @Test func formulasGiveTheModelsValues() {
    let formulas = Formulas()
    let model = KetamineModel<Double>(
      .typical, hypotheses: Fixture.mixedHypotheses, baselineMADRS: 33)
    let coefficients = Parameters<Double>.typical.values + Fixture.mixedHypotheses
    let graph = ExpressionGraph(formulas.derivatives)
    for seed in 1...20 as ClosedRange<UInt64> {
      let state = Fixture.randomState(seed: seed)
      let interpreted = graph.evaluate { symbol -> Double in (state + coefficients)[symbol.id] }
      let compiled = Fixture.derivatives(of: model, at: state)
      for (a, b) in zip(interpreted, compiled) {
        #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
      }
    }
  }

  /// Units of the parameters: their own where the passport's unit is one, with the age in years.
  func dimension(_ unit: String) throws -> Scalars.Dimension {
    try UnifiedCode.unit(unit == "/min" ? "1/min" : unit).dimension
  }

  func dimensionedModel() throws -> KetamineModel<Dimensioned> {
    let values = try Layout.passports.map { passport in
      Dimensioned(passport.value == 0 ? 0.1 : passport.value, try dimension(passport.unit))
    }
    var covariates = Covariates(
      weight: Dimensioned(70, try dimension("kg")), age: Dimensioned(70, try dimension("a")),
      sexContrast: Dimensioned(1, .one))
    covariates.setGenotype(.oneVariant)
    covariates.setOrganFunction(liver: .moderate, kidney: .severe)
    for drug in DrugInteraction.allCases { covariates.comedication[drug] = Dimensioned(1, .one) }
    covariates.comedication.diazepam = Dimensioned(5, try dimension("mg/d"))
    covariates.comedication[.lorazepam] = Dimensioned(1, try dimension("mg/d"))
    return KetamineModel(
      Parameters(values: values).individual(covariates),
      hypotheses: Fixture.mixedHypotheses.map { Dimensioned($0, .one) },
      baselineMADRS: Dimensioned(33, .one))
  }

  func dimensionedState() throws -> [Dimensioned] {
    try zip(StateName.all, Fixture.randomState(seed: 3)).map { state, value in
      Dimensioned(value, try dimension(state.unit))
    }
  }

  @Test func everyEquationKeepsItsUnits() throws {
    let rates = Fixture.derivatives(of: try dimensionedModel(), at: try dimensionedState())
    let hour = try dimension("h")
    for (state, rate) in zip(StateName.all, rates) {
      let expected = try dimension(state.unit) / hour
      #expect(rate.violation == nil, "\(state.name): \(rate.violation ?? "")")
      #expect(rate.isConsistent(with: expected), "d/dt \(state.name) has the wrong unit")
    }
  }

  @Test func everyObservableKeepsItsUnits() throws {
    let (model, state) = (try dimensionedModel(), try dimensionedState())
    for observable in Observable.all {
      let value = Fixture.withVector(state) { model.value(of: observable, at: $0) }
      let expected = try dimension(observable.unit)
      #expect(value.violation == nil, "\(observable.name): \(value.violation ?? "")")
      #expect(value.isConsistent(with: expected), "\(observable.name) has the wrong unit")
    }
  }

  @Test func aMixedUnitIsFound() throws {
    var state = try dimensionedState()
    state[0] = Dimensioned(1, try dimension("mg"))
    let rates = Fixture.derivatives(of: try dimensionedModel(), at: state)
    #expect(rates.contains { $0.violation != nil })
  }

  @Test func observablesOfDualCarryDerivatives() {
    typealias D = Dual<Double, 1>
    let model = KetamineModel<D>(
      Parameters(values: Parameters<Double>.typical.values.map { D(primal: $0) }),
      hypotheses: Fixture.mixedHypotheses.map { D(primal: $0) }, baselineMADRS: D(33, derivative: 0)
    )
    let state = Fixture.randomState(seed: 5).map { D(primal: $0) }
    let madrs = Fixture.withVector(state) { model.value(of: .madrs, at: $0) }
    #expect((madrs[derivative: 0] - madrs.primal / 33).magnitude < 1e-12)
  }
}
