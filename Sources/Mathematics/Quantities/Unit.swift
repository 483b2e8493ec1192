// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// A unit of measurement: its UCUM symbol, its dimension, and how much of Kairos's base it is.
///
/// The base is h, mg of drug, µmol, L, kg of body weight, cm and mm[Hg]. The factor to the base is
/// kept as a fraction, so that a conversion rounds once: 40 min is 40/60 h and not 40 · 0.0166… h.
///
/// Mass of drug and body weight are two dimensions, told apart by their units: `kg` always is body
/// weight, while `g`, `mg`, `ug`, `ng` and `pg` always are drug. So `mg/kg` is a dose per body
/// weight and not a pure number, and a body weight in `g` is refused.
public struct Unit: Equatable, Hashable, Sendable {
  /// The text as it was written, in UCUM: `ng.h/mL`.
  public let symbol: String
  public let dimension: Dimension
  /// One of this unit is `numerator / denominator` of the base.
  let numerator: Double
  let denominator: Double

  init(_ symbol: String, _ dimension: Dimension, _ numerator: Double, per denominator: Double = 1) {
    self.symbol = symbol
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
  }

  /// How many of the base one of this unit is: 1/60 for `min`.
  public var factor: Double { numerator / denominator }

  /// `value` in this unit, expressed in the base, rounded once where the fraction allows.
  public func inBase(_ value: Double) -> Double {
    convert(value, numerator, denominator)
  }

  /// `value` in this unit, expressed in `other`, which must have the same dimension.
  func convert(_ value: Double, to other: Unit) -> Double {
    convert(value, numerator * other.denominator, denominator * other.numerator)
  }

  /// value · up / down with as few roundings as the fraction allows.
  private func convert(_ value: Double, _ up: Double, _ down: Double) -> Double {
    let larger = up / down
    if larger == larger.rounded() { return value * larger }
    let smaller = down / up
    if smaller == smaller.rounded() { return value / smaller }
    return value * up / down
  }
}

extension Unit {
  /// The base unit of a dimension, as `mg/L` for a concentration by mass.
  public init(baseOf dimension: Dimension) {
    let powers: [(String, Int8)] = [
      ("mg", dimension.mass), ("umol", dimension.amount), ("L", dimension.volume),
      ("h", dimension.time), ("kg", dimension.bodyWeight), ("mm[Hg]", dimension.pressure),
      ("cm", dimension.length),
    ]
    let above = powers.filter { $0.1 > 0 }.map { Unit.power($0.0, $0.1) }
    let below = powers.filter { $0.1 < 0 }.map { "/" + Unit.power($0.0, -$0.1) }
    let leading = above.isEmpty ? "1" : above.joined(separator: ".")
    self.init(leading + below.joined(), dimension, 1)
  }

  private static func power(_ symbol: String, _ exponent: Int8) -> String {
    exponent == 1 ? symbol : "\(symbol)\(exponent)"
  }
}

extension Unit {
  public static let one = Unit("1", .one, 1)
  public static let percent = Unit("%", .one, 1, per: 100)
  public static let hour = Unit("h", Dimension(time: 1), 1)
  public static let minute = Unit("min", Dimension(time: 1), 1, per: 60)
  public static let day = Unit("d", Dimension(time: 1), 24)
  public static let year = Unit("a", Dimension(time: 1), 8766)
  public static let milligram = Unit("mg", Dimension(mass: 1), 1)
  public static let kilogram = Unit("kg", Dimension(bodyWeight: 1), 1)
  public static let centimetre = Unit("cm", Dimension(length: 1), 1)
  public static let milligramPerKilogram = Unit("mg/kg", Dimension(mass: 1, bodyWeight: -1), 1)
  public static let nanogramPerMillilitre = Unit(
    "ng/mL", Dimension(mass: 1, volume: -1), 1, per: 1e3)
  public static let micromolePerLitre = Unit("umol/L", Dimension(amount: 1, volume: -1), 1)
  public static let millimetreOfMercury = Unit("mm[Hg]", Dimension(pressure: 1), 1)
}
