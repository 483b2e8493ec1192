// SPDX-License-Identifier: Apache-2.0

import Quantities
import Scalars
import Testing

@Suite struct UnitTests {
  static let factors: [(symbol: String, factor: Double)] = [
    ("mg", 1.0), ("g", 1e3), ("ug", 1e-3), ("ng", 1e-6), ("min", 1.0 / 60), ("wk", 168),
    ("a", 8766), ("mmol", 1e3), ("dL", 0.1), ("m", 100), ("%", 0.01), ("ng/mL", 1e-3),
    ("mL/min", 0.06), ("ug/kg/min", 0.06), ("cm2", 1), ("min-2", 3600),
  ]

  @Test(arguments: factors)
  func factorsToTheBase(symbol: String, factor: Double) throws {
    let unit = try UnifiedCode.unit(symbol)
    #expect(unit.symbol == symbol)
    #expect(unit.factor.isApproximatelyEqual(to: factor, relativeTolerance: 1e-15))
  }

  @Test func namedUnitsAreWhatTheirSymbolsSay() throws {
    let named: [Unit] = [
      .one, .percent, .hour, .minute, .day, .year, .milligram, .kilogram, .centimetre,
      .milligramPerKilogram, .nanogramPerMillilitre, .micromolePerLitre, .millimetreOfMercury,
    ]
    for unit in named {
      let read = try UnifiedCode.unit(unit.symbol)
      #expect(read.dimension == unit.dimension)
      #expect(read.factor == unit.factor)
    }
  }

  @Test func baseUnitsHaveTheFactorOne() throws {
    let clearance = Unit(baseOf: Dimension(volume: 1, time: -1, bodyWeight: -1))
    #expect(clearance.symbol == "L/h/kg")
    #expect(Unit(baseOf: Dimension(time: -1)).symbol == "1/h")
    #expect(Unit(baseOf: .one).symbol == "1")
    #expect(Unit(baseOf: Dimension(time: 2, pressure: -2)).symbol == "h2/mm[Hg]2")
    #expect(try UnifiedCode.unit(clearance.symbol) == clearance)
  }

  @Test func allowedUnitsHaveTheDimensionAskedFor() throws {
    let dimensions = [
      Dimension(mass: 1), Dimension(mass: 1, volume: -1), Dimension(time: -1), .one,
      Dimension(mass: 2, volume: -3),
    ]
    for dimension in dimensions {
      let allowed = Unit.allowed(for: dimension)
      #expect(!allowed.isEmpty)
      for symbol in allowed { #expect(try UnifiedCode.unit(symbol).dimension == dimension) }
    }
  }
}
