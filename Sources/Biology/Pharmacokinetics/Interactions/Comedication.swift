// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars

/// What a person takes besides ketamine, as numbers for the equations.
public struct Comedication<S: Scalar>: Sendable {
  /// For each of `DrugInteraction`: 1 where it is taken, 0 where not.
  private var presence: [S]
  /// Of each of `DiazepamEquivalent`, mg/d.
  private var benzodiazepines: [S]
  /// Of diazepam itself, or of benzodiazepines that are given as its equivalent, mg/d.
  public var diazepam: S = 0

  /// Nothing is taken.
  public init() {
    presence = DrugInteraction.allCases.map { _ in 0 }
    benzodiazepines = DiazepamEquivalent.allCases.map { _ in 0 }
  }

  /// 1 where it is taken, 0 where not.
  public subscript(drug: DrugInteraction) -> S {
    get { presence[drug.rawValue] }
    set { presence[drug.rawValue] = newValue }
  }

  /// How much of it is taken, mg/d.
  public subscript(benzodiazepine: DiazepamEquivalent) -> S {
    get { benzodiazepines[benzodiazepine.rawValue] }
    set { benzodiazepines[benzodiazepine.rawValue] = newValue }
  }

  /// All benzodiazepines together, mg/d of diazepam.
  public func diazepamEquivalents(_ p: Section<DiazepamEquivalent, S>) -> S {
    DiazepamEquivalent.allCases.reduce(diazepam) { $0 + self[$1] * p[$1] }
  }
}
