// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
package import Pharmacokinetics
import Scalars
import Noncompartmental

/// What one person's levels are of another's: the ratios that studies of interactions and of impaired
/// organs report.
package struct ExposureRatio: Sendable {
  /// Of the peaks of ketamine.
  package let peak: Double
  /// Of the areas under ketamine, and under norketamine.
  package let area: Double
  package let norketamineArea: Double

  /// Of norketamine over ketamine, by area.
  package var metabolicRatio: Double { norketamineArea / area }
}

extension Exposure {
  /// The reference person of 70 kg, 45 a, with one thing changed.
  package static func person(
    _ change: (inout Covariates<Double>) -> Void
  ) -> Covariates<Double> {
    var person = Covariates<Double>(weight: 70, age: 45, sexContrast: 0)
    change(&person)
    return person
  }

  /// The reference person, taking one drug besides.
  package static func taking(_ drug: DrugInteraction) -> Covariates<Double> {
    person { $0.comedication[drug] = 1 }
  }

  /// A dose in this person, over the same dose in the reference person.
  ///
  /// - Parameter end: the end of sampling, h.
  package func ratio(
    _ dose: Dose, in person: Covariates<Double>, until end: Double = 48
  ) throws -> ExposureRatio {
    let with = try levels(dose, in: person, until: end)
    let without = try levels(dose, in: Self.person { _ in }, until: end)
    return ExposureRatio(
      peak: with.peak / without.peak, area: with.area / without.area,
      norketamineArea: with.norketamineArea / without.norketamineArea)
  }

  /// Esketamine, 0.25 mg/kg by mouth, in 70 kg.
  package static func smallOralDose() throws -> Dose {
    try Dose(.esketamine, amount: 17.5, route: .oral, at: 0)
  }

  /// Esketamine, 0.125 mg/kg over two hours into a vein, in 70 kg.
  package static func smallInfusion() throws -> Dose {
    try Dose(.esketamine, amount: 8.75, route: .iv, at: 0, over: 2)
  }

  /// One device of nasal esketamine, 28 mg.
  package static func oneDevice() throws -> Dose {
    try Dose(.esketamine, amount: 28, route: .nasal, at: 0)
  }

  /// Peak of ketamine (ng/mL), areas of ketamine and norketamine (ng·h/mL), in venous blood.
  private func levels(
    _ dose: Dose, in person: Covariates<Double>, until end: Double
  ) throws -> (peak: Double, area: Double, norketamineArea: Double) {
    let simulation = try Exposure(parameters.individual(person)).simulation([dose], until: end)
    let ketamine = Observable.plasma(.ketamine, nil, .venous)
    let times = (0...Int(end * 20)).map { Double($0) / 20 }
    let rows = try simulation.values(
      of: [ketamine, .plasma(.norketamine, nil, .venous)], at: times)
    return (
      try simulation.peak(of: ketamine).value, AreaRule.linear.area(under: rows[0], at: times),
      AreaRule.linear.area(under: rows[1], at: times)
    )
  }
}
