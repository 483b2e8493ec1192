// SPDX-License-Identifier: Apache-2.0

public import Quantities
public import Scalars

/// What a model is made of, ready to be written in SBML: quantities that formulas name by their
/// symbols, reactions between amounts, rates of everything else, and what happens when.
public struct OutgoingModel: Sendable {
  /// The name of the model and its version.
  public var name: String
  /// What a reader should know, one paragraph each.
  public var notes: [String]
  /// What the model is about.
  public var annotations: [Annotation] = []
  /// States that hold an amount, which only reactions and events change.
  public var amounts: [Variable]
  /// States with an equation of their own.
  public var levels: [(variable: Variable, rate: Expression)]
  public var constants: [Variable]
  /// Constant inputs to amounts, which events start and stop.
  public var inputs: [(variable: Variable, target: Symbol)] = []
  public var reactions: [Reaction]
  /// What can be seen of the states.
  public var observables: [(variable: Variable, formula: Expression)] = []
  public var changes: [Change] = []

  public init(
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
  public struct Variable: Sendable {
    public let symbol: Symbol
    /// What it is, in a sentence; empty where the name says it.
    public let meaning: String
    public let unit: Unit
    /// At the beginning; nil where a formula gives it.
    public let value: Double?
    public let annotations: [Annotation]

    public init(
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
  public struct Reaction: Sendable {
    public let source: Symbol
    public let destination: Symbol
    /// Amount per time.
    public let rate: Expression

    public init(from source: Symbol, to destination: Symbol, rate: Expression) {
      self.source = source
      self.destination = destination
      self.rate = rate
    }
  }

  /// What happens at one moment. All formulas are read before any of it happens.
  public struct Change: Sendable {
    public let time: Double
    public let assignments: [(symbol: Symbol, value: Expression)]

    public init(at time: Double, _ assignments: [(symbol: Symbol, value: Expression)]) {
      self.time = time
      self.assignments = assignments
    }
  }
}
