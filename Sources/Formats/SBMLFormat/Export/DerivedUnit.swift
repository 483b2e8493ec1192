// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars

/// What the units of its symbols make of a formula: 237.73 g/mol times 1 umol/L are 237.73 ng/mL.
struct DerivedUnit: Equatable {
  let dimension: Dimension
  /// How many of Kairos's base units it is.
  let factor: Double

  static let one = DerivedUnit(dimension: .one, factor: 1)

  init(_ unit: Unit) { self.init(dimension: unit.dimension, factor: unit.factor) }

  private init(dimension: Dimension, factor: Double) {
    (self.dimension, self.factor) = (dimension, factor)
  }

  static func * (a: DerivedUnit, b: DerivedUnit) -> DerivedUnit {
    DerivedUnit(dimension: a.dimension * b.dimension, factor: a.factor * b.factor)
  }

  static func / (a: DerivedUnit, b: DerivedUnit) -> DerivedUnit { a * b.raised(to: -1) }

  func raised(to n: Int) -> DerivedUnit {
    DerivedUnit(
      dimension: dimension.raised(to: Int8(clamping: n)), factor: .pow(factor, n))
  }
}

extension Expression.Operation where Operand == DerivedUnit? {
  /// The unit of the result; nil for bare numbers, which go with any unit.
  func unit(_ symbols: (Symbol) -> DerivedUnit?) -> DerivedUnit? {
    switch self {
    case .constant: nil
    case .symbol(let symbol): symbols(symbol)
    case .negation(let a), .floor(let a): a
    case .sum, .difference, .maximum, .minimum, .selection: unitOfNumbers
    case .product(let a, let b): a == nil && b == nil ? nil : (a ?? .one) * (b ?? .one)
    case .quotient(let a, let b): a == nil && b == nil ? nil : (a ?? .one) / (b ?? .one)
    case .wholePower(let a, let n): a?.raised(to: n)
    case .root(let a, _), .function(.sqrt, let a): a == .one ? .one : nil
    // What these take is a pure number, as `Dimensioned` checks of the model's equations.
    case .power, .positivePower, .function, .truth: .one
    }
  }

  /// The unit of the bare numbers among the operands: that of what they are added to or compared
  /// with, and none where they are factors.
  var unitOfNumbers: DerivedUnit? {
    switch self {
    case .sum(let a, let b), .difference(let a, let b), .maximum(let a, let b),
      .minimum(let a, let b), .truth(let a, _, let b), .selection(_, let a, let b):
      a ?? b
    default: .one
    }
  }

  /// The unit of the zero that a choice compares its test with.
  var unitOfTest: DerivedUnit? {
    if case .selection(let test, _, _) = self { test } else { nil }
  }
}

/// The units of a model's quantities.
struct KnownUnits {
  private let symbols: [Symbol: DerivedUnit]
  private let units: [Unit]

  init(_ variables: [OutgoingModel.Variable]) {
    symbols = Dictionary(variables.map { ($0.symbol, DerivedUnit($0.unit)) }) { first, _ in first }
    units = UnitDefinitions([.one] + variables.map { $0.unit }).units
  }

  func unit(of symbol: Symbol) -> DerivedUnit? { symbols[symbol] }

  /// A unit with a name: one of the model's, else a product of Kairos's base units.
  func named(_ derived: DerivedUnit) -> Unit? {
    let known = units.first {
      $0.dimension == derived.dimension
        && (derived.factor / $0.factor - 1).magnitude < 1e-9
    }
    return known ?? (derived.factor == 1 ? Unit(baseOf: derived.dimension) : nil)
  }
}
