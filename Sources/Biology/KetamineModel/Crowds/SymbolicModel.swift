// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Scalars

/// The model as formulas with their derivatives: traced once in a process, and cut to each question.
struct SymbolicModel: Sendable {
  static let whole = SymbolicModel()

  let formulas: Formulas
  let system: SymbolicSystem
  /// The levels of the followers, then their rates.
  let levels: [Expression]
  let followers = KetamineModel<Double>.followers(effects: Layout.effects)
  let leading = KetamineModel<Double>.leadingStates
  /// The states that are zero at the start.
  private let empty: Set<Int>

  private init() {
    formulas = Formulas()
    levels = formulas.levels
    system = SymbolicSystem(
      formulas.derivatives, formulas.jacobian, states: formulas.states,
      parameters: formulas.coefficients + [formulas.baselineMADRS],
      pivots: ketamineEliminationOrder)
    let start = KetamineModel(Parameters<Double>.typical, under: Hypotheses(), baselineMADRS: 0)
      .initialState
    empty = Set(start.indices.filter { start[$0] == 0 })
  }

  /// The states that stay at zero where doses enter none but some.
  func resting(entering entries: Set<Int>) -> Set<Int> {
    system.resting(among: empty.subtracting(entries).subtracting(followers.map { $0.state }))
  }

  /// The states that some formulas need, directly or by way of others, and those that decide the steps.
  func needed(for formulas: [Expression], without resting: Set<Int>) -> Set<Int> {
    var known = Set(leading.places).subtracting(resting)
    var new = known.union(system.states(in: formulas)).subtracting(resting)
    known = []
    while !new.isEmpty {
      known.formUnion(new)
      let rates = new.flatMap { origin(of: $0) }
      new = system.states(in: system.formulas(rates, without: resting)).subtracting(known)
    }
    return known
  }

  /// What the change of a state is made of.
  private func origin(of state: Int) -> [Expression] {
    guard let place = followers.firstIndex(where: { $0.state == state }) else {
      return [system.rates[state]]
    }
    return [levels[place], levels[followers.count + place]]
  }
}
