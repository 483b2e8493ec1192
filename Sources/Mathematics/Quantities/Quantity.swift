// SPDX-License-Identifier: Apache-2.0

import Encodings
public import Scalars

/// A number with its unit, as it was given: 0.5 mg/kg.
///
/// Quantities live at the border. Inside, equations compute with plain numbers in the base units.
public struct Quantity: Equatable, Hashable, Sendable {
  public let value: Double
  public let unit: Unit

  public init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  public var dimension: Dimension { unit.dimension }

  /// The value in Kairos's base units: h, mg, µmol, L, kg, cm, mm[Hg].
  public var inBase: Double { unit.inBase(value) }

  /// The value in another unit of the same dimension.
  ///
  /// - Throws: ``QuantityError/otherDimension(found:allowed:)``.
  public func value(in other: Unit) throws(QuantityError) -> Double {
    guard dimension == other.dimension else {
      throw .otherDimension(found: description, allowed: Unit.allowed(for: other.dimension))
    }
    let converted = unit.convert(value, to: other)
    guard converted.isFinite else { throw .notFinite(found: description) }
    return converted
  }

  /// The product of two quantities, in the product of their units: a rate times a time is an amount.
  package func multiplied(by other: Quantity) -> Quantity {
    Quantity(value * other.value, unit.multiplied(by: other.unit))
  }

  /// The same quantity in another unit of the same dimension.
  ///
  /// - Throws: ``QuantityError/otherDimension(found:allowed:)``.
  public func converted(to other: Unit) throws(QuantityError) -> Quantity {
    Quantity(try value(in: other), other)
  }
}

extension Quantity: CustomStringConvertible {
  /// Number and unit, as `0.5 mg/kg`; a pure number stands alone.
  public var description: String {
    unit == .one ? value.shortest : value.shortest + " " + unit.symbol
  }
}
