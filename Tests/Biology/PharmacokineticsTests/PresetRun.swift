// SPDX-License-Identifier: Apache-2.0

import Dynamics
import Pharmacokinetics
import Quantities
import Scalars

/// A preset that follows doses by itself, without any effects.
struct PresetRun {
  let body: PublishedDisposition<Double>
  let solution: Solution<Double>

  static let molarMasses = Molecule.allCases.map { $0.passport.value }

  init(
    _ preset: Preset, _ doses: [Dose], until end: Double = 24, weight: Double = 70,
    age: Double = 45, setting changes: [String: Double] = [:]
  ) throws {
    let values = preset.passports.map { changes[$0.name] ?? $0.value }
    body = preset.disposition(
      values, of: Covariates(weight: weight, age: age, sexContrast: 0),
      molarMasses: Self.molarMasses)
    let solver = Solver(
      method: .explicit, tolerance: Tolerance(absolute: 1e-12, relative: 1e-10))
    let regimen = try Regimen(doses, bodyWeight: weight)
    try preset.check(regimen)
    solution = try solver.solve(
      InitialValueProblem(
        body, from: [Double](repeating: 0, count: body.dimension), end: end,
        timeline: body.timeline(of: regimen)))
  }

  /// The concentration of a molecule (ng/mL) at a time (h); nil where the preset gives none.
  func concentration(of molecule: Molecule = .ketamine, at time: Double) throws -> Double? {
    var state = try solution.state(at: time)
    let molar = state.withUnsafeMutableBufferPointer {
      body.concentration(of: molecule, at: StateVector($0.baseAddress!, count: $0.count))
    }
    return molar.map { $0 * molecule.passport.value }
  }

  /// The area of ketamine from 0 to a time (ng·h/mL), by Simpson's rule on a fine grid that has the
  /// ends of the infusion.
  func area(to end: Double, infusionEnd: Double) throws -> Double {
    try simpson(0, infusionEnd, 400) + simpson(infusionEnd, end, 8000)
  }

  private func simpson(_ start: Double, _ end: Double, _ count: Int) throws -> Double {
    let width = (end - start) / Double(count)
    let values = try (0...count).map {
      try concentration(at: Swift.min(start + Double($0) * width, end))!
    }
    let inner = (1..<count).reduce(0) { $0 + ($1 % 2 == 1 ? 4 : 2) * values[$1] }
    return (values[0] + inner + values[count]) * width / 3
  }
}
