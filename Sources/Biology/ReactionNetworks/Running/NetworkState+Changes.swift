// SPDX-License-Identifier: Apache-2.0

extension NetworkState {
  /// Gives variables new values, all at once.
  ///
  /// A species is given its concentration in the old size of its compartment. Where the compartment
  /// changes too, the amounts of its species stay as they are and the concentrations follow.
  mutating func assign(_ changes: [(variable: Int, value: Double)]) {
    for change in changes where isSpecies(change.variable) { assign(change) }
    let others = changes.filter { !isSpecies($0.variable) }
    guard !others.isEmpty else { return }
    let amounts = keptAsConcentrations.map { ($0, amount($0)) }
    for change in others { store(change.value, in: change.variable) }
    for (number, amount) in amounts { setAmount(amount, of: number) }
  }

  private mutating func assign(_ change: (variable: Int, value: Double)) {
    let species = network.variables[change.variable]
    if species.keepsAmount, let place = species.compartment {
      store(change.value * value(place), in: change.variable)
    } else {
      store(change.value, in: change.variable)
    }
  }

  private func isSpecies(_ number: Int) -> Bool { network.variables[number].kind == .species }

  /// The species of which a concentration is kept, in compartments that may change.
  private var keptAsConcentrations: [Int] {
    network.states.filter { number in
      let variable = network.variables[number]
      guard variable.isConcentration, !variable.keepsAmount, let place = variable.compartment else {
        return false
      }
      return !network.variables[place].isConstant
    }
  }

  private mutating func setAmount(_ amount: Double, of number: Int) {
    guard let place = network.variables[number].compartment else { return }
    let concentration = amount / value(place)
    // Not even a rounding where the size has not changed.
    if (concentration - value(number)).magnitude > 4 * concentration.ulp {
      store(concentration, in: number)
    }
  }

  private mutating func store(_ value: Double, in number: Int) {
    switch network.variables[number].source {
    case .state(let index): setState(index, value)
    case .fixed(let index): setFixed(index, value)
    case .formula: break
    }
  }
}
