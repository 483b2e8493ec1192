// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Scalars

/// The building data for the routes other than a vein and nasal esketamine. Checking data (Grant 1981,
/// Rolan 2014, Chong 2006, racemic spray) do not stand here.
extension Exposure {
  package func routeTargets() throws -> [Target] {
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

  /// The share that passes the gut wall. Of 0.25 mg/kg at most 0.40 can pass, or grapefruit could not
  /// triple the area, and at least 0.35, or the bioavailability of 0.08 that was found would not be
  /// reached behind this liver (Fanta 2015); of 84 mg nearly two thirds do. Both are inferences.
  func gutTargets() throws -> [Target] {
    let what = "oral esketamine, share that passes the gut wall, "
    return [
      ratio(
        what + "17.5 mg", .fanta2015, 0.375, try gutAvailability(17.5), spread: 0.05),
      ratio(
        what + "84 mg", .perezRuixo2020, 0.64, try gutAvailability(84), spread: Self.routeSpread),
    ]
  }

  /// Spread of a level after these routes: wider than after a vein.
  static var routeSpread: Double { 0.1 }
}
