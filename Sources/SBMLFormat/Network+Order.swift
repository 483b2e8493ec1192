// SPDX-License-Identifier: Apache-2.0

extension Network {
  /// Formulas may rest on each other this deep.
  static let greatestDepth = 500

  /// The formula that determines a variable, if one does.
  func formula(of variable: Int) -> Math? {
    if case .formula(let math) = variables[variable].source { math } else { nil }
  }

  /// Refuses variables whose formulas lead back to themselves.
  func refuseCycles() throws(SBMLError) {
    var finished = Set<Int>()
    for variable in variables.indices {
      var path: [Int] = []
      try visit(variable, &path, &finished)
    }
  }

  private func visit(
    _ variable: Int, _ path: inout [Int], _ finished: inout Set<Int>
  ) throws(SBMLError) {
    guard !finished.contains(variable) else { return }
    if let start = path.firstIndex(of: variable) {
      let names = (path[start...] + [variable]).map { variables[$0].id }
      throw .malformed(
        line: variables[variable].line,
        "a variable follows from itself: " + names.joined(separator: " from "))
    }
    guard path.count < Self.greatestDepth else {
      throw .unsupported("formulas that rest on each other more than \(Self.greatestDepth) deep")
    }
    path.append(variable)
    var needed = formula(of: variable)?.variables ?? []
    if variables[variable].isConcentration, let place = variables[variable].compartment,
      variables[variable].keepsAmount
    {
      needed.insert(place)
    }
    for other in needed.sorted() { try visit(other, &path, &finished) }
    path.removeLast()
    finished.insert(variable)
  }
}
