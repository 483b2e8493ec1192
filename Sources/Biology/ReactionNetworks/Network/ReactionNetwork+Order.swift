// SPDX-License-Identifier: Apache-2.0

extension ReactionNetwork {
  /// Formulas may rest on each other this deep, all their nesting counted.
  static let greatestDepth = 1_500
  /// A model may have this many algebraic rules.
  package static let mostConstraints = 100

  /// Checks a network whose variables, formulas and events are all there, and puts a variable in the
  /// place of every `rateOf`.
  ///
  /// - Throws: `NetworkError` for variables that follow from themselves, formulas that are too deep,
  ///   and delays that lead back again and again.
  package mutating func finish() throws(NetworkError) {
    try refuseCycles()
    try expandRates()
    try refuseDelaysInConstraints()
    try refuseManyLooks()
  }

  /// The formula that determines a variable, if one does.
  func formula(of variable: Int) -> Math? {
    if case .formula(let math) = variables[variable].source { math } else { nil }
  }

  /// Refuses variables whose formulas lead back to themselves, or are too deep.
  func refuseCycles() throws(NetworkError) {
    var depths: [Int: Int] = [:]
    for variable in variables.indices {
      var path: [Int] = []
      _ = try depth(of: variable, &path, &depths)
    }
  }

  private func depth(
    of variable: Int, _ path: inout [Int], _ depths: inout [Int: Int]
  ) throws(NetworkError) -> Int {
    if let depth = depths[variable] { return depth }
    if let start = path.firstIndex(of: variable) {
      let names = (path[start...] + [variable]).map { variables[$0].id }
      throw .malformed(
        line: variables[variable].line,
        "a variable follows from itself: " + names.joined(separator: " from "))
    }
    path.append(variable)
    try checkDepth(path.count)
    var below = 0
    for other in needed(by: variable).sorted() {
      below = max(below, try depth(of: other, &path, &depths))
    }
    path.removeLast()
    let depth = below + (formula(of: variable)?.extent.depth ?? 1)
    try checkDepth(depth)
    depths[variable] = depth
    return depth
  }

  package func checkDepth(_ depth: Int) throws(NetworkError) {
    guard depth <= Self.greatestDepth else {
      throw .unsupported("formulas that rest on each other more than \(Self.greatestDepth) deep")
    }
  }

  /// An algebraic rule about the past would have to be solved in the past, and so on.
  func refuseDelaysInConstraints() throws(NetworkError) {
    var seen: Set<Int> = []
    for constraint in constraints where looksBack(constraint, &seen) {
      throw .unsupported("delay in an algebraic rule")
    }
  }

  private func looksBack(_ math: Math, _ seen: inout Set<Int>) -> Bool {
    var found = false
    math.forEach { if case .delay = $0 { found = true } }
    if found { return true }
    for variable in math.variables where seen.insert(variable).inserted {
      if let formula = formula(of: variable), looksBack(formula, &seen) { return true }
    }
    return false
  }

  /// The variables that the value of another needs at once.
  private func needed(by variable: Int) -> Set<Int> {
    var needed = formula(of: variable)?.variables ?? []
    if variables[variable].keepsAmount, let place = variables[variable].compartment {
      needed.insert(place)
    }
    return needed
  }
}
