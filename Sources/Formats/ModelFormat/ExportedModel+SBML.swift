// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Neuroplasticity
import Quantities
import SBMLFormat
import Scalars

extension ExportedModel {
  /// The model in SBML, with the treatment as events.
  func sbml() throws -> String {
    let states = try stateVariables()
    let isAmount = StateName.all.map { $0.holdsAmount }
    var model = OutgoingModel(
      name: ModelVersion.name + " " + ModelVersion.number, notes: Self.notes,
      amounts: zip(states, isAmount).filter { $0.1 }.map { $0.0 },
      levels: zip(states.indices, formulas.derivatives)
        .filter { !isAmount[$0.0] }.map { (states[$0.0], $0.1) },
      constants: try constantVariables(),
      reactions: formulas.flows.map { flow in
        .init(
          from: formulas.states[flow.source], to: formulas.states[flow.destination],
          rate: flow.rate)
      })
    model.annotations = [Annotation(.hasTaxon, "taxonomy:9606")]
    model.observables = try observableVariables()
    model.inputs = dosing.inputStates.map { (inputVariable($0), formulas.states[$0]) }
    model.changes = dosing.moments.map { change($0) }
    return model.sbml()
  }

  var dosing: ExportedDosing { ExportedDosing(timeline: timeline) }

  private static let notes = [
    "Research and teaching software. Not a medical device. Not for treatment decisions. Predicted "
      + "values are simulations.",
    "A dose of ketamine from the body's compartments to the brain, to symptoms and side effects. "
      + "Time is in hours, amounts of drug in umol. Amounts move by reactions; everything else has "
      + "a rate rule. The treatment is the events.",
  ]

  private func stateVariables() throws -> [OutgoingModel.Variable] {
    try StateName.all.enumerated().map { index, state in
      OutgoingModel.Variable(
        formulas.states[index], unit: try UnifiedCode.unit(state.unit), value: start[index],
        annotations: state.annotations)
    }
  }

  private func constantVariables() throws -> [OutgoingModel.Variable] {
    let parameters = try Layout.passports.enumerated().map { index, passport in
      OutgoingModel.Variable(
        formulas.coefficients[index], meaning: passport.meaning,
        unit: try UnifiedCode.unit(passport.unit), value: values[index],
        annotations: passport.sources.compactMap { $0.annotation })
    }
    let hypotheses = zip(formulas.coefficients, values).dropFirst(Layout.parameterCount)
      .map { OutgoingModel.Variable($0, unit: .one, value: $1) }
    let baseline = OutgoingModel.Variable(
      formulas.baselineMADRS, meaning: "The MADRS total before treatment.", unit: .one,
      value: baselineMADRS)
    return parameters + hypotheses + [baseline]
  }

  private func observableVariables() throws
    -> [(variable: OutgoingModel.Variable, formula: Scalars.Expression)]
  {
    try zip(Observable.all, formulas.observables).enumerated().map { index, pair in
      let symbol = Symbol(
        id: firstFreeSymbol + formulas.states.count + index, name: "observed." + pair.0.name,
        latex: "")
      return (
        OutgoingModel.Variable(
          symbol, meaning: pair.0.meaning, unit: try UnifiedCode.unit(pair.0.unit), value: nil),
        pair.1
      )
    }
  }

  /// The number of the first symbol that the formulas do not use.
  private var firstFreeSymbol: Int { formulas.baselineMADRS.id + 1 }

  private func inputVariable(_ state: Int) -> OutgoingModel.Variable {
    OutgoingModel.Variable(
      inputSymbol(state), meaning: "What an infusion or a held dose adds, changed by events.",
      unit: Unit(baseOf: Dimension(amount: 1, time: -1)), value: 0)
  }

  private func inputSymbol(_ state: Int) -> Symbol {
    Symbol(
      id: firstFreeSymbol + state, name: "input." + StateName.all[state].name, latex: "")
  }

  /// The new value of each state that a moment changes, from the values before it.
  private func change(_ moment: ExportedDosing.Moment) -> OutgoingModel.Change {
    let states = formulas.states
    var after: [(symbol: Symbol, value: Scalars.Expression)] = []
    for (state, amount) in moment.additions {
      if let known = after.firstIndex(where: { $0.symbol == states[state] }) {
        after[known].value = after[known].value + Expression(amount)
      } else {
        after.append((states[state], Expression(states[state]) + Expression(amount)))
      }
    }
    for (state, value) in moment.values {
      after.removeAll { $0.symbol == states[state] }
      after.append((states[state], Expression(value)))
    }
    return OutgoingModel.Change(
      at: moment.time, after + moment.inputs.map { (inputSymbol($0.state), Expression($0.rate)) })
  }
}
