// SPDX-License-Identifier: Apache-2.0

public import Scalars

extension Unit {
  /// The units that a text is put together from, with their exact factors to the base.
  ///
  /// Symbols and factors: The Unified Code for Units of Measure, version 2.1 (Schadow G, McDonald
  /// CJ, 2017, ucum.org). The year is the Julian one, 365.25 d, as there; pound, stone, foot and inch
  /// are the international ones, `[lb_av]`, `[stone_av]`, `[ft_i]` and `[in_i]` there.
  static let atoms: [Unit] = [
    .one, .percent,
    .hour, .minute, .day, .year,
    Unit("s", Dimension(time: 1), 1, per: 3600),
    Unit("wk", Dimension(time: 1), 168),
    .milligram,
    Unit("g", Dimension(mass: 1), 1e3),
    Unit("ug", Dimension(mass: 1), 1, per: 1e3),
    Unit("ng", Dimension(mass: 1), 1, per: 1e6),
    Unit("pg", Dimension(mass: 1), 1, per: 1e9),
    .kilogram,
    Unit("lb", Dimension(bodyWeight: 1), 45_359_237, per: 1e8),
    Unit("st", Dimension(bodyWeight: 1), 14 * 45_359_237, per: 1e8),
    Unit("umol", Dimension(amount: 1), 1),
    Unit("mol", Dimension(amount: 1), 1e6),
    Unit("mmol", Dimension(amount: 1), 1e3),
    Unit("nmol", Dimension(amount: 1), 1, per: 1e3),
    Unit("pmol", Dimension(amount: 1), 1, per: 1e6),
    Unit("L", Dimension(volume: 1), 1),
    Unit("dL", Dimension(volume: 1), 1, per: 10),
    Unit("mL", Dimension(volume: 1), 1, per: 1e3),
    Unit("uL", Dimension(volume: 1), 1, per: 1e6),
    .centimetre,
    Unit("m", Dimension(length: 1), 100),
    Unit("mm", Dimension(length: 1), 1, per: 10),
    Unit("in", Dimension(length: 1), 254, per: 100),
    Unit("ft", Dimension(length: 1), 3048, per: 100),
    .millimetreOfMercury,
  ]

  /// The units that a message offers, the customary one first within each dimension.
  private static let customary = [
    "1", "%", "min", "h", "d", "wk", "a", "s", "mg", "g", "ug", "ng", "kg", "lb", "mg/kg", "ug/kg",
    "mg/d", "mg/h", "mg/min", "mg/kg/h", "ug/kg/min", "ng/mL", "mg/L", "ug/L", "umol", "nmol",
    "umol/L", "nmol/L", "mL", "L", "L/h", "mL/min", "L/kg", "L/h/kg", "1/h", "1/min", "1/d",
    "ng.h/mL", "mg.h/L", "cm", "m", "ft", "in", "mm[Hg]",
  ]

  /// Units of a dimension to offer when another one was found; never empty.
  public static func allowed(for dimension: Dimension) -> [String] {
    let known = customary.filter { symbol in
      guard let unit = try? UnifiedCode.unit(symbol) else { return false }
      return unit.dimension == dimension
    }
    return known.isEmpty ? [Unit(baseOf: dimension).symbol] : known
  }
}
