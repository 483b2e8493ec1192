// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// What a model leaves open where a value is missing: the first variable without a value that
  /// another one follows from, in words; nil if there is none.
  func open(behind number: Int) -> String? {
    var seen: Set<Int> = []
    return open(number, &seen)
  }

  private func open(_ number: Int, _ seen: inout Set<Int>) -> String? {
    guard seen.insert(number).inserted else { return nil }
    let variable = variables[number]
    if case .nothing = beginnings[number], case .fixed = variable.source {
      return words(of: number)
    }
    if case .formula(.number(let value)) = variable.source, value.isNaN { return words(of: number) }
    for other in roots(of: number).sorted() {
      if let found = open(other, &seen) { return found }
    }
    guard case .nothing = beginnings[number], case .state = variable.source else { return nil }
    return words(of: number)
  }

  /// What the value of a variable and its beginning directly follow from.
  private func roots(of number: Int) -> Set<Int> {
    let variable = variables[number]
    var roots = formula(of: number)?.variables ?? []
    if case .math(let math, _) = beginnings[number] { roots.formUnion(math.variables) }
    if case .state(let state) = variable.source, state < rates.count {
      roots.formUnion(rates[state].variables)
    }
    if let place = variable.compartment { roots.insert(place) }
    return roots
  }

  private func words(of number: Int) -> String {
    let variable = variables[number]
    let (kind, value) =
      switch variable.kind {
      case .compartment: ("the compartment", "size")
      case .species: ("the species", "initial amount and no concentration")
      case .parameter: ("the parameter", "value")
      case .stoichiometry: ("the stoichiometry", "value")
      case .reaction: ("the reaction", "rate")
      }
    return "line \(variable.line): \(kind) \(variable.id) has no \(value)"
  }
}
