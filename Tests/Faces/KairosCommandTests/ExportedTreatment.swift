// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars

/// A treatment given twice: to `kairos export` as options, and to the model itself.
struct ExportedTreatment: Sendable, CustomStringConvertible {
  let options: String
  let regimen: Regimen
  /// The end, h, and the number of equal steps to it; no dose is given at a step but the first.
  let end: Double
  let steps: Int

  var description: String { options }

  /// Three infusions: bolus-free inputs, and sessions that begin anew.
  static var infusions: ExportedTreatment {
    get throws {
      let doses = try [0.0, 24, 48].map {
        try Dose(.ketamine, amount: 35, route: .iv, at: $0, over: 40.0 / 60)
      }
      return ExportedTreatment(
        options: "--dose 35mg --route iv --over 40min --repeat 3 --interval 1d",
        regimen: try Regimen(doses, bodyWeight: 70), end: 72, steps: 1037)
    }
  }

  /// Nasal devices: amounts at once into the nose and the gut.
  static var sprays: ExportedTreatment {
    get throws {
      let doses = try [0.0, 48].map {
        try Dose(.esketamine, amount: 56, route: .nasal, at: $0)
      }
      return ExportedTreatment(
        options: "--dose 56mg --route nasal --drug esketamine --repeat 2 --interval 2d",
        regimen: try Regimen(doses, bodyWeight: 70), end: 72, steps: 1037)
    }
  }

  /// The exported file.
  func export(as format: String) throws -> CommandSupport.Program.Outcome {
    try CommandSupport.Program.kairos("export --format \(format) " + options)
  }

  /// Each state of the model itself at each step, from the start.
  func states(relative: Double = 1e-12, absolute: Double = 1e-14) throws -> [[Double]] {
    var solver = Solver()
    solver.tolerance = Tolerance(absolute: absolute, relative: relative)
    let simulation = try Simulation(
      Treatment(
        parameters: Self.parameters, baselineMADRS: 33, regimen: regimen, until: end,
        solver: solver))
    return try (0...steps).map { try simulation.solution.state(at: time($0)) }
  }

  /// The person whom the options leave as assumed.
  static var parameters: Parameters<Double> {
    .typical.individual(Covariates(weight: 70, age: 45, womanhood: 0), under: Hypotheses())
  }

  static var model: KetamineModel<Double> {
    KetamineModel(parameters, under: Hypotheses(), baselineMADRS: 33)
  }

  func time(_ step: Int) -> Double { end * Double(step) / Double(steps) }

  /// The names of the states in the file.
  static let identifiers = StateName.all.map { state in
    String(state.name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// The table that Tests/Independent reads.
  static func table(_ rows: [[Double]], _ first: (Int) -> Double, named name: String) -> String {
    let header = ([name] + identifiers).joined(separator: ",")
    let lines = rows.enumerated().map { index, row in
      ([first(index)] + row).map { "\($0)" }.joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }
}
