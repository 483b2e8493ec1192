// SPDX-License-Identifier: Apache-2.0

package import Quantities
package import Scalars

/// What a model is made of, ready to be written in SBML: quantities that formulas name by their
/// symbols, reactions between amounts, rates of everything else, and what happens when.
package struct OutgoingModel: Sendable {
  /// The name of the model and its version.
  package var name: String
  /// What a reader should know, one paragraph each.
  package var notes: [String]
  /// What the model is about.
  package var annotations: [Annotation] = []
  /// States that hold an amount, which only reactions and events change.
  package var amounts: [Variable]
  /// States with an equation of their own.
  package var levels: [(variable: Variable, rate: Expression)]
  package var constants: [Variable]
  /// Constant inputs to amounts, which events start and stop.
  package var inputs: [(variable: Variable, target: Symbol)] = []
  package var reactions: [Reaction]
  /// What can be seen of the states.
  package var observables: [(variable: Variable, formula: Expression)] = []
  package var changes: [Change] = []

  package init(
    name: String, notes: [String], amounts: [Variable],
    levels: [(variable: Variable, rate: Expression)], constants: [Variable], reactions: [Reaction]
  ) {
    self.name = name
    self.notes = notes
    self.amounts = amounts
    self.levels = levels
    self.constants = constants
    self.reactions = reactions
  }

  /// Anything with a value.
  package struct Variable: Sendable {
    package let symbol: Symbol
    /// What it is, in a sentence; empty where the name says it.
    package let meaning: String
    package let unit: Unit
    /// At the beginning; nil where a formula gives it.
    package let value: Double?
    package let annotations: [Annotation]

    package init(
      _ symbol: Symbol, meaning: String = "", unit: Unit, value: Double?,
      annotations: [Annotation] = []
    ) {
      self.symbol = symbol
      self.meaning = meaning
      self.unit = unit
      self.value = value
      self.annotations = annotations
    }
  }

  /// One amount becomes another.
  package struct Reaction: Sendable {
    package let source: Symbol
    package let destination: Symbol
    /// Amount per time.
    package let rate: Expression

    package init(from source: Symbol, to destination: Symbol, rate: Expression) {
      self.source = source
      self.destination = destination
      self.rate = rate
    }
  }

  /// What happens at one moment. All formulas are read before any of it happens.
  package struct Change: Sendable {
    package let time: Double
    package let assignments: [(symbol: Symbol, value: Expression)]

    package init(at time: Double, _ assignments: [(symbol: Symbol, value: Expression)]) {
      self.time = time
      self.assignments = assignments
    }
  }
}
