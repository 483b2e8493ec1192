// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Literature
import Noncompartmental
package import Pharmacokinetics
package import Quantities
import Scalars

/// The published models and the default one after one dose, in one typical person.
package struct PresetComparison: Sendable {
  package let dose: Dose
  package let curves: [Curve]

  /// The times (h) of the table: 40, 80, 110 and 230 min, when Zarate 2012 sampled.
  package static let tableMinutes = [40.0, 80, 110, 230]
  /// The end of the area, h.
  private static let areaEnd = 24.0
  /// The weight (kg) and the age (a) of the typical person.
  package static let (weight, age) = (70.0, 45.0)

  /// What was seen at the end of the infusion that is compared unless another dose is asked for.
  package struct Observation: Sendable {
    /// From the dose, in min.
    package let minute: Double
    /// Ketamine, ng/mL.
    package let level: Double
    package let source: Reference
  }

  /// 0.78 umol/L of ketamine, of 237.73 g/mol, in patients after 0.5 mg/kg over 40 min: Zarate 2006,
  /// as Zanos 2018 tells it. The site of sampling was not read.
  package static let observed = Observation(minute: 40, level: 185, source: .zanos2018)

  /// The concentration of ketamine in one kind of blood by one model.
  package struct Curve: Sendable {
    /// Nil for the default model.
    package let preset: Preset?
    package let sampling: SamplingSite
    /// 2 where half of the racemate was given as esketamine and counts double; else 1.
    package let factor: Double
    /// Empty where the model does not know the dose.
    package let times: [Double]
    package let levels: [Double]
    /// Why there are none; empty where there are.
    package let refusal: String
  }

  /// - Throws: ``RunError`` where the equations cannot be solved, or for a dose that nobody may have.
  package init(of dose: Dose) throws(RunError) {
    self.dose = dose
    var curves: [Curve] = []
    for site in SamplingSite.allCases { curves.append(try Self.curve(nil, site, dose)) }
    for preset in Preset.allCases {
      curves.append(try Self.curve(preset, preset.facts.sampling, dose))
    }
    self.curves = curves
  }

  private static func curve(
    _ preset: Preset?, _ sampling: SamplingSite, _ dose: Dose
  ) throws(RunError) -> Curve {
    let isHalved = preset.map { !$0.facts.isRacemic } ?? false && dose.drug == .ketamine
    let factor = isHalved ? 2.0 : 1
    let refused = { (reason: String) in
      Curve(
        preset: preset, sampling: sampling, factor: factor, times: [], levels: [], refusal: reason)
    }
    let regimen: Regimen
    do {
      regimen = try Regimen([isHalved ? dose.halvedEsketamine() : dose], bodyWeight: weight)
    } catch {
      guard isHalved else { throw RunError(error) }
      return refused("half of the dose as esketamine: \(error.description)")
    }
    do { try preset?.check(regimen) } catch { return refused(error.description) }
    let observable = Observable.plasma(
      .ketamine, nil, sampling == .arterial ? .arterial : .venous)
    let times = grid(dose)
    do {
      let levels = try Simulation(treatment(preset, regimen)).values(of: [observable], at: times)
      return Curve(
        preset: preset, sampling: sampling, factor: factor, times: times,
        levels: levels[0].map { factor * $0 }, refusal: "")
    } catch {
      throw RunError(error)
    }
  }

  private static func treatment(_ preset: Preset?, _ regimen: Regimen) -> Treatment {
    let person = Covariates<Double>(
      weight: weight, age: age, sexContrast: 0)
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
  package var name: String { preset?.name ?? "kairos" }
  package var isKnown: Bool { !levels.isEmpty }

  /// At a time of the grid (h).
  package func level(at time: Double) -> Double? {
    times.firstIndex { ($0 - time).magnitude < 1e-9 }.map { levels[$0] }
  }

  /// ng·h/mL to the end; the grid is so fine that straight lines do.
  package var area: Double? { isKnown ? AreaRule.linear.area(under: levels, at: times) : nil }
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
