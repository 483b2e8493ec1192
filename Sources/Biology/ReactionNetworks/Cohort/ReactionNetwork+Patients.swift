// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// The variables in which patients differ, by their names.
  ///
  /// - Throws: `NetworkError.unvarying` for a name that the model does not have, that is given twice,
  ///   or whose value follows from others.
  func variables(varying names: [String]) throws(NetworkError) -> [Int] {
    var numbers: [Int] = []
    for name in names {
      guard let number = self.numbers[name] else {
        throw .unvarying(name: name, "the model has no variable of this name")
      }
      guard formula(of: number) == nil else {
        throw .unvarying(name: name, "it follows from other variables and cannot be given a value")
      }
      guard !numbers.contains(number) else {
        throw .unvarying(name: name, "it is given twice. Keep one.")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The network with initial values of a patient's own, as formulas know them.
  func beginning(with values: [Double], of variables: [Int]) -> ReactionNetwork {
    var network = self
    for (number, value) in zip(variables, values) { network.beginnings[number] = .value(value) }
    return network
  }

  /// The same model in the form in which lanes run it.
  ///
  /// What is the same for all patients at all times becomes a number in the formulas. What events
  /// change becomes a state that does not move by itself. Only what patients differ in is left as a
  /// parameter. Variables keep their numbers.
  ///
  /// - Parameter values: what is kept of the states and of the fixed variables at the start.
  func folded(
    _ constancies: inout Constancies, _ values: (states: [Double], fixed: [Double])
  ) -> ReactionNetwork {
    var moment = NetworkState(
      self, time: 0, states: values.states, fixed: values.fixed,
      history: NetworkHistory(isKept: false))
    let switched = Set(events.flatMap { $0.assignments.map { $0.variable } })
    var network = self
    network.fixed = []
    for number in fixed {
      if switched.contains(number) {
        network.addResting(number)
      } else if constancies.constancy(of: number) == .forEveryone {
        network.variables[number].source = .formula(.number(moment.value(number)))
      } else {
        network.variables[number].source = .fixed(network.fixed.count)
        network.fixed.append(number)
      }
    }
    return network
  }

  /// Makes a variable a state that changes at events alone.
  private mutating func addResting(_ number: Int) {
    variables[number].source = .state(states.count)
    states.append(number)
    rates.append(.number(0))
  }
}
