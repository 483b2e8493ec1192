// SPDX-License-Identifier: Apache-2.0

/// A formula whose variables are numbers in a network.
typealias Math = Formula<Int>

/// A model put together: every name is a variable with one place where its value comes from.
struct Network: Sendable {
  /// Something with a name and a value.
  struct Variable: Sendable {
    enum Kind: Sendable { case compartment, species, parameter, stoichiometry, reaction }

    /// Where the value comes from.
    enum Source: Sendable {
      /// It changes at events alone; the number is the place among `fixed`.
      case fixed(Int)
      /// It is integrated; the number is the place among `states`.
      case state(Int)
      /// It follows from others at all times.
      case formula(Math)
    }

    let id: String
    let kind: Kind
    let line: Int
    let isConstant: Bool
    var source: Source = .fixed(-1)
    /// The compartment of a species.
    var compartment: Int?
    /// Whether the name of a species stands for its concentration in formulas, not its amount.
    var isConcentration = false
    /// Whether an amount is what is kept of a species that formulas know as a concentration.
    var keepsAmount = false
  }

  /// The value with which a variable begins.
  enum Beginning: Sendable {
    case nothing
    case value(Double)
    case amount(Double)
    case concentration(Double)
    case math(Math, line: Int)
  }

  struct Event: Sendable {
    struct Assignment: Sendable {
      let variable: Int
      let math: Math
    }
    let name: String
    let trigger: Math
    let isTrueAtFirst: Bool
    let isPersistent: Bool
    let delay: Math?
    let priority: Math?
    let usesValuesFromTriggerTime: Bool
    let assignments: [Assignment]
  }

  var variables: [Variable] = []
  var numbers: [String: Int] = [:]
  var beginnings: [Beginning] = []
  /// The variables that are integrated; the last ones are the unknowns of the algebraic rules.
  var states: [Int] = []
  /// The variables that change at events alone.
  var fixed: [Int] = []
  /// The time derivative of each state but the unknowns.
  var rates: [Math] = []
  /// Formulas that are zero at all times, one for each unknown.
  var constraints: [Math] = []
  var events: [Event] = []

  /// How many states are unknowns of algebraic rules.
  var unknownCount: Int { constraints.count }
}
