// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Scalars

/// The building data for drug levels. Checking data (Hasan 2021 and others) do not stand here.
extension Exposure {
  package func targets() throws -> [Target] {
    try infusionTargets() + [volumeTarget(), halfLifeTarget()] + kampTargets()
      + nasalTargets(.ketamine)
      + nasalTargets(.norketamine)
  }

  /// Spread of a parent level, and of a metabolite's: the reproducibility of such studies.
  static var parentSpread: Double { 0.04 }
  static var metaboliteSpread: Double { 0.06 }

  func infusionTargets() throws -> [Target] {
    [
      ratio(
        "0.5 mg/kg over 40 min, venous peak, ng/mL", .zanos2018, 185, try infusionPeak(.venous)),
      // The arterial level was not measured in patients: two arterial models give 253 and 289.
      ratio(
        "0.5 mg/kg over 40 min, arterial peak, ng/mL", .kamp2020Meta, 270,
        try infusionPeak(.arterial), spread: 2 * Self.parentSpread),
      ratio(
        "esketamine 20 mg over 20 min, arterial peak, ng/mL", .simons2022, 266.5, try simonsPeak()),
    ]
  }

  /// The meta-analysis of 18 studies: 252 L per 70 kg, 95 % CI 200 to 304.
  func volumeTarget() -> Target {
    let volumes: [DispositionParameter] = [.centralVolume, .shallowVolume, .deepVolume]
    let sum = volumes.reduce(0) { $0 + parameters[$1] }
    return ratio("volume at steady state, L", .kamp2020Meta, 252, sum, spread: 0.107)
  }

  /// The label: a mean terminal half-life of 7 to 12 h after nasal esketamine.
  func halfLifeTarget() throws -> Target {
    ratio(
      "nasal esketamine, half-life from 12 to 24 h, h", .spravatoLabel, 9, try nasalHalfLife(),
      spread: 0.25)
  }

  func kampTargets() throws -> [Target] {
    let what = "arterial level after 3 h of infusion, nmol/mL, "
    return [
      ratio(what + "S-ketamine", .kamp2020, 1.09, try kampLevel(.ketamine, .s)),
      ratio(what + "R-ketamine", .kamp2020, 1.19, try kampLevel(.ketamine, .r)),
      ratio(
        what + "S-norketamine", .kamp2020, 0.72, try kampLevel(.norketamine, .s),
        spread: Self.metaboliteSpread),
      ratio(
        what + "R-norketamine", .kamp2020, 0.84, try kampLevel(.norketamine, .r),
        spread: Self.metaboliteSpread),
    ]
  }

  /// Perez-Ruixo 2020, table 4: peak and AUC(0-24) after 28, 56 and 84 mg.
  func nasalTargets(_ molecule: Molecule) throws -> [Target] {
    let isParent = molecule == .ketamine
    let peaks = isParent ? [43.8, 72.5, 101.0] : [59, 120, 180]
    let areas = isParent ? [147.0, 255, 362] : [274, 516, 758]
    let spread = isParent ? Self.parentSpread : Self.metaboliteSpread
    return try [28.0, 56, 84].enumerated().flatMap { index, amount in
      let predicted = try nasal(amount, molecule)
      let what = "nasal esketamine \(Int(amount)) mg, \(molecule.name) "
      return [
        ratio(what + "peak, ng/mL", .perezRuixo2020, peaks[index], predicted.peak, spread: spread),
        ratio(
          what + "AUC24, ng.h/mL", .perezRuixo2020, areas[index], predicted.area, spread: spread),
      ]
    }
  }

  func ratio(
    _ what: String, _ study: Reference, _ observed: Double, _ predicted: Double,
    spread: Double = Exposure.parentSpread
  ) -> Target {
    Target(what, study, observed: observed, spread: spread, .ratio, predicted: predicted)
  }
}
