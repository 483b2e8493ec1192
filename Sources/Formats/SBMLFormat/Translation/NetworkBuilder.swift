// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// Puts a model together: who is who, and what changes what.
struct NetworkBuilder {
  let document: Document
  let functions: FunctionLibrary
  var network = ReactionNetwork()
  /// The rules by the variable that they determine, and the rates of species in reactions.
  var formulas: [Int: Math] = [:]
  var rateRules: [Int: Math] = [:]
  var flows: [Int: [Math]] = [:]
  var constraints: [(math: Math, line: Int)] = []
  /// The variables that the algebraic rules determine, in the order of the rules.
  var unknowns: [Int] = []

  static func network(of document: Document) throws(SBMLError) -> ReactionNetwork {
    var builder = NetworkBuilder(
      document: document, functions: try FunctionLibrary(document.functions))
    try builder.build()
    return builder.network
  }

  private mutating func build() throws(SBMLError) {
    try declareVariables()
    try declareReactions()
    try readRules()
    try readInitialAssignments()
    try readReactions()
    try readEvents()
    try findUnknowns()
    placeVariables()
    do throws(NetworkError) { try network.finish() } catch { throw .network(error) }
  }

  // MARK: - Names

  private mutating func declareVariables() throws(SBMLError) {
    for compartment in document.compartments {
      try declare(
        ReactionNetwork.Variable(
          id: compartment.id, kind: .compartment, line: compartment.line,
          isConstant: compartment.isConstant),
        beginning: compartment.size.map { .value($0) } ?? .nothing)
    }
    for species in document.species { try declare(species) }
    for parameter in document.parameters {
      try declare(
        ReactionNetwork.Variable(
          id: parameter.id, kind: .parameter, line: parameter.line,
          isConstant: parameter.isConstant),
        beginning: parameter.value.map { .value($0) } ?? .nothing)
    }
  }

  private mutating func declare(_ species: Document.Species) throws(SBMLError) {
    guard let place = network.numbers[species.compartment],
      document.compartments.indices.contains(place)
    else {
      throw .malformed(
        line: species.line,
        "the species \(species.id) is in the compartment \(species.compartment), which is not "
          + "defined")
    }
    var variable = ReactionNetwork.Variable(
      id: species.id, kind: .species, line: species.line, isConstant: species.isConstant)
    variable.compartment = place
    // Compartments are declared first: their numbers are their places in the file.
    variable.isConcentration =
      !species.hasOnlySubstanceUnits && document.compartments[place].dimensions != 0
    let beginning: ReactionNetwork.Beginning
    switch (species.initialAmount, species.initialConcentration) {
    case (nil, nil): beginning = .nothing
    case (let amount?, nil): beginning = .amount(amount)
    case (nil, let concentration?): beginning = .concentration(concentration)
    default:
      throw .malformed(
        line: species.line,
        "the species \(species.id) begins with an amount and a concentration. Give one of the two.")
    }
    try declare(variable, beginning: beginning)
  }

  mutating func declare(
    _ variable: ReactionNetwork.Variable, beginning: ReactionNetwork.Beginning
  ) throws(SBMLError) {
    let number = network.variables.count
    guard network.numbers.updateValue(number, forKey: variable.id) == nil else {
      throw .malformed(
        line: variable.line, "the name \(variable.id) is given twice. Rename one of the two.")
    }
    network.variables.append(variable)
    network.beginnings.append(beginning)
  }

  /// The variable of a name.
  func number(of name: String, line: Int) throws(SBMLError) -> Int {
    guard let number = network.numbers[name] else {
      throw .malformed(line: line, "the name \(name) is not defined in the model")
    }
    return number
  }

  /// A formula with its functions put in and its names found.
  ///
  /// - Parameter scope: the reaction whose local parameters come before all other names.
  func resolved(
    _ math: Document.Math, line: Int, in scope: Document.Reaction? = nil
  ) throws(SBMLError) -> Math {
    let locals = Set((scope?.localParameters ?? []).map { $0.id })
    return try resolve(try functions.expanded(math, line: line), line) { name in
      locals.contains(name) ? Self.localName(name, in: scope?.id ?? "") : name
    }
  }

  /// The name of a local parameter among all variables, which no other can have.
  static func localName(_ name: String, in reaction: String) -> String { reaction + "." + name }

  private func resolve(
    _ math: Document.Math, _ line: Int, _ fullName: (String) -> String
  ) throws(SBMLError) -> Math {
    func inner(_ part: Document.Math) throws(SBMLError) -> Math {
      try resolve(part, line, fullName)
    }
    switch math {
    case .number(let value): return .number(value)
    case .time: return .time
    case .variable(let name): return .variable(try number(of: fullName(name), line: line))
    case .rate(of: let name): return .rate(of: try number(of: fullName(name), line: line))
    case .apply(let name, let arguments): return .apply(name, try each(arguments, inner))
    case .call(let name, _):
      throw .malformed(line: line, "the function \(name) is not defined")
    case .delay(let math, let delay): return .delay(try inner(math), by: try inner(delay))
    case .piecewise(let pieces, let otherwise):
      return .piecewise(
        try each(pieces) { (piece) throws(SBMLError) in
          Math.Piece(value: try inner(piece.value), condition: try inner(piece.condition))
        }, otherwise: try otherwise.map { (math) throws(SBMLError) in try inner(math) })
    }
  }
}
