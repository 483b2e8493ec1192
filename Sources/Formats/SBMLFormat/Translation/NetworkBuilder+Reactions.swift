// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

extension NetworkBuilder {
  /// Reactions, their local parameters and the stoichiometries that have names.
  mutating func declareReactions() throws(SBMLError) {
    for reaction in document.reactions {
      try declare(
        ReactionNetwork.Variable(
          id: reaction.id, kind: .reaction, line: reaction.line, isConstant: false),
        beginning: .nothing)
      for parameter in reaction.localParameters {
        try declare(
          ReactionNetwork.Variable(
            id: Self.localName(parameter.id, in: reaction.id), kind: .parameter,
            line: parameter.line, isConstant: true),
          beginning: parameter.value.map { .value($0) } ?? .nothing)
      }
      for reference in reaction.reactants + reaction.products { try declare(reference) }
    }
  }

  private mutating func declare(_ reference: Document.SpeciesReference) throws(SBMLError) {
    guard let id = reference.id, document.level > 2 else { return }
    try declare(
      ReactionNetwork.Variable(
        id: id, kind: .stoichiometry, line: reference.line, isConstant: reference.isConstant),
      beginning: reference.stoichiometry.map { .value($0) } ?? .nothing)
  }

  mutating func readReactions() throws(SBMLError) {
    for reaction in document.reactions {
      let number = try number(of: reaction.id, line: reaction.line)
      // Without a kinetic law nothing says how fast the reaction is.
      formulas[number] =
        try reaction.rate.map { (math) throws(SBMLError) in
          try resolved(math, line: reaction.line, in: reaction)
        } ?? .number(.nan)
      for reference in reaction.reactants { try add(reference, -1, of: number) }
      for reference in reaction.products { try add(reference, 1, of: number) }
    }
  }

  /// Adds what a reaction does to a species, unless something else determines the species.
  private mutating func add(
    _ reference: Document.SpeciesReference, _ sign: Double, of reaction: Int
  ) throws(SBMLError) {
    let number = try number(of: reference.species, line: reference.line)
    // Species are declared after the compartments: their numbers follow from their places.
    let place = number - document.compartments.count
    guard document.species.indices.contains(place) else {
      throw .malformed(line: reference.line, "\(reference.species) is not a species")
    }
    let species = document.species[place]
    let stoichiometry = try stoichiometry(of: reference)
    guard !species.isBoundary, !species.isConstant else { return }
    if case .number(let value) = stoichiometry, value.isNaN {
      throw .malformed(
        line: reference.line,
        "the reaction \(network.variables[reaction].id) gives no stoichiometry of "
          + "\(reference.species). Give one, as stoichiometry=\"1\".")
    }
    if case .number(let rate)? = formulas[reaction], rate.isNaN {
      throw .unsupported(
        "line \(network.variables[reaction].line): the reaction "
          + "\(network.variables[reaction].id), which has no kinetic law")
    }
    guard formulas[number] == nil, rateRules[number] == nil else {
      throw .malformed(
        line: reference.line,
        "\(reference.species) is determined by a rule and by a reaction. Set boundaryCondition.")
    }
    var factors: [Math] = [.number(sign), stoichiometry, .variable(reaction)]
    if let factor = species.conversionFactor ?? document.conversionFactor {
      factors.append(.variable(try self.number(of: factor, line: species.line)))
    }
    flows[number, default: []].append(.apply(.times, factors))
  }

  private func stoichiometry(of reference: Document.SpeciesReference) throws(SBMLError) -> Math {
    if let id = reference.id, document.level > 2 {
      return .variable(try number(of: id, line: reference.line))
    }
    if let math = reference.math { return try resolved(math, line: reference.line) }
    return .number(reference.stoichiometry ?? (document.level == 2 ? 1 : .nan))
  }
}
