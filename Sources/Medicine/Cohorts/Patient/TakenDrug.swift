// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Pharmacokinetics
public import Quantities
import Scalars

/// Something taken besides ketamine, by a name that the model knows; a benzodiazepine with how much of
/// it is taken.
public struct TakenDrug: Equatable, Sendable {
  /// The name as it was given.
  public let name: String
  public let kind: Kind
  /// How much of a benzodiazepine, mg/d; nil for what is taken or not.
  public let amount: Double?

  /// What the model does with it.
  public enum Kind: Equatable, Sendable {
    case interaction(DrugInteraction)
    /// Counted by its equivalent in diazepam; nil for diazepam itself and for an amount that is
    /// given as diazepam.
    case benzodiazepine(DiazepamEquivalent?)
  }

  /// - Throws: ``ComedicationError``, for a name that nobody knows, an amount that is missing, or one
  ///   that stands where none is meant.
  public init(_ name: String, amount: Quantity? = nil) throws(ComedicationError) {
    let kind = try Self.kind(named: name)
    self.name = name
    self.kind = kind
    self.amount =
      switch kind {
      case .interaction: try Self.nothing(amount, of: name)
      case .benzodiazepine: try Self.daily(amount, of: name)
      }
  }

  /// What a name stands for.
  ///
  /// - Throws: ``ComedicationError/unknown(_:)``.
  public static func kind(named name: String) throws(ComedicationError) -> Kind {
    guard let kind = kinds.first(where: { $0.name == name })?.kind else { throw .unknown(name) }
    return kind
  }

  /// The name that the model has for what people call otherwise, as alprazolam for Xanax; nil where it
  /// has none.
  static func otherNames(of name: String) -> String? {
    let same = names.filter { NameParts($0).folded == NameParts(name).folded }
    return same.first ?? Synonyms.ofTakenDrugs.names(for: name).first
  }

  /// Every name, in the order in which they are listed.
  public static let names: [String] = kinds.map { $0.name }

  private static let kinds: [(name: String, kind: Kind)] =
    DrugInteraction.allCases.map { ($0.name, .interaction($0)) }
    + [("benzodiazepine", .benzodiazepine(nil)), ("diazepam", .benzodiazepine(nil))]
    + DiazepamEquivalent.allCases.map { ($0.name, .benzodiazepine($0)) }

  private static func nothing(
    _ amount: Quantity?, of name: String
  ) throws(ComedicationError) -> Double? {
    if let amount { throw .amountNotMeant(name, found: amount) }
    return nil
  }

  private static func daily(
    _ amount: Quantity?, of name: String
  ) throws(ComedicationError) -> Double? {
    guard let amount else { throw .amountMissing(name) }
    let value: Double
    do { value = try amount.value(in: milligramsPerDay) } catch { throw .quantity(name, error) }
    guard value > 0 else { throw .notPositive(name, found: amount) }
    return value
  }

  /// mg/d, in which amounts are given and counted.
  private static let milligramsPerDay: Unit = {
    guard let unit = try? UnifiedCode.unit("mg/d") else { preconditionFailure("mg/d is a unit") }
    return unit
  }()
}

extension TakenDrug: CustomStringConvertible {
  /// As on the command line: `clarithromycin`, `diazepam:10 mg/d`.
  public var description: String {
    name + (amount.map { ":" + $0.shortest + " mg/d" } ?? "")
  }
}
