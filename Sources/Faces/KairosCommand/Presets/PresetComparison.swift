// SPDX-License-Identifier: Apache-2.0

import KetamineModel
import Noncompartmental
import Pharmacokinetics
import Runs
import Scalars

/// The published models and the default one after one dose, in one typical person.
struct PresetComparison {
  let dose: Dose
  let curves: [Curve]

  /// The times (h) of the table: 40, 80, 110 and 230 min, when Zarate 2012 sampled.
  static let tableMinutes = [40.0, 80, 110, 230]
  /// The end of the area, h.
  static let areaEnd = 24.0

  /// The concentration of ketamine in one kind of blood by one model.
  struct Curve {
    /// Nil for the default model.
    let preset: Preset?
    let sampling: SamplingSite
    /// 2 where half of the racemate was given as esketamine and counts double; else 1.
    let factor: Double
    /// Empty where the model does not know the dose.
    let times: [Double]
    let levels: [Double]
    /// Why there are none; empty where there are.
    let refusal: String
  }

  init(of dose: Dose) throws {
    self.dose = dose
    let standard = try SamplingSite.allCases.map { try Self.curve(nil, $0, dose) }
    curves = try standard + Preset.allCases.map { try Self.curve($0, $0.facts.sampling, dose) }
  }

  private static func curve(
    _ preset: Preset?, _ sampling: SamplingSite, _ dose: Dose
  ) throws -> Curve {
    let isHalved = preset.map { !$0.facts.isRacemic } ?? false && dose.drug == .ketamine
    let factor = isHalved ? 2.0 : 1
    do {
      let given = isHalved ? try dose.halvedEsketamine() : dose
      let regimen = try Regimen([given], bodyWeight: PresetComparisonOptions.weight)
      try preset?.check(regimen)
      let simulation = try Simulation(Self.treatment(preset, regimen))
      let observable = Observable.plasma(
        .ketamine, nil, sampling == .arterial ? .arterial : .venous)
      let levels = try simulation.values(of: [observable], at: grid(dose))[0].map { factor * $0 }
      return Curve(
        preset: preset, sampling: sampling, factor: factor, times: grid(dose), levels: levels,
        refusal: "")
    } catch let error as PresetError {
      return Curve(
        preset: preset, sampling: sampling, factor: factor, times: [], levels: [],
        refusal: error.description)
    } catch let error as DoseError where isHalved {
      return Curve(
        preset: preset, sampling: sampling, factor: factor, times: [], levels: [],
        refusal: "half of the dose as esketamine: \(error)")
    }
  }

  private static func treatment(_ preset: Preset?, _ regimen: Regimen) -> Treatment {
    let person = Covariates<Double>(
      weight: PresetComparisonOptions.weight, age: PresetComparisonOptions.age, sexContrast: 0)
    return Treatment(
      parameters: Parameters.typical.individual(person), baselineMADRS: 33, regimen: regimen,
      until: areaEnd,
      published: preset.map { PublishedSettings($0).disposition(of: person, .typical) })
  }

  /// Every 6 s for four hours, then every minute; and the end of the infusion.
  private static func grid(_ dose: Dose) -> [Double] {
    let fine = (0..<2400).map { Double($0) / 600 }
    let coarse = (240...1440).map { Double($0) / 60 }
    return (fine + coarse + (0 < dose.end && dose.end < areaEnd ? [dose.end] : [])).ascending
  }
}

extension PresetComparison.Curve {
  var name: String { preset?.name ?? "kairos" }
  var isKnown: Bool { !levels.isEmpty }

  /// At a time of the grid (h).
  func level(at time: Double) -> Double? {
    times.firstIndex { ($0 - time).magnitude < 1e-9 }.map { levels[$0] }
  }

  /// ng·h/mL to the end; the grid is so fine that straight lines do.
  var area: Double? { isKnown ? AreaRule.linear.area(under: levels, at: times) : nil }
}

extension Dose {
  /// Half of a dose of racemate, which is all S-ketamine.
  fileprivate func halvedEsketamine() throws(DoseError) -> Dose {
    try Dose(
      .esketamine, amount: amount / 2, route: route, at: time, over: isInfusion ? duration : nil)
  }
}

extension [Double] {
  /// In ascending order, each once; what differs by round-off counts as one.
  fileprivate var ascending: [Double] {
    sorted().reduce(into: []) { result, next in
      if result.last.map({ next - $0 > 1e-9 }) ?? true { result.append(next) }
    }
  }
}
