// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

extension NetworkBuilder {
  /// Finds for each algebraic rule a variable that it determines, by augmenting paths.
  ///
  /// Kuhn HW. The Hungarian method for the assignment problem. Nav Res Logist Q 1955;2:83-97.
  /// doi:10.1002/nav.3800020109
  mutating func findUnknowns() throws(SBMLError) {
    guard constraints.count <= ReactionNetwork.mostConstraints else {
      throw .unsupported(
        "\(constraints.count) algebraic rules; a model may have \(ReactionNetwork.mostConstraints)")
    }
    guard !constraints.isEmpty else { return }
    let candidates = try each(constraints) { (constraint) throws(SBMLError) in
      try unknowns(in: constraint.math)
    }
    var owners: [Int: Int] = [:]
    for (rule, constraint) in constraints.enumerated() {
      var visited: Set<Int> = []
      guard assign(rule, candidates, &owners, &visited) else {
        throw .unsupported(
          "line \(constraint.line): an algebraic rule that determines no variable of its own")
      }
    }
    let order = owners.sorted { $0.value < $1.value }
    unknowns = order.map { $0.key }
    network.constraints = order.map { constraints[$0.value].math }
  }

  private func assign(
    _ rule: Int, _ candidates: [[Int]], _ owners: inout [Int: Int], _ visited: inout Set<Int>
  ) -> Bool {
    for variable in candidates[rule] where visited.insert(variable).inserted {
      if let owner = owners[variable], !assign(owner, candidates, &owners, &visited) { continue }
      owners[variable] = rule
      return true
    }
    return false
  }

  /// The variables of a rule that nothing else determines; last those that events change.
  private func unknowns(in math: Math) throws(SBMLError) -> [Int] {
    var seen: Set<Int> = []
    var free: [Int] = []
    func visit(_ math: Math, _ depth: Int = 1) throws(SBMLError) {
      do throws(NetworkError) { try network.checkDepth(depth) } catch { throw .network(error) }
      for variable in math.variables.sorted() where seen.insert(variable).inserted {
        if let formula = formulas[variable] {
          try visit(formula, depth + 1)
        } else if isFree(variable) {
          free.append(variable)
        }
      }
    }
    try visit(math)
    let assigned = Set(network.events.flatMap { $0.assignments.map { $0.variable } })
    return free.filter { !assigned.contains($0) } + free.filter { assigned.contains($0) }
  }

  private func isFree(_ variable: Int) -> Bool {
    !network.variables[variable].isConstant && rateRules[variable] == nil && flows[variable] == nil
  }

  /// Gives every variable the place where its value comes from.
  mutating func placeVariables() {
    for number in network.variables.indices {
      if let formula = formulas[number] {
        network.variables[number].source = .formula(formula)
      } else if let rate = rateRules[number] {
        addState(number, rate)
      } else if let flow = flows[number] {
        network.variables[number].keepsAmount = network.variables[number].isConcentration
        addState(number, .apply(.plus, flow))
      } else if !unknowns.contains(number) {
        network.variables[number].keepsAmount = network.variables[number].isConcentration
        network.variables[number].source = .fixed(network.fixed.count)
        network.fixed.append(number)
      }
    }
    for number in unknowns {
      network.variables[number].source = .state(network.states.count)
      network.states.append(number)
    }
  }

  private mutating func addState(_ number: Int, _ rate: Math) {
    network.variables[number].source = .state(network.states.count)
    network.states.append(number)
    network.rates.append(rate)
  }
}
