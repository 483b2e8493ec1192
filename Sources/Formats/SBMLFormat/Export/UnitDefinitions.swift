// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities
import Scalars

/// The units of a model in SBML, where each is a product of powers of the SI's.
struct UnitDefinitions {
  private(set) var units: [Unit] = []

  /// Each unit once, by its text.
  init(_ units: [Unit]) {
    for unit in units where !self.units.contains(where: { $0.symbol == unit.symbol }) {
      self.units.append(unit)
    }
  }

  /// The name of a unit in the file, as `umol_per_L`.
  static func identifier(of unit: Unit) -> String {
    if unit.symbol == "1" { return "dimensionless" }
    let words = unit.symbol.replacing("/", with: "_per_").replacing("%", with: "percent")
    return "unit_" + Symbol(id: 0, name: words, latex: "").identifier
  }

  func write(into markup: inout XMLWriter) {
    markup.list("listOfUnitDefinitions", of: units.filter { $0.symbol != "1" }) { markup, unit in
      let attributes = [("id", Self.identifier(of: unit)), ("name", unit.symbol)]
      markup.element("unitDefinition", attributes) { markup in
        markup.list("listOfUnits", of: Self.factors(of: unit)) { markup, factor in
          markup.element("unit", factor.attributes)
        }
      }
    }
  }

  /// One power of one unit of the SI.
  private struct Factor {
    let kind: String
    var exponent: Int8 = 1
    var scale = 0
    var multiplier = 1.0

    var attributes: XMLWriter.Attributes {
      [
        ("kind", kind), ("exponent", "\(exponent)"), ("scale", "\(scale)"),
        ("multiplier", "\(multiplier)"),
      ]
    }
  }

  /// How many seconds an hour has, and pascals a millimetre of mercury (BIPM, The International
  /// System of Units, 8th edition, table 8).
  private static let hour = 3600.0
  private static let millimetreOfMercury = 133.322387415

  private static func factors(of unit: Unit) -> [Factor] {
    let dimension = unit.dimension
    let powers = [
      Factor(kind: "gram", exponent: dimension.mass, scale: -3),
      Factor(kind: "mole", exponent: dimension.amount, scale: -6),
      Factor(kind: "litre", exponent: dimension.volume),
      Factor(kind: "second", exponent: dimension.time, multiplier: hour),
      Factor(kind: "kilogram", exponent: dimension.bodyWeight),
      Factor(kind: "pascal", exponent: dimension.pressure, multiplier: millimetreOfMercury),
      Factor(kind: "metre", exponent: dimension.length, scale: -2),
    ].filter { $0.exponent != 0 }
    let number = Factor(kind: "dimensionless", multiplier: unit.factor)
    return unit.factor == 1 && !powers.isEmpty ? powers : powers + [number]
  }
}
