// SPDX-License-Identifier: Apache-2.0

import ReactionNetworks

/// A model as its file says it, before it is put together.
///
/// Names follow the specification: Hucka M, Bergmann FT, Chaouiya C, et al. The Systems Biology
/// Markup Language (SBML): Language Specification for Level 3 Version 2 Core Release 2. J Integr
/// Bioinform 2019;16(2):20190021. doi:10.1515/jib-2019-0021
struct Document: Sendable {
  typealias Math = Formula<String>

  struct Compartment: Sendable {
    let id: String
    let dimensions: Double?
    let size: Double?
    let isConstant: Bool
    let line: Int
  }

  struct Species: Sendable {
    let id: String
    let compartment: String
    let initialAmount: Double?
    let initialConcentration: Double?
    let hasOnlySubstanceUnits: Bool
    let isBoundary: Bool
    let isConstant: Bool
    let conversionFactor: String?
    let line: Int
  }

  struct Parameter: Sendable {
    let id: String
    let value: Double?
    let isConstant: Bool
    let line: Int
  }

  struct Function: Sendable {
    let id: String
    let arguments: [String]
    let body: Math?
    let line: Int
  }

  struct Rule: Sendable {
    enum Kind: Equatable, Sendable {
      case assignment(String)
      case rate(String)
      case algebraic
    }
    let kind: Kind
    let math: Math
    let line: Int
  }

  struct InitialAssignment: Sendable {
    let symbol: String
    let math: Math
    let line: Int
  }

  struct SpeciesReference: Sendable {
    let id: String?
    let species: String
    let stoichiometry: Double?
    /// Level 2: the stoichiometry as a formula.
    let math: Math?
    let isConstant: Bool
    let line: Int
  }

  struct Reaction: Sendable {
    let id: String
    let reactants: [SpeciesReference]
    let products: [SpeciesReference]
    let rate: Math?
    let localParameters: [Parameter]
    let line: Int
  }

  struct Event: Sendable {
    struct Assignment: Sendable {
      let variable: String
      let math: Math
      let line: Int
    }
    let name: String
    let trigger: Math?
    let isTrueAtFirst: Bool
    let isPersistent: Bool
    let delay: Math?
    let priority: Math?
    let usesValuesFromTriggerTime: Bool
    let assignments: [Assignment]
    let line: Int
  }

  var level = 0
  var version = 0
  var compartments: [Compartment] = []
  var species: [Species] = []
  var parameters: [Parameter] = []
  var functions: [Function] = []
  var rules: [Rule] = []
  var initialAssignments: [InitialAssignment] = []
  var reactions: [Reaction] = []
  var events: [Event] = []
  /// The model's conversion factor of species that have none of their own.
  var conversionFactor: String?
}
