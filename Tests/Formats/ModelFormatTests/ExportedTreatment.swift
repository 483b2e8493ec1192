// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import ModelFormat
import Pharmacokinetics
import Scalars

/// A treatment given twice: to an exported model, and to the model itself.
struct ExportedTreatment: Sendable, CustomStringConvertible {
  let description: String
  let regimen: Regimen
  /// The end, h, and the number of equal steps to it; no dose is given at a step but the first.
  let end: Double
  let steps: Int

  /// Three infusions: bolus-free inputs, and sessions that begin anew.
  static var infusions: ExportedTreatment {
    get throws {
      let doses = try [0.0, 24, 48].map {
        try Dose(.ketamine, amount: 35, route: .iv, at: $0, over: 40.0 / 60)
      }
      return ExportedTreatment(
        description: "three infusions of 35 mg",
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
        description: "two sprays of 56 mg",
        regimen: try Regimen(doses, bodyWeight: 70), end: 72, steps: 1037)
    }
  }

  /// The exported file.
  func exported(as format: ExportedModel.Format) throws -> [UInt8] {
    try Self.exported(regimen, as: format)
  }

  /// The file of the model with some doses, or alone.
  static func exported(_ regimen: Regimen?, as format: ExportedModel.Format) throws -> [UInt8] {
    try ExportedModel(parameters, under: Hypotheses(), baselineMADRS: 33, regimen: regimen)
      .bytes(as: format)
  }

  func text(as format: ExportedModel.Format) throws -> String {
    String(decoding: try exported(as: format), as: UTF8.self)
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
    .typical.individual(Covariates(weight: 70, age: 45, sexContrast: 0), under: Hypotheses())
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
