// SPDX-License-Identifier: Apache-2.0

package import KetamineModel
import Dynamics
import Noncompartmental
package import Pharmacokinetics
import Scalars

/// What the model predicts for the studies of drug levels in blood, at one set of typical values.
///
/// Concentrations are in ng/mL unless said otherwise, areas in ng·h/mL, times in h.
package struct Exposure {
  package let parameters: Parameters<Double>
  let solver = Solver(method: .stiff, tolerance: Tolerance(absolute: 1e-11, relative: 1e-8))

  package init(_ parameters: Parameters<Double>) {
    self.parameters = parameters
  }

  /// Follows doses in a person of 70 kg until a time (h).
  package func simulation(_ doses: [Dose], until end: Double) throws -> Simulation {
    let treatment = Treatment(
      parameters: parameters, baselineMADRS: 33,
      regimen: try Regimen(doses, bodyWeight: 70), until: end, solver: solver)
    return try Simulation(treatment)
  }

  /// 0.5 mg/kg of racemate over 40 minutes, until `end`.
  package func halfMilligramPerKilogram(until end: Double) throws -> Simulation {
    try simulation([Dose(.ketamine, amount: 35, route: .iv, at: 0, over: 40 / 60)], until: end)
  }

  /// Peak of ketamine after 0.5 mg/kg over 40 minutes.
  package func infusionPeak(_ site: SamplingSite) throws -> Double {
    try halfMilligramPerKilogram(until: 2).peak(of: .plasma(.ketamine, nil, site)).value
  }

  /// Hydroxynorketamine in venous blood 230 minutes after the start of that infusion.
  package func hydroxynorketamine() throws -> Double {
    try halfMilligramPerKilogram(until: 4)
      .value(of: .plasma(.hydroxynorketamine, nil, .venous), at: 230 / 60)
  }

  /// Arterial peak of esketamine after 20 mg over 20 minutes (Simons 2022).
  package func simonsPeak() throws -> Double {
    let dose = try Dose(.esketamine, amount: 20, route: .iv, at: 0, over: 20 / 60)
    return try simulation([dose], until: 1).peak(of: .plasma(.ketamine, nil, .arterial)).value
  }

  /// Arterial levels (µmol/L, which is nmol/mL) after three hours of racemate at 0.28, 0.57 and
  /// 1.14 mg/kg an hour (Kamp 2020, Br J Anaesth), of one molecule and enantiomer.
  package func kampLevel(_ molecule: Molecule, _ enantiomer: Enantiomer) throws -> Double {
    let doses = try [0.28, 0.57, 1.14].enumerated().map { hour, rate in
      try Dose(.ketamine, amount: rate * 70, route: .iv, at: Double(hour), over: 1)
    }
    let level = try simulation(doses, until: 3)
      .value(of: .plasma(molecule, enantiomer, .arterial), at: 3)
    return level / parameters[molecule]
  }

  /// Peak and area over 24 hours in venous blood after nasal esketamine (mg).
  package func nasal(_ amount: Double, _ molecule: Molecule) throws -> (peak: Double, area: Double)
  {
    let dose = try Dose(.esketamine, amount: amount, route: .nasal, at: 0)
    let simulation = try simulation([dose], until: 24)
    let observable = Observable.plasma(molecule, nil, .venous)
    let times = (0...(24 * 12)).map { Double($0) / 12 }
    let levels = try simulation.values(of: [observable], at: times)[0]
    return (
      try simulation.peak(of: observable).value, AreaRule.linear.area(under: levels, at: times)
    )
  }

  /// Half-life of venous ketamine from 12 to 24 h after 84 mg of nasal esketamine, h.
  package func nasalHalfLife() throws -> Double {
    let simulation = try simulation(
      [Dose(.esketamine, amount: 84, route: .nasal, at: 0)], until: 24)
    let levels = try simulation.values(of: [.plasma(.ketamine, nil, .venous)], at: [12, 24])[0]
    return CurveStretch(
      start: (12, levels[0]), end: (24, levels[1]), rule: .linearUpLogDown
    ).halfLife
  }
}
