// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
package import Pharmacokinetics
import Scalars
import Noncompartmental

/// What the model predicts for the studies of routes other than a vein and nasal esketamine.
extension Exposure {
  /// Peak and area over six hours in arterial blood after a film of esketamine (mg) held for ten
  /// minutes.
  package func film(_ amount: Double, _ molecule: Molecule) throws -> (peak: Double, area: Double) {
    let dose = try Dose(.esketamine, amount: amount, route: .film, at: 0)
    let simulation = try simulation([dose], until: 6)
    let observable = Observable.plasma(molecule, nil, .arterial)
    let times = (0...(6 * 60)).map { Double($0) / 60 }
    let levels = try simulation.values(of: [observable], at: times)[0]
    return (
      try simulation.peak(of: observable).value, AreaRule.linear.area(under: levels, at: times)
    )
  }

  /// The share of a dose that reaches the blood as ketamine: its area over two days, as a share of
  /// that of the same amount in a vein.
  package func bioavailability(of dose: Dose) throws -> Double {
    let vein = try Dose(dose.drug, amount: dose.amount, route: .iv, at: 0, over: 40 / 60)
    return try area(after: dose, .ketamine) / area(after: vein, .ketamine)
  }

  /// The area of a molecule in venous blood over two days, ng·h/mL.
  package func area(after dose: Dose, _ molecule: Molecule) throws -> Double {
    let times = (0...(48 * 30)).map { Double($0) / 30 }
    let levels = try simulation([dose], until: 48)
      .values(of: [.plasma(molecule, nil, .venous)], at: times)[0]
    return AreaRule.linear.area(under: levels, at: times)
  }

  /// The share of a swallowed dose of esketamine (mg) that passes the gut wall: what reaches the
  /// blood, without what the liver takes.
  package func gutAvailability(_ amount: Double) throws -> Double {
    let dose = try Dose(.esketamine, amount: amount, route: .oral, at: 0)
    let liver = WellStirredLiver(flow: parameters[DispositionParameter.hepaticBloodFlow])
    let extraction = liver.extraction(parameters[DispositionParameter.clearanceS])
    return try bioavailability(of: dose) / (1 - extraction)
  }
}
