// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// The names of all species, and of compartments and parameters that a rule determines or an event
  /// changes, in the order of the model's file.
  public var changingVariables: [String] {
    let switched = Set(events.flatMap { $0.assignments.map { $0.variable } })
    return variables.indices.filter { number in
      let variable = variables[number]
      guard numbers[variable.id] == number else { return false }
      switch variable.kind {
      case .species: return true
      case .reaction, .stoichiometry: return false
      case .compartment, .parameter:
        if case .fixed = variable.source { return switched.contains(number) }
        return true
      }
    }.map { variables[$0].id }
  }
}
