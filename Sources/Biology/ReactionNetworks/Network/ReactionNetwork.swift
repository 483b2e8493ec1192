// SPDX-License-Identifier: Apache-2.0

/// A formula whose variables are numbers in a network.
package typealias Math = Formula<Int>

/// A model put together: every name is a variable with one place where its value comes from.
public struct ReactionNetwork: Sendable {
  /// Something with a name and a value.
  package struct Variable: Sendable {
    package enum Kind: Sendable { case compartment, species, parameter, stoichiometry, reaction }

    /// Where the value comes from.
    package enum Source: Sendable {
      /// It changes at events alone; the number is the place among `fixed`.
      case fixed(Int)
      /// It is integrated; the number is the place among `states`.
      case state(Int)
      /// It follows from others at all times.
      case formula(Math)
    }

    package let id: String
    package let kind: Kind
    package let line: Int
    package let isConstant: Bool
    package var source: Source = .fixed(-1)
    /// The compartment of a species.
    package var compartment: Int?
    /// Whether the name of a species stands for its concentration in formulas, not its amount.
    package var isConcentration = false
    /// Whether an amount is what is kept of a species that formulas know as a concentration.
    package var keepsAmount = false

    /// - Parameter line: where the file of the model declares it.
    package init(id: String, kind: Kind, line: Int, isConstant: Bool) {
      self.id = id
      self.kind = kind
      self.line = line
      self.isConstant = isConstant
    }
  }

  /// The value with which a variable begins.
  package enum Beginning: Sendable {
    case nothing
    case value(Double)
    case amount(Double)
    case concentration(Double)
    case math(Math, line: Int)
  }

  package struct Event: Sendable {
    package struct Assignment: Sendable {
      package let variable: Int
      package let math: Math

      package init(variable: Int, math: Math) {
        self.variable = variable
        self.math = math
      }
    }
    package let name: String
    package let trigger: Math
    package let isTrueAtFirst: Bool
    package let isPersistent: Bool
    package let delay: Math?
    package let priority: Math?
    package let usesValuesFromTriggerTime: Bool
    package let assignments: [Assignment]

    package init(
      name: String, trigger: Math, isTrueAtFirst: Bool, isPersistent: Bool, delay: Math?,
      priority: Math?, usesValuesFromTriggerTime: Bool, assignments: [Assignment]
    ) {
      self.name = name
      self.trigger = trigger
      self.isTrueAtFirst = isTrueAtFirst
      self.isPersistent = isPersistent
      self.delay = delay
      self.priority = priority
      self.usesValuesFromTriggerTime = usesValuesFromTriggerTime
      self.assignments = assignments
    }
  }

  package var variables: [Variable] = []
  package var numbers: [String: Int] = [:]
  package var beginnings: [Beginning] = []
  /// The variables that are integrated; the last ones are the unknowns of the algebraic rules.
  package var states: [Int] = []
  /// The variables that change at events alone.
  package var fixed: [Int] = []
  /// The time derivative of each state but the unknowns.
  package var rates: [Math] = []
  /// Formulas that are zero at all times, one for each unknown.
  package var constraints: [Math] = []
  package var events: [Event] = []

  /// A network of nothing.
  package init() {}

  /// How many states are unknowns of algebraic rules.
  package var unknownCount: Int { constraints.count }
}
