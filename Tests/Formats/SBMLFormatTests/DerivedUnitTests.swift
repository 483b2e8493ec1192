// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities
import Scalars
import Testing

@testable import SBMLFormat

/// The units of what stands between symbols and results.
struct DerivedUnitTests {
  private static func variable(_ id: Int, _ name: String, _ unit: String) throws
    -> OutgoingModel.Variable
  {
    OutgoingModel.Variable(
      Symbol(id: id, name: name, latex: name), unit: try UnifiedCode.unit(unit), value: 1)
  }

  /// m in g/mol, c in umol/L, k in 1/h, x without a unit.
  private func written(
    _ target: String,
    _ formulas: (_ m: Scalars.Expression, _ c: Scalars.Expression, _ x: Scalars.Expression) ->
      [Scalars.Expression]
  ) throws -> SharedFormulas {
    let variables = [
      try Self.variable(0, "m", "g/mol"), try Self.variable(1, "c", "umol/L"),
      try Self.variable(2, "x", "1"), try Self.variable(3, "n", "ng/mL"),
    ]
    let symbols = variables.map { Scalars.Expression($0.symbol) }
    let target = try UnifiedCode.unit(target)
    return SharedFormulas(
      formulas(symbols[0], symbols[1], symbols[2]).map { ($0, target) },
      units: KnownUnits(variables))
  }

  @Test func aMolarMassMakesAConcentrationOfMass() throws {
    let parts = try written("ng/mL") { m, c, x in
      let shared = m * (c + c * x * x)
      return [shared + 1, shared * x]
    }.parts
    #expect(parts.map { $0.unit?.symbol } == ["ng/mL"])
  }

  @Test func numbersTakeTheUnitOfWhatTheyAreAddedTo() throws {
    let results = try written("umol/L") { _, c, x in [c + 3, c * 3, .maximum(x, 3), 3] }.results
    let units = results.map { $0.split(separator: "units=\"")[1].prefix { $0 != "\"" } }
    #expect(units == ["unit_umol_per_L", "dimensionless", "dimensionless", "unit_umol_per_L"])
  }

  @Test func aChoiceComparesLikeWithLike() throws {
    let result = try written("1") { _, c, _ in
      [.select(c - 2, positive: 1, otherwise: 0)]
    }.results[0]
    let units = result.components(separatedBy: "units=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(units == ["dimensionless", "unit_umol_per_L", "unit_umol_per_L", "dimensionless"])
  }

  @Test func whatHasNoNameHasNoUnit() throws {
    let parts = try written("1") { m, c, x in
      let shared = m * m * (x + x * x)
      return [shared, shared * c]
    }.parts
    #expect(parts.map { $0.unit } == [nil])
  }
}
