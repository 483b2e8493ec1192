// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Literature
import Pharmacokinetics
import Quantities
import Scalars

/// The building data for what is taken besides, and for impaired organs. Each number is a ratio: with
/// the drug over without, impaired over normal.
extension Exposure {
  package func interactionTargets() throws -> [Target] {
    try oralTargets() + rifampicinTargets() + organTargets()
  }

  /// Spread of a ratio that a crossover in ten to twelve people gives, and of a metabolite's.
  static var ratioSpread: Double { 0.02 }
  static var metabolicSpread: Double { 0.1 }

  /// Swallowed doses: Hagelberg 2010, Peltoniemi 2011 (ticlopidine), 2012 (grapefruit) and 2012b
  /// (St John's wort). The areas of norketamine come from the printed ratios to ketamine, −54 % and
  /// −57 %, or are printed (−18 %). Of itraconazole nothing is fitted.
  func oralTargets() throws -> [Target] {
    let data: [(DrugInteraction, Reference, area: Double, norketamine: Double?)] = [
      (.clarithromycin, .hagelberg2010, 2.6, 2.6 * 0.46), (.ticlopidine, .peltoniemi2011, 2.4, nil),
      (.grapefruit, .peltoniemi2012, 3.0, 3.0 * 0.43), (.stJohnsWort, .peltoniemi2012b, 0.42, 0.82),
    ]
    return try data.flatMap { drug, study, area, norketamine in
      let predicted = try ratio(Self.smallOralDose(), in: Self.taking(drug))
      return [ratioTarget("oral, \(drug.name), area", study, area, predicted.area)]
        + (norketamine.map {
          [
            ratioTarget(
              "oral, \(drug.name), area of norketamine", study, $0, predicted.norketamineArea,
              spread: Self.metabolicSpread)
          ]
        } ?? [])
    }
  }

  /// Peltoniemi 2012c: S-ketamine in a vein and by mouth. Noppers 2011: norketamine until three hours
  /// after an infusion of two hours was halved.
  func rifampicinTargets() throws -> [Target] {
    let person = Self.taking(.rifampicin)
    let oral = try ratio(Self.smallOralDose(), in: person)
    let vein = try ratio(Self.smallInfusion(), in: person)
    let early = try ratio(Self.smallInfusion(), in: person, until: 5)
    return [
      ratioTarget("oral, rifampicin, area", .peltoniemi2012c, 0.14, oral.area),
      ratioTarget("infused, rifampicin, area", .peltoniemi2012c, 0.86, vein.area),
      ratioTarget(
        "infused, rifampicin, area of norketamine until 5 h", .noppers2011, 0.5,
        early.norketamineArea, spread: Self.metabolicSpread),
    ]
  }

  /// Nasal esketamine 28 mg: the label of a moderately impaired liver; Janssen 2024 of kidneys, where
  /// the peak was 20 to 26 % higher, the area 13 to 36 %, and that of norketamine 39 to 55 % in
  /// moderate and severe impairment.
  func organTargets() throws -> [Target] {
    let liver = try ratio(
      Self.oneDevice(), in: Self.person { $0.setOrganFunction(liver: .moderate, kidney: .normal) },
      until: 96)
    let kidney = try ratio(
      Self.oneDevice(), in: Self.person { $0.setOrganFunction(liver: .normal, kidney: .severe) })
    return [
      ratioTarget("moderate liver impairment, area", .spravatoLabel, 2.03, liver.area),
      ratioTarget("renal impairment, peak", .janssen2024, 1.23, kidney.peak),
      ratioTarget(
        "renal impairment, area", .janssen2024, 1.24, kidney.area, spread: Self.metabolicSpread),
      ratioTarget(
        "renal impairment, area of norketamine", .janssen2024, 1.47, kidney.norketamineArea,
        spread: Self.ratioSpread),
    ]
  }

  private func ratioTarget(
    _ what: String, _ study: Reference, _ observed: Double, _ predicted: Double,
    spread: Double = Exposure.ratioSpread
  ) -> Target {
    ratio("interaction, ratio: " + what, study, observed, predicted, spread: spread)
  }
}
