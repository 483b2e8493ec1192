// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Pharmacokinetics
import Quantities
import Scalars

/// The building data for the routes other than a vein and nasal esketamine. Checking data (Grant 1981,
/// Rolan 2014, Chong 2006, racemic spray) do not stand here.
extension Exposure {
  public func routeTargets() throws -> [Target] {
    try filmTargets() + gutTargets()
  }

  /// Simons 2022, table 2: S-ketamine in arterial blood after a film of 50 or 100 mg, held for ten
  /// minutes. A film of twice the dose gave 1.5 times the level, which no linear uptake does.
  func filmTargets() throws -> [Target] {
    let observed = [(50.0, 96.0, 139.0), (100, 144, 222)]
    return try observed.flatMap { amount, peak, area in
      let predicted = try film(amount, .ketamine)
      let what = "esketamine film \(Int(amount)) mg, "
      return [
        ratio(
          what + "arterial peak, ng/mL", .simons2022, peak, predicted.peak, spread: Self.routeSpread
        ),
        ratio(
          what + "arterial AUC(0-6), ng.h/mL", .simons2022, area, predicted.area,
          spread: Self.routeSpread),
      ]
    }
  }

  /// The share that passes the gut wall. Of a small dose little more than a third can pass, or
  /// grapefruit could not triple the area (0.2 mg/kg); of 84 mg nearly two thirds do. Both are
  /// inferences, and their spread says so.
  func gutTargets() throws -> [Target] {
    let what = "oral esketamine, share that passes the gut wall, "
    return [
      ratio(
        what + "14 mg", .peltoniemi2012, 0.33, try gutAvailability(14), spread: Self.routeSpread),
      ratio(
        what + "84 mg", .perezRuixo2020, 0.64, try gutAvailability(84), spread: Self.routeSpread),
    ]
  }

  /// Spread of a level after these routes: wider than after a vein.
  static var routeSpread: Double { 0.1 }
}
